package org.remediationkb.render.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.value.Term;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.translation.Phrases;

/**
 * The values that pages name in one sentence: each with what tells it apart where it has a mark, the
 * bug where a page has one, and the pages that name it.
 */
final class ValueTable {

  private record Value(String label, String mark) {}

  private final String sentence;
  private final Phrases phrases;
  private final Map<Value, Set<Remediation>> rows = new LinkedHashMap<>();

  /** A table for a sentence, its values in braces, in the language of the phrases. */
  ValueTable(String sentence, Phrases phrases) {
    this.sentence = sentence;
    this.phrases = phrases;
  }

  /** Adds the values that a page names, and tells whether there are any. */
  boolean add(Remediation page) {
    List<Value> values = page.when().alternatives().stream()
        .flatMap(alternative -> alternative.patterns().stream())
        .flatMap(pattern -> pattern.statements().stream())
        .filter(statement -> statement.sentence().equals(sentence))
        .flatMap(statement -> statement.constraints().stream())
        .flatMap(ValueTable::values)
        .toList();
    values.forEach(
        value -> rows.computeIfAbsent(value, v -> new LinkedHashSet<>()).add(page));
    return !values.isEmpty();
  }

  private static Stream<Value> values(Constraint constraint) {
    if (constraint instanceof Constraint.Within within) {
      return within.set().parts().stream().map(part -> new Value(part, ""));
    }
    if (constraint instanceof Constraint.OneOf oneOf) {
      return oneOf.values().stream()
          .map(v -> new Value(v.toString(), v instanceof Term term ? term.mark() : ""));
    }
    return Stream.of();
  }

  /** How many columns the table has: those for marks and bugs are there only where any are. */
  int width() {
    return 2 + (hasMarks() ? 1 : 0) + (hasBugs() ? 1 : 0);
  }

  private boolean hasMarks() {
    return rows.keySet().stream().anyMatch(value -> !value.mark().isEmpty());
  }

  private boolean hasBugs() {
    return rows.values().stream()
        .flatMap(Set::stream)
        .anyMatch(page -> page.bug().isPresent());
  }

  /**
   * The table in Markdown.
   *
   * @param heads the heads of its columns
   * @param linked the pages to link to
   */
  String markdown(List<String> heads, Set<String> linked) {
    StringBuilder table = new StringBuilder(row(heads));
    table.append(row(heads.stream().map(head -> "---").toList()));
    rows.forEach((value, pages) -> table.append(row(cells(value, pages, linked))));
    return table.toString();
  }

  private List<String> cells(Value value, Set<Remediation> pages, Set<String> linked) {
    List<String> cells = new ArrayList<>(List.of(phrases.value(value.label())));
    if (hasMarks()) {
      cells.add(value.mark().isEmpty() ? "" : "`" + value.mark() + "`");
    }
    if (hasBugs()) {
      cells.add(joined(pages.stream().flatMap(page -> page.bug().stream()).distinct()));
    }
    cells.add(joined(pages.stream()
        .map(page -> linked.contains(page.id())
            ? PageLink.markdown(page.title(), page.id())
            : page.title())));
    return cells;
  }

  private static String joined(Stream<String> texts) {
    return texts.collect(Collectors.joining(", "));
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
