package org.remediationkb.render.worksheet;

import java.util.Optional;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.capture.CommandRun.Outcome;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property.Role;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnosis.Undecided;

/** The headline of a case without a step. Where nothing is known, nothing can be in order either. */
final class AllClear {

  private AllClear() {}

  /**
   * What there is to say of a case in which nothing has to be done. Only a case in which no problem
   * is left undecided is clear.
   *
   * @param hasNext whether there are commands to run
   */
  static String of(
      FactKinds kinds,
      Diagnosis diagnosis,
      Optional<Capture> capture,
      boolean hasNext,
      WorksheetWords words) {
    String next = hasNext
        ? " " + words.of("Run the commands under \"Run next\" and evaluate their output.")
        : "";
    Case facts = diagnosis.facts();
    if (kinds.stream().noneMatch(type -> isAnythingKnown(type, facts))) {
      return words.filled("**No conclusion yet**: {why}.", words.of(why(kinds, facts, capture)))
          + next;
    }
    long open =
        diagnosis.undecided().stream().map(Undecided::remediation).distinct().count();
    if (open == 0) {
      return words.of("No problem was found.");
    }
    String left = open == 1
        ? "{count} problem is not ruled out yet."
        : "{count} problems are not ruled out yet.";
    return words.of("No problem was found so far.") + " **" + words.filled(left, open) + "**"
        + next;
  }

  private static boolean isAnythingKnown(FactKind type, Case facts) {
    return facts
        .facts(type)
        .anyMatch(fact -> type.properties().stream()
            .filter(property -> property.role() == Role.COLLECTED)
            .anyMatch(property -> fact.reading(property).known().isPresent()));
  }

  private static String why(FactKinds kinds, Case facts, Optional<Capture> capture) {
    if (!facts.conflicts().isEmpty()) {
      return "the sources contradict each other";
    }
    if (kinds.stream()
        .anyMatch(type ->
            type.subject().shape() == Shape.LIST && facts.facts(type).findAny().isPresent())) {
      return "only names are known";
    }
    if (capture.isEmpty()) {
      return "the fact file contains no facts";
    }
    return capture.get().commands().first().stream()
            .allMatch(run -> run.outcome() == Outcome.UNKNOWN)
        ? "no command or output in the capture was recognised"
        : "the command output in the capture yields no facts";
  }
}
