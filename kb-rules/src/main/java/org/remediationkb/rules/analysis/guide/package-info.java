/** Derives from rules what a guide asks, and what the answers lead to. */
@NullMarked
package org.remediationkb.rules.analysis.guide;

import org.jspecify.annotations.NullMarked;
