package org.remediationkb.render.article;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlReader;
import org.remediationkb.rules.Fields;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Page;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.translation.Phrases;
import org.remediationkb.rules.vocabulary.Sentence;

/**
 * A table made from the rules. An article asks for it in a block with the keys {@code sentence},
 * {@code remediations}, the pages that name values in it, and {@code columns}, the heads of the
 * columns.
 */
final class RuleTable {

  /** The word after the fence. */
  static final String INFO = "kb-table";

  private final ContentLibrary library;
  private final Set<String> shown;
  private final Phrases phrases;
  private final List<Problem> problems;

  /**
   * Tables for an article.
   *
   * @param shown the pages that some article has, so that a table can link to them
   */
  RuleTable(ContentLibrary library, Set<String> shown, Phrases phrases, List<Problem> problems) {
    this.library = library;
    this.shown = shown;
    this.phrases = phrases;
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
    ValueTable table = new ValueTable(sentence.get().text(), phrases);
    ids.forEach(id -> add(id, sentence.get().text(), table));
    checkColumns(columns, table, mapping.at());
    return problems.size() == before
        ? Optional.of(table.markdown(columns.stream().map(Scalar::text).toList(), shown))
        : Optional.empty();
  }

  private boolean isSentence(Scalar scalar) {
    List<String> all =
        library.vocabulary().sentences().stream().map(Sentence::say).toList();
    boolean known = all.contains(scalar.text());
    if (!known) {
      problems.add(ProblemCode.UNKNOWN_ID.error(
          scalar.at(),
          "unknown sentence \"" + scalar.text() + "\"",
          DidYouMean.question(scalar.text(), all)
              .orElse("write it as in vocabulary.yaml, with its values in braces")));
    }
    return known;
  }

  private void add(Scalar id, String sentence, ValueTable table) {
    Optional<Remediation> page = library.remediation(id.text());
    if (page.isEmpty()) {
      problems.add(ProblemCode.UNKNOWN_ID.error(
          id.at(),
          "unknown remediation \"" + id.text() + "\"",
          DidYouMean.question(id.text(), library.remediations().keySet()).orElse("")));
    } else if (!table.add(page.get())) {
      problems.add(ProblemCode.UNKNOWN_ID.error(
          id.at(),
          "the page \"" + id.text() + "\" does not use the sentence \"" + sentence + "\"",
          "remove it from the table"));
    }
  }

  private void checkColumns(List<Scalar> columns, ValueTable table, Location at) {
    if (columns.size() != table.width()) {
      problems.add(ProblemCode.UNKNOWN.error(
          at,
          "the table has " + table.width() + " columns, but \"columns\" names " + columns.size(),
          "list the value, its mark if any, the bug if any, and the page"));
    }
  }
}
