/** Whether each sentence of a page was seen to make the difference. */
@NullMarked
package org.remediationkb.rules.analysis.coverage;

import org.jspecify.annotations.NullMarked;
