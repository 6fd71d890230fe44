package org.remediationkb.model.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects problems. Of very many it keeps the first hundred and counts the others. */
public final class Problems {

  private static final int KEPT = 100;
  private static final Comparator<Problem> IN_ORDER = Comparator.<Problem>comparingInt(
          problem -> problem.location().line())
      .thenComparingInt(problem -> problem.location().column());

  private final List<Problem> kept = new ArrayList<>();
  private @Nullable Problem firstOfOthers;
  private int others;
  private boolean anyErrors;

  /** Adds a problem. */
  public void add(Problem problem) {
    anyErrors |= problem.isError();
    if (kept.size() < KEPT) {
      kept.add(problem);
    } else {
      others++;
      if (firstOfOthers == null) {
        firstOfOthers = problem;
      }
    }
  }

  /** Adds problems. */
  public void addAll(Collection<Problem> problems) {
    if (problems.isEmpty()) {
      return; // as nearly always
    }
    for (Problem problem : problems) {
      add(problem);
    }
  }

  /** Adds those of a part of the text. */
  public void addAll(Problems part) {
    addAll(part.kept);
    if (part.firstOfOthers != null) {
      add(part.firstOfOthers);
      others += part.others - 1;
    }
    anyErrors |= part.anyErrors;
  }

  /** Whether any of them keeps the file from being used. */
  public boolean anyErrors() {
    return anyErrors;
  }

  /**
   * The problems of one text in its order; where there are too many, the last one ({@code KT003})
   * says how many more there are.
   */
  public List<Problem> inOrder() {
    List<Problem> all = new ArrayList<>(kept);
    all.sort(IN_ORDER);
    Problem first = firstOfOthers;
    if (first != null) {
      String message = "and " + others + (others == 1 ? " more problem" : " more problems");
      all.add(
          anyErrors
              ? TextProblem.TOO_MANY.error(first.location(), message, "")
              : TextProblem.TOO_MANY.warning(first.location(), message, ""));
    }
    return all;
  }
}
