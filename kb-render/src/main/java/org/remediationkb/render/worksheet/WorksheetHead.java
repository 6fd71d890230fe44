package org.remediationkb.render.worksheet;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property.Role;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.render.document.Manuscript;
import org.remediationkb.render.document.Value;
import org.remediationkb.render.template.ValueWording;
import org.remediationkb.rules.ConstantNames;
import org.remediationkb.rules.content.Severity;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnosis.Step;

/** What a worksheet says at its top. */
final class WorksheetHead {

  private WorksheetHead() {}

  /** How much there is to do, of which kind, and for what. */
  static String summary(NumberedPlan plan, WorksheetWords words) {
    Map<Severity, Long> severities = plan.steps().stream()
        .collect(Collectors.groupingBy(
            step -> step.remediation().severity(), TreeMap::new, Collectors.counting()));
    String kinds = severities.entrySet().stream()
        .map(entry -> words.counted(entry.getValue(), name(entry.getKey())))
        .collect(Collectors.joining(", "));
    return words.filled(
        "**{steps}** for {things}: {severities}.",
        words.counted(plan.steps().size(), "step"),
        concerned(plan, words),
        kinds);
  }

  /** The name of a severity. */
  static String name(Severity severity) {
    return ConstantNames.of(severity);
  }

  /** A name where a line begins with it. */
  static String atBeginning(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String concerned(NumberedPlan plan, WorksheetWords words) {
    Map<FactKind, Set<Fact>> concerned = new LinkedHashMap<>();
    for (Step step : plan.steps()) {
      concerned
          .computeIfAbsent(step.remediation().about(), type -> new LinkedHashSet<>())
          .addAll(step.subjects());
    }
    return concerned.entrySet().stream()
        .map(entry ->
            new SubjectList(entry.getKey(), List.copyOf(entry.getValue()), true, words).count())
        .collect(Collectors.joining(", "));
  }

  /**
   * What is known of each thing that a case has one of, and from which files.
   */
  static List<String> known(
      FactKinds kinds, Diagnosis diagnosis, Manuscript manuscript, WorksheetWords words) {
    Stream<String> things = kinds.stream()
        .filter(type -> type.subject().shape() == Shape.SINGLE)
        .flatMap(type ->
            diagnosis.facts().facts(type).map(fact -> known(type, fact, manuscript, words)));
    Set<String> files = StepEvidence.files(diagnosis);
    String evidence = files.stream()
        .map(file -> manuscript.mark(Value.text(file)))
        .collect(Collectors.joining(", ", words.of("evidence from") + ": ", ""));
    return Stream.concat(things, files.isEmpty() ? Stream.of() : Stream.of(evidence))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String known(
      FactKind type, Fact fact, Manuscript manuscript, WorksheetWords words) {
    String properties = type.properties().stream()
        .filter(property -> property.role() == Role.COLLECTED)
        .filter(property -> property.gathering().isEmpty())
        .flatMap(property -> fact.reading(property).known().stream()
            .map(known -> words.of(ValueWording.name(property)) + " "
                + manuscript.mark(Value.text(ValueWording.of(property, known)))))
        .collect(Collectors.joining(", "));
    String name = words.of(type.subject().name().replace('-', ' '));
    return properties.isEmpty() ? "" : name + ": " + properties;
  }
}
