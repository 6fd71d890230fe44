package org.remediationkb.rules.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlNode.Sequence;
import org.remediationkb.rules.Fields;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.Blank;
import org.remediationkb.rules.diagnosis.Diagnosis;

/**
 * What a case says that a diagnosis of it finds: all of it, in any order unless it says which.
 *
 * @param at where the case says so
 * @param findings what is to be found, as sentences with their places
 * @param replaced what is to be found and replaced
 * @param plan the ids of the pages in the order of the plan; empty where the order is of no interest
 */
record Expectation(
    Location at,
    Map<String, Location> findings,
    Map<String, Location> replaced,
    List<Scalar> plan) {

  /** Reads what stands under {@code expect}; what is wrong with it goes to the list. */
  static Optional<Expectation> read(YamlNode node, List<Problem> problems) {
    if (!(node instanceof Mapping mapping)) {
      problems.add(Blank.problem(node).orElseGet(() -> empty(node.at())));
      return Optional.empty();
    }
    Fields fields = new Fields(mapping, problems);
    Optional<YamlNode> findings = fields.take("findings");
    Optional<YamlNode> replaced = fields.take("replaced");
    List<Scalar> plan = fields.texts("plan");
    fields.refuseOthers();
    if (findings.isEmpty()) {
      problems.add(empty(mapping.at()));
      return Optional.empty();
    }
    Map<String, Location> none = Map.of();
    return Optional.of(new Expectation(
        mapping.at(),
        sentences(findings.get(), false, problems),
        replaced.map(r -> sentences(r, true, problems)).orElse(none),
        plan));
  }

  /** The problem of a case that expects nothing, so that nothing could go wrong with it. */
  static Problem empty(Location at) {
    return ProblemCode.EMPTY_EXPECTATION.error(
        at,
        "the case does not say what is to be found",
        "add findings: with a list under expect:; a case that is in order says findings: []");
  }

  private static Map<String, Location> sentences(
      YamlNode node, boolean replaced, List<Problem> problems) {
    Map<String, Location> sentences = new LinkedHashMap<>();
    if (node instanceof Sequence list && list.elements().isEmpty()) {
      return sentences;
    }
    for (Fields fields : Fields.list(node, problems)) {
      Optional<Scalar> remediation = fields.required("remediation");
      Optional<Scalar> about = fields.required("about");
      Optional<Scalar> by = replaced ? fields.required("by") : Optional.empty();
      fields.refuseOthers();
      if (remediation.isPresent() && about.isPresent()) {
        String finding = finding(remediation.get().text(), about.get().text());
        sentences.put(
            by.map(b -> replacement(finding, b.text())).orElse(finding),
            remediation.get().at());
      }
    }
    return sentences;
  }

  private static String finding(String remediation, String about) {
    return remediation + " about " + about;
  }

  private static String replacement(String finding, String by) {
    return finding + ", replaced by " + by;
  }

  /** Where a diagnosis differs. */
  List<Problem> compare(Diagnosis diagnosis) {
    List<Problem> problems = new ArrayList<>();
    List<String> found = diagnosis.findings().stream()
        .map(f -> finding(f.remediation().id(), f.about()))
        .toList();
    List<String> replacements = diagnosis.replaced().stream()
        .map(r -> replacement(
            finding(r.finding().remediation().id(), r.finding().about()),
            r.by().remediation().id()))
        .toList();
    compare(findings, found, problems);
    compare(replaced, replacements, problems);
    comparePlan(diagnosis, problems);
    return problems;
  }

  private void comparePlan(Diagnosis diagnosis, List<Problem> problems) {
    List<String> expected = plan.stream().map(Scalar::text).toList();
    List<String> found =
        diagnosis.plan().stream().map(step -> step.remediation().id()).toList();
    if (!plan.isEmpty() && !expected.equals(found)) {
      problems.add(ProblemCode.EXAMPLE.error(
          plan.get(0).at(),
          "the plan has another order: " + String.join(", ", found),
          "mend \"after\" on the pages, or the order here"));
    }
  }

  private void compare(Map<String, Location> expected, List<String> found, List<Problem> problems) {
    Map<String, Location> missing = new LinkedHashMap<>(expected);
    for (String sentence : found) {
      if (!expected.containsKey(sentence)) {
        problems.add(ProblemCode.EXAMPLE.error(
            at,
            "found, but not expected: " + sentence,
            "add it under expect:, or see `kb explain` for why it holds"));
      }
      missing.remove(sentence);
    }
    missing.forEach((sentence, place) -> problems.add(ProblemCode.EXAMPLE.error(
        place, "expected, but not found: " + sentence, "take it out, or mend the page")));
  }
}
