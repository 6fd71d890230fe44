/** x. */
@NullMarked
package org.remediationkb.model.capture;

import org.jspecify.annotations.NullMarked;
