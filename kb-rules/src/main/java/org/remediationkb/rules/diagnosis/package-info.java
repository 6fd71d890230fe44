/** What is wrong in a case, why, what stands instead of what, and in which order to put it right. */
@NullMarked
package org.remediationkb.rules.diagnosis;

import org.jspecify.annotations.NullMarked;
