package org.remediationkb.render.worksheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.render.document.CountedNoun;
import org.remediationkb.render.document.Manuscript;
import org.remediationkb.render.document.Value;
import org.remediationkb.render.template.ValueWording;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.condition.Explanation.Line;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnosis.Finding;
import org.remediationkb.rules.diagnosis.Diagnosis.Step;

/** Why a step is in the plan: its page's bullets, each with what was found for all subjects. */
final class StepEvidence {

  /** With more subjects than that, where each value was read is no help. */
  private static final int MOST_WITH_SOURCES = 3;

  private static final int MOST_VALUES = 5;

  /** What was found for a bullet: each value with how often it occurs. */
  private record Found(Map<String, Integer> values, Set<Source> sources) {}

  private final Manuscript manuscript;
  private final SourceLinks links;
  private final boolean oneFile;
  private final WorksheetWords words;

  /** The evidence of a diagnosis, perhaps all of one file. */
  StepEvidence(boolean oneFile, Manuscript manuscript, SourceLinks links, WorksheetWords words) {
    this.oneFile = oneFile;
    this.manuscript = manuscript;
    this.links = links;
    this.words = words;
  }

  /** Whether a line says where something was read, without the name of a file. */
  static boolean isOfOneFile(Diagnosis diagnosis) {
    return files(diagnosis).size() == 1;
  }

  /** The files that decided, in order; where there is only one, the lines do without its name. */
  static Set<String> files(Diagnosis diagnosis) {
    return diagnosis.findings().stream()
        .flatMap(finding -> finding.evidence().lines().stream())
        .flatMap(line -> line.found().stream())
        .flatMap(reading -> reading.known().stream())
        .map(known -> known.source().file())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A line of Markdown for each bullet. */
  List<String> lines(Step step) {
    Map<String, Found> bullets = new LinkedHashMap<>();
    for (Finding finding : step.findings()) {
      for (Line line : finding.evidence().lines()) {
        Found found = bullets.computeIfAbsent(
            line.statement().text(), text -> new Found(new LinkedHashMap<>(), new TreeSet<>()));
        add(line, found);
      }
    }
    boolean withSources = step.findings().size() <= MOST_WITH_SOURCES;
    List<String> lines = new ArrayList<>();
    bullets.forEach((text, found) ->
        lines.add(text + values(found.values()) + (withSources ? sources(found.sources()) : "")));
    return lines;
  }

  private void add(Line line, Found found) {
    List<Constraint> constraints = line.statement().constraints();
    for (int i = 0; i < line.found().size(); i++) {
      if (line.found().get(i) instanceof Known<?> known) {
        found.sources().add(known.source());
        if (i < constraints.size()) {
          String value = ValueWording.of(constraints.get(i).property(), known);
          if (!says(line.statement(), constraints.get(i), value)) {
            found.values().merge(value, 1, Integer::sum);
          }
        }
      }
    }
  }

  /** Whether a bullet leaves only this one value, and names it, in whatever language. */
  private boolean says(Statement bullet, Constraint constraint, String value) {
    return constraint instanceof Constraint.OneOf oneOf
        && oneOf.values().size() == 1
        && (bullet.text().contains(value)
            || bullet.text().contains(words.phrases().value(value))
            || bullet.sentence().contains(value));
  }

  private String values(Map<String, Integer> values) {
    if (values.isEmpty()) {
      return "";
    }
    String shown = values.entrySet().stream()
        .limit(MOST_VALUES)
        .map(value ->
            quoted(value.getKey()) + (values.size() > 1 ? " (" + value.getValue() + ")" : ""))
        .collect(Collectors.joining(", "));
    int others = values.size() - MOST_VALUES;
    return ": " + shown + (others > 0 ? " " + words.filled("and {count} others", others) : "");
  }

  private String quoted(String text) {
    return manuscript.mark(Value.text(text));
  }

  private String sources(Set<Source> sources) {
    if (sources.isEmpty()) {
      return "";
    }
    String places = sources.stream()
        .map(source -> links.around(
            oneFile ? String.valueOf(source.line()) : quoted(source.toString()), source))
        .collect(Collectors.joining(", "));
    String noun = words.of(CountedNoun.noun(sources.size(), "line")) + " ";
    return " (" + (oneFile ? noun : "") + places + ")";
  }
}
