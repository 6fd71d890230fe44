package org.remediationkb.rules.analysis.coverage;

import java.util.Optional;
import org.remediationkb.model.problem.Problem;

/**
 * Something that nothing shows of a sentence although it should be shown.
 *
 * @param problem what it is, and where
 * @param proposal a fact file that would show it; empty where no facts can
 */
public record Gap(Problem problem, Optional<String> proposal) {}
