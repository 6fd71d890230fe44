package org.remediationkb.rules.analysis.states;

import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;

/**
 * One of the states that pages can tell apart.
 *
 * @param facts a case that is in this state
 * @param subject the fact of the case that it is about
 */
public record State(Case facts, Fact subject) {}
