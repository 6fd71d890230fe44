package org.remediationkb.rules.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.condition.Statement;

/**
 * Finds pages of one bug that disagree about where it occurs. What a page says of a thing that a
 * case has only one of, such as the versions of the unit, belongs to the bug and not to the page.
 */
final class BugCheck {

  private BugCheck() {}

  /** The problems of a library. */
  static List<Problem> problems(ContentLibrary library) {
    Map<String, List<Remediation>> byBug = library.remediations().values().stream()
        .filter(page -> page.bug().isPresent())
        .collect(Collectors.groupingBy(
            page -> page.bug().get(), LinkedHashMap::new, Collectors.toList()));
    List<Problem> problems = new ArrayList<>();
    byBug.forEach((bug, pages) -> pages.stream()
        .skip(1)
        .flatMap(page -> disagreements(bug, pages.get(0), page))
        .forEach(problems::add));
    return problems;
  }

  private static Stream<Problem> disagreements(String bug, Remediation first, Remediation other) {
    Map<String, List<Statement>> others = bySentence(other);
    return bySentence(first).entrySet().stream()
        .flatMap(said -> Stream.ofNullable(others.get(said.getKey()))
            .filter(statements -> !demands(statements).equals(demands(said.getValue())))
            .map(statements -> problem(bug, said.getValue().get(0), statements.get(0))));
  }

  /** What a page says of things that a case has only one of. */
  private static Map<String, List<Statement>> bySentence(Remediation page) {
    return page.when().alternatives().stream()
        .flatMap(alternative -> alternative.patterns().stream())
        .filter(pattern -> pattern.type().subject().shape() == Shape.SINGLE)
        .map(FactPattern::statements)
        .flatMap(List::stream)
        .collect(
            Collectors.groupingBy(Statement::sentence, LinkedHashMap::new, Collectors.toList()));
  }

  private static Set<List<Constraint>> demands(List<Statement> statements) {
    return statements.stream()
        .map(Statement::constraints)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Problem problem(String bug, Statement first, Statement other) {
    return ProblemCode.BUG.error(
        other.at(),
        "another page of bug " + bug + " says \"" + first.text() + "\"",
        "see " + first.at() + "; all pages of a bug must name the same values");
  }
}
