package org.remediationkb.model.problem;

import java.util.stream.Collectors;

/** Problems as a reader sees them, for tests. */
public final class Rendered {

  private Rendered() {}

  /** All problems, each with a line end. */
  public static String of(Checked<?> checked) {
    ProblemFormatter formatter = new ProblemFormatter();
    return checked.problems().stream()
        .map(problem -> formatter.format(problem) + "\n")
        .collect(Collectors.joining());
  }
}
