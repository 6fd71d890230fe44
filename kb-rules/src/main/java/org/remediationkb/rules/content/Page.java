package org.remediationkb.rules.content;

import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.rules.ProblemCode;

/**
 * A Markdown page with front matter, cut at its second-level headings.
 *
 * @param text the whole page
 * @param frontMatter the keys at its top
 * @param body what follows the front matter
 * @param document the body, parsed; it is shared, so nobody changes it
 * @param bodyLine the line that the body begins on, from 1
 * @param sections the parts below each second-level heading, in order
 */
public record Page(
    SourceText text,
    YamlNode.Mapping frontMatter,
    String body,
    Node document,
    int bodyLine,
    List<Section> sections) {

  /** Copies the list. */
  public Page {
    sections = List.copyOf(sections);
  }

  /**
   * A part of a page.
   *
   * @param title the heading's text
   * @param line the heading's line in the file, from 1
   * @param markdown the text below the heading
   * @param nodes the blocks of that text, with source spans whose lines are those of the body
   */
  public record Section(String title, int line, String markdown, List<Node> nodes) {
    /** Copies the list. */
    public Section {
      nodes = List.copyOf(nodes);
    }
  }

  /** The place of a node of the body, or of a section. */
  public Location at(Node node) {
    SourceSpan span = node.getSourceSpans().get(0);
    return text.at(bodyLine + span.getLineIndex(), span.getColumnIndex() + 1);
  }

  /** The first section with that title, empty where there is none. */
  public Optional<Section> section(String title) {
    return sections.stream().filter(section -> section.title().equals(title)).findFirst();
  }

  /** The problem of a section that is not there. */
  Problem missing(String title, String help) {
    return ProblemCode.MISSING.error(
        text.at(1, 1), "the section \"## " + title + "\" is missing", help);
  }
}
