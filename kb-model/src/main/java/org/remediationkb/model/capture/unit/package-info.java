/** Which unit each part of a log is about. */
@NullMarked
package org.remediationkb.model.capture.unit;

import org.jspecify.annotations.NullMarked;
