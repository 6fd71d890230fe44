/** The finite space of facts that pages can tell apart, and what pages make of each state in it. */
@NullMarked
package org.remediationkb.rules.analysis.states;

import org.jspecify.annotations.NullMarked;
