package org.remediationkb.render.worksheet;

import java.util.List;
import java.util.Optional;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.capture.CommandRun.Outcome;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.fact.Property.Role;
import org.remediationkb.model.fact.Subject.Shape;

/** The headline of a case without a step. Where nothing is known, nothing can be in order either. */
final class AllClear {

  private AllClear() {}

  /**
   * What there is to say of a case in which nothing has to be done.
   *
   * @param hasNext whether there are commands to run
   */
  static String of(List<FactType> types, Case facts, Optional<Capture> capture, boolean hasNext) {
    if (types.stream().anyMatch(type -> isAnythingKnown(type, facts))) {
      return "No problem was found.";
    }
    return "**No conclusion yet**: " + why(types, facts, capture) + "."
        + (hasNext ? " Run the commands under \"Run next\" and evaluate their output." : "");
  }

  private static boolean isAnythingKnown(FactType type, Case facts) {
    return facts
        .facts(type.type())
        .anyMatch(fact -> type.properties().stream()
            .filter(property -> property.role() == Role.COLLECTED)
            .anyMatch(property -> type.read(fact, property).known().isPresent()));
  }

  private static String why(List<FactType> types, Case facts, Optional<Capture> capture) {
    if (!facts.conflicts().isEmpty()) {
      return "the sources contradict each other";
    }
    if (types.stream()
        .anyMatch(type -> type.subject().shape() == Shape.LIST
            && facts.facts(type.type()).findAny().isPresent())) {
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
