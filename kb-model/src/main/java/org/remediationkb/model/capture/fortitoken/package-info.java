/**
 * What the FortiGate prints about tokens and what their activation depends on, one class an output.
 * The formats are those of the vendor's articles 194508 and on hard tokens, of its CLI reference, and
 * of captures; where none is known, the class says so.
 */
@NullMarked
package org.remediationkb.model.capture.fortitoken;

import org.jspecify.annotations.NullMarked;
