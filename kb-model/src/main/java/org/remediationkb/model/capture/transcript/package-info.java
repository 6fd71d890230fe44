/** From the bytes of a console log to the lines that the screen showed. */
@NullMarked
package org.remediationkb.model.capture.transcript;

import org.jspecify.annotations.NullMarked;
