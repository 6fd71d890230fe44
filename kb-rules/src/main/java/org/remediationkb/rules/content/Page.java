package org.remediationkb.rules.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.data.Deferred;

/** A Markdown page with front matter, cut at its second-level headings. */
public final class Page {

  private final SourceText text;
  private final int bodyLine;

  // Few commands look into the parts of more pages than they print.
  private final Deferred<YamlNode.Mapping> frontMatter;
  private final Deferred<List<Section>> sections;

  /** Parsed when somebody asks: most commands print few of the pages. */
  private volatile @Nullable Node document;

  private Page(
      SourceText text,
      int bodyLine,
      Deferred<YamlNode.Mapping> frontMatter,
      Deferred<List<Section>> sections) {
    this.text = text;
    this.bodyLine = bodyLine;
    this.frontMatter = frontMatter;
    this.sections = sections;
  }

  /** A page of which nobody knows the sections yet. */
  static Page of(SourceText text, YamlNode.Mapping frontMatter, int bodyLine) {
    return new Page(text, bodyLine, Deferred.of(frontMatter), Deferred.of(List.of()));
  }

  /** The same page with its sections. */
  Page with(List<Section> all) {
    Page page = new Page(text, bodyLine, frontMatter, Deferred.of(List.copyOf(all)));
    page.document = document;
    return page;
  }

  /**
   * A part of a page.
   *
   * @param title the heading's text
   * @param line the heading's line in the file, from 1
   * @param markdown the text below the heading
   */
  public record Section(String title, int line, String markdown) {}

  /** The whole page. */
  public SourceText text() {
    return text;
  }

  /** The keys at its top. */
  public YamlNode.Mapping frontMatter() {
    return frontMatter.get();
  }

  /** What follows the front matter. */
  public String body() {
    List<String> lines = text.lines();
    return String.join("\n", lines.subList(bodyLine - 1, lines.size())) + "\n";
  }

  /** The line that the body begins on, from 1. */
  public int bodyLine() {
    return bodyLine;
  }

  /** The parts below each second-level heading, in order. */
  public List<Section> sections() {
    return sections.get();
  }

  /** The body, parsed; it is shared, so nobody changes it. */
  public Node document() {
    Node parsed = document;
    if (parsed == null) {
      parsed = MarkdownParser.parse(body());
      document = parsed;
    }
    return parsed;
  }

  /** The blocks of a section, with source spans whose lines are those of the body. */
  List<Node> blocks(Section section) {
    List<Node> blocks = new ArrayList<>();
    boolean isWithin = false;
    for (Node node = document().getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == 2) {
        isWithin = at(heading).line() == section.line();
      } else if (isWithin) {
        blocks.add(node);
      }
    }
    return blocks;
  }

  /** The place of a node of the body, or of a section. */
  public Location at(Node node) {
    SourceSpan span = node.getSourceSpans().get(0);
    return text.at(bodyLine + span.getLineIndex(), span.getColumnIndex() + 1);
  }

  /** The first section with that title, empty where there is none. */
  public Optional<Section> section(String title) {
    return sections().stream().filter(section -> section.title().equals(title)).findFirst();
  }

  /** The problem of a section that is not there. */
  Problem missing(String title, String help) {
    return ProblemCode.MISSING.error(
        text.at(1, 1), "the section \"## " + title + "\" is missing", help);
  }
}
