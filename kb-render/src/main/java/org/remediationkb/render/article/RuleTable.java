package org.remediationkb.render.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.evidence.Term;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlReader;
import org.remediationkb.render.template.Wording;
import org.remediationkb.rules.Fields;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Page;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.vocabulary.Sentence;

/**
 * A table of the values that pages name in one sentence: each with what tells it apart where it has
 * a mark, the bug where a page has one, and the pages that name it. An article asks for it in a
 * block with the keys {@code sentence}, {@code remediations} and {@code columns}, the heads of the
 * columns.
 */
final class RuleTable {

  /** The word after the fence. */
  static final String INFO = "kb-table";

  private record Value(String label, String mark) {}

  private final ContentLibrary library;
  private final Set<String> included;
  private final List<Problem> problems;

  /**
   * Tables for an article.
   *
   * @param included the pages that the article has, so that a table can link to them
   */
  RuleTable(ContentLibrary library, Set<String> included, List<Problem> problems) {
    this.library = library;
    this.included = included;
    this.problems = problems;
  }

  /** The table in Markdown, empty where the block has problems. */
  Optional<String> markdown(Page page, int line, String block) {
    Checked<YamlNode> keys = YamlReader.read(page.text(), block, line);
    problems.addAll(keys.problems());
    if (!(keys.value().orElse(null) instanceof Mapping mapping)) {
      return Optional.empty();
    }
    int before = problems.size();
    Fields fields = new Fields(mapping, problems);
    Optional<Scalar> sentence = fields.required("sentence").filter(this::isSentence);
    List<Scalar> ids = fields.texts("remediations");
    List<Scalar> columns = fields.texts("columns");
    fields.refuseOthers();
    if (sentence.isEmpty()) {
      return Optional.empty();
    }
    Map<Value, Set<Remediation>> rows = new LinkedHashMap<>();
    ids.forEach(id -> addRows(id, sentence.get().text(), rows));
    List<List<String>> cells = cells(rows);
    checkColumns(columns, cells, mapping.at());
    return problems.size() == before ? Optional.of(table(columns, cells)) : Optional.empty();
  }

  private boolean isSentence(Scalar scalar) {
    List<String> all =
        library.vocabulary().sentences().stream().map(Sentence::say).toList();
    boolean known = all.contains(scalar.text());
    if (!known) {
      problems.add(ProblemCode.UNKNOWN_ID.error(
          scalar.at(),
          "the vocabulary has no sentence \"" + scalar.text() + "\"",
          DidYouMean.closest(scalar.text(), all)
              .map(say -> "did you mean \"" + say + "\"?")
              .orElse("write it as in vocabulary.yaml, with its values in braces")));
    }
    return known;
  }

  private void addRows(Scalar id, String sentence, Map<Value, Set<Remediation>> rows) {
    Optional<Remediation> page = library.remediation(id.text());
    if (page.isEmpty()) {
      problems.add(ProblemCode.UNKNOWN_ID.error(
          id.at(),
          "there is no remediation \"" + id.text() + "\"",
          DidYouMean.closest(id.text(), library.remediations().keySet())
              .map(name -> "did you mean \"" + name + "\"?")
              .orElse("")));
      return;
    }
    List<Value> values = values(page.get(), sentence);
    if (values.isEmpty()) {
      problems.add(ProblemCode.UNKNOWN_ID.error(
          id.at(),
          "the page \"" + id.text() + "\" does not say \"" + sentence + "\"",
          "take it out of the table"));
    }
    values.forEach(
        value -> rows.computeIfAbsent(value, v -> new LinkedHashSet<>()).add(page.get()));
  }

  private static List<Value> values(Remediation page, String sentence) {
    return page.when().alternatives().stream()
        .flatMap(alternative -> alternative.patterns().stream())
        .flatMap(pattern -> pattern.statements().stream())
        .filter(statement -> statement.sentence().equals(sentence))
        .map(Statement::constraints)
        .flatMap(List::stream)
        .flatMap(RuleTable::values)
        .toList();
  }

  private static Stream<Value> values(Constraint constraint) {
    if (constraint instanceof Constraint.Within within) {
      return within.set().parts().stream().map(part -> new Value(part, ""));
    }
    if (constraint instanceof Constraint.OneOf oneOf) {
      return oneOf.values().stream()
          .map(v -> new Value(Wording.of(v), v instanceof Term term ? term.mark() : ""));
    }
    return Stream.of();
  }

  private List<List<String>> cells(Map<Value, Set<Remediation>> rows) {
    boolean marks = rows.keySet().stream().anyMatch(value -> !value.mark().isEmpty());
    boolean bugs =
        rows.values().stream().flatMap(Set::stream).anyMatch(page -> page.bug().isPresent());
    List<List<String>> cells = new ArrayList<>();
    rows.forEach((value, pages) -> {
      List<String> row = new ArrayList<>(List.of(value.label()));
      if (marks) {
        row.add(value.mark().isEmpty() ? "" : "`" + value.mark() + "`");
      }
      if (bugs) {
        row.add(pages.stream().flatMap(p -> p.bug().stream()).distinct().collect(joining()));
      }
      row.add(pages.stream().map(this::title).collect(joining()));
      cells.add(row);
    });
    return cells;
  }

  private static Collector<CharSequence, ?, String> joining() {
    return Collectors.joining(", ");
  }

  private String title(Remediation page) {
    return included.contains(page.id())
        ? "[" + page.title() + "](" + PageLink.address(page.id()) + ")"
        : page.title();
  }

  private void checkColumns(List<Scalar> columns, List<List<String>> cells, Location at) {
    int width = cells.isEmpty() ? 0 : cells.get(0).size();
    if (width > 0 && columns.size() != width) {
      problems.add(ProblemCode.UNKNOWN.error(
          at,
          "the table has " + width + " columns, but \"columns\" names " + columns.size(),
          "name the value, its mark if it has one, the bug if a page has one, and the page"));
    }
  }

  private static String table(List<Scalar> columns, List<List<String>> cells) {
    List<String> heads = columns.stream().map(Scalar::text).toList();
    StringBuilder table = new StringBuilder(row(heads));
    table.append(row(heads.stream().map(head -> "---").toList()));
    cells.forEach(row -> table.append(row(row)));
    return table.toString();
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
