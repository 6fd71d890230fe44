package org.remediationkb.rules.examples;

import java.util.List;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;

/**
 * How one example or case turned out.
 *
 * @param name what was tried, {@code seed-missing: example, line 43} or a case's path
 * @param at where it begins
 * @param problems what did not turn out as promised; empty where all did
 */
public record Outcome(String name, Location at, List<Problem> problems) {

  /** Copies the list. */
  public Outcome {
    problems = List.copyOf(problems);
  }

  /** Whether all turned out as promised; a warning is none of that. */
  public boolean passed() {
    return problems.stream().noneMatch(Problem::isError);
  }
}
