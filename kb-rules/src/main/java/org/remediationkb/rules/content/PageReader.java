package org.remediationkb.rules.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Visitor;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlReader;
import org.remediationkb.rules.Fields;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.Page.Section;

/** Cuts a file into front matter and sections. */
public final class PageReader {

  private static final String FENCE = "---";
  private static final Pattern DRAFT = Pattern.compile("draft: *+true *+(?:#.*+)?");

  private PageReader() {}

  /** Reads a page. */
  public static Checked<Page> read(SourceText text) {
    List<String> lines = text.lines();
    int end = lines.isEmpty() || !isFence(lines.get(0)) ? -1 : endOfFrontMatter(lines);
    if (end < 0) {
      return Checked.failed(List.of(ProblemCode.MISSING.error(
          text.at(1, 1),
          "the page has no front matter",
          "begin with a line ---, keys such as title:, and another line ---")));
    }
    String yaml = String.join("\n", lines.subList(1, end)) + "\n";
    Checked<YamlNode> keys = YamlReader.read(text, yaml, 2);
    if (keys.value().isPresent() && !(keys.value().get() instanceof Mapping)) {
      return Checked.failed(List.of(ProblemCode.UNKNOWN.error(
          text.at(2, 1), "the front matter has no keys", "write them as key: value")));
    }
    List<Problem> problems = new ArrayList<>(keys.problems());
    Optional<Page> page =
        keys.value().flatMap(node -> page(text, (Mapping) node, end + 1, problems));
    return new Checked<>(page, problems);
  }

  /** Whether a page says that it is not to be used yet, whatever else is wrong with it. */
  static boolean isDraft(SourceText text) {
    List<String> lines = text.lines();
    int end = lines.isEmpty() || !isFence(lines.get(0)) ? -1 : endOfFrontMatter(lines);
    return end > 0
        && lines.subList(1, end).stream().anyMatch(line -> DRAFT.matcher(line).matches());
  }

  /** Takes the key of a page that is not to be used yet, in the one form that is seen as such. */
  static void takeDraft(Fields fields, Page page, List<Problem> problems) {
    Optional<Scalar> draft = fields.optional("draft");
    boolean isSeen = isDraft(page.text());
    draft
        .filter(scalar -> !scalar.text().equals("false") && !isSeen)
        .ifPresent(scalar -> problems.add(ProblemCode.UNKNOWN.error(
            scalar.at(),
            "invalid draft \"" + scalar.text() + "\"",
            "write draft: true, or delete the line")));
  }

  /** Blanks after the hyphens can't be seen. */
  private static boolean isFence(String line) {
    return line.stripTrailing().equals(FENCE);
  }

  private static int endOfFrontMatter(List<String> lines) {
    return IntStream.range(1, lines.size())
        .filter(line -> isFence(lines.get(line)))
        .findFirst()
        .orElse(-1);
  }

  private static Optional<Page> page(
      SourceText text, Mapping frontMatter, int firstLine, List<Problem> problems) {
    List<String> lines = text.lines().subList(firstLine, text.lines().size());
    Page whole = Page.of(text, frontMatter, firstLine + 1);
    Node document = whole.document();
    Optional<Node> tooDeep = Nesting.tooDeep(document);
    if (tooDeep.isPresent()) {
      problems.add(tooDeep(text.at(firstLine + 1 + line(tooDeep.get()), 1)));
      return Optional.empty();
    }
    Page page = whole.with(sections(document, lines, firstLine + 1));
    document.accept(refusalOfOpenBlocks(page, problems));
    return Optional.of(page);
  }

  private static Problem tooDeep(Location at) {
    return ProblemCode.MARKDOWN.error(
        at,
        "lists, quotes or emphasis are nested more than " + Nesting.DEEPEST + " deep",
        "reduce the nesting; write literal marks with a backslash or in `backticks`");
  }

  /** What has no end goes on to the end of the page, and takes all its headings with it. */
  private static Visitor refusalOfOpenBlocks(Page page, List<Problem> problems) {
    return new AbstractVisitor() {
      @Override
      public void visit(FencedCodeBlock block) {
        if (block.getClosingFenceLength() == null) {
          String fence = block.getFenceCharacter().repeat(block.getOpeningFenceLength());
          problems.add(ProblemCode.MARKDOWN.error(
              page.at(block), "this block is not closed", "put a line " + fence + " after it"));
        }
      }
    };
  }

  private static List<Section> sections(Node document, List<String> lines, int bodyLine) {
    List<Heading> headings = new ArrayList<>();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == 2) {
        headings.add(heading);
      }
    }
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      int from = line(headings.get(i));
      int to = i + 1 < headings.size() ? line(headings.get(i + 1)) : lines.size();
      String markdown = String.join("\n", lines.subList(from + 1, to)).strip() + "\n";
      sections.add(new Section(PlainText.of(headings.get(i)), bodyLine + from, markdown));
    }
    return sections;
  }

  /** The line that the block begins on in which a node of the body stands. */
  private static int line(Node node) {
    Node block = node;
    while (!(block instanceof Block) && block.getParent() != null) {
      block = block.getParent();
    }
    return block.getSourceSpans().get(0).getLineIndex();
  }
}
