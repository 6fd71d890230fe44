/** A copy of a capture that can be shared: who and where is replaced, what is secret is not there. */
@NullMarked
package org.remediationkb.model.capture.redact;

import org.jspecify.annotations.NullMarked;
