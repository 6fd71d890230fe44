/** Files on a disk. */
@NullMarked
package org.remediationkb.model.file;

import org.jspecify.annotations.NullMarked;
