package org.remediationkb.rules.examples;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.condition.Evaluator;
import org.remediationkb.rules.condition.Explanation;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.examples.Trial.Kind;

/** An example or a near miss, held against what its page says of it. */
record PageTrial(Trial trial, Remediation page, Case facts, Diagnosis diagnosis) {

  /** What is wrong with it; empty where an example has the problem, or a near miss nearly has. */
  Optional<Problem> problem() {
    return trial.kind() == Kind.EXAMPLE ? example() : nearMiss();
  }

  private Optional<Problem> example() {
    List<String> found = diagnosis.planned();
    if (found.contains(page.id())) {
      return Optional.empty();
    }
    String all = found.isEmpty() ? "nothing" : String.join(", ", found);
    return Optional.of(ProblemCode.EXAMPLE.error(
        trial.at(),
        "the example is not found as " + page.id(),
        replaced().orElse("found: " + all)));
  }

  private Optional<Problem> nearMiss() {
    Optional<List<Explanation.Line>> nearest = nearest();
    if (nearest.isEmpty()) {
      return Optional.of(ProblemCode.FAR_NEAR_MISS.error(
          trial.at(),
          "the near miss contains no " + page.about().subject().name(),
          "copy an example of the page and change one value"));
    }
    return switch (nearest.get().size()) {
      case 0 -> Optional.of(hit());
      case 1 -> Optional.empty();
      default -> Optional.of(far(nearest.get()));
    };
  }

  private Problem hit() {
    return ProblemCode.EXAMPLE.error(
        trial.at(),
        "the near miss matches " + page.id(),
        replaced()
            .map(help -> help + "; make it a separate case")
            .orElse("change the deciding value, or narrow \"When\""));
  }

  private Problem far(List<Explanation.Line> obstacles) {
    String sentences = obstacles.stream()
        .map(line -> "\"" + line.statement().text() + "\"")
        .collect(Collectors.joining(" and "));
    return ProblemCode.FAR_NEAR_MISS.error(
        trial.at(),
        "the near miss differs too much from " + page.id() + ": " + sentences + " fail",
        "copy an example and change one value; make anything else a separate case");
  }

  private Optional<String> replaced() {
    return diagnosis.replaced().stream()
        .filter(r -> r.finding().remediation().id().equals(page.id()))
        .map(r -> "it holds, but " + r.by().remediation().id() + " replaces it")
        .findFirst();
  }

  /** The fewest obstacles between any list of the page and any fact that it may be about. */
  private Optional<List<Explanation.Line>> nearest() {
    CaseIndex index = new CaseIndex(facts);
    return index.facts(page.about()).stream()
        .flatMap(subject -> page.when().alternatives().stream()
            .map(list -> obstacles(index, new Condition(List.of(list)), subject)))
        .min(Comparator.comparing(List::size));
  }

  /** Where there is no such fact, what is said of it makes no further difference. */
  private static List<Explanation.Line> obstacles(CaseIndex index, Condition list, Fact subject) {
    return new Evaluator(index)
        .assess(list, subject).explanation().obstacles().stream()
            .filter(line -> line.isFirst() || !line.found().isEmpty())
            .toList();
  }
}
