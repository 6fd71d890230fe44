/** Proofs about pages as a whole: over every state that they can tell apart, with Drools itself. */
@NullMarked
package org.remediationkb.rules.analysis.prove;

import org.jspecify.annotations.NullMarked;
