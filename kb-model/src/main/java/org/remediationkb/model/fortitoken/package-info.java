/** The first subject: FortiToken activation on FortiGate. */
@NullMarked
package org.remediationkb.model.fortitoken;

import org.jspecify.annotations.NullMarked;
