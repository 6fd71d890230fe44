/** Remediation knowledge: read from pages, checked, and applied to the facts of a case. */
@NullMarked
package org.remediationkb.rules;

import org.jspecify.annotations.NullMarked;
