/** What a change of the content does to verdicts. */
@NullMarked
package org.remediationkb.rules.analysis.diff;

import org.jspecify.annotations.NullMarked;
