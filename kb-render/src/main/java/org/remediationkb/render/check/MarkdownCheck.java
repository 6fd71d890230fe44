package org.remediationkb.render.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.MarkdownParser;
import org.remediationkb.rules.content.Page;
import org.remediationkb.rules.content.PlainText;

/** Finds Markdown that another program would show otherwise, or that shows nothing. */
final class MarkdownCheck extends AbstractVisitor {

  private final Function<Node, Location> place;
  private final List<Problem> problems = new ArrayList<>();

  /** The level of the heading before; the title is one. */
  private int level = 1;

  private MarkdownCheck(Function<Node, Location> place) {
    this.place = place;
  }

  /** The problems of a page or an article. */
  static List<Problem> problems(Page page) {
    List<Problem> problems = new ArrayList<>(problems(page.document(), page::at));
    TextPassage.ofFrontMatter(page)
        .forEach(text ->
            problems.addAll(problems(MarkdownParser.parse(text.text()), node -> text.at())));
    return problems;
  }

  private static List<Problem> problems(Node document, Function<Node, Location> place) {
    MarkdownCheck check = new MarkdownCheck(place);
    document.accept(check);
    check.problems.addAll(HtmlCheck.problems(document, place));
    return check.problems;
  }

  @Override
  public void visit(Heading heading) {
    if (heading.getLevel() == 1) {
      warn(heading, "the title is already in the front matter", "use ## here");
    } else if (heading.getLevel() > level + 1) {
      warn(
          heading,
          "skipped heading level: " + heading.getLevel() + " after " + level,
          "use " + "#".repeat(level + 1) + " next");
    }
    if (PlainText.of(heading).isBlank()) {
      warn(heading, "empty heading", "write the heading after the #");
    }
    level = heading.getLevel();
    visitChildren(heading);
  }

  @Override
  public void visit(Image image) {
    if (PlainText.of(image).isBlank()) {
      warn(
          image,
          "image without a description",
          "describe it between the brackets; some readers see only that text");
    }
  }

  @Override
  public void visit(Link link) {
    if (PlainText.of(link).isBlank() && !(link.getFirstChild() instanceof Image)) {
      warn(link, "link without text", "describe its target between the brackets");
    }
    visitChildren(link);
  }

  @Override
  public void visit(Text text) {
    problems.addAll(LeftoverMarks.problems(text.getLiteral(), place.apply(text)));
  }

  private void warn(Node node, String message, String help) {
    problems.add(ProblemCode.MARKDOWN.warning(place.apply(node), message, help));
  }
}
