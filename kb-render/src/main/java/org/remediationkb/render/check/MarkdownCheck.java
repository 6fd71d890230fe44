package org.remediationkb.render.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.remediationkb.model.problem.Fix;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.document.Markdown;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.Page;

/** Finds Markdown that another program would show otherwise, or that shows nothing. */
final class MarkdownCheck extends AbstractVisitor {

  /** A word in angle brackets that somebody meant for readers; no attribute has a value. */
  private static final Pattern BRACKETS = Pattern.compile("<([A-Za-z][\\w-]*)[^<>=/\"']*>");

  private static final Pattern TAG_NAME = Pattern.compile("</?([A-Za-z][\\w-]*).*", Pattern.DOTALL);

  /** Names that a program would take for HTML, so that nobody knows what the author meant. */
  private static final Set<String> HTML = Set.of(
      ("a abbr address article aside audio b bdi bdo big blockquote body br button canvas caption"
              + " center cite code col colgroup data dd del details dfn dialog div dl dt em embed"
              + " fieldset figcaption figure font footer form frame h1 h2 h3 h4 h5 h6 head header hr"
              + " html i iframe img input ins kbd label legend li link main map mark menu meta meter"
              + " nav noscript object ol optgroup option output p param picture pre progress q s samp"
              + " script section select small source span strike strong style sub summary sup table"
              + " tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr")
          .split(" "));

  private final Function<Node, Location> place;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> open = new HashSet<>();

  /** The level of the heading before; the title is one. */
  private int level = 1;

  private MarkdownCheck(Function<Node, Location> place) {
    this.place = place;
  }

  /** The problems of a page or an article. */
  static List<Problem> problems(Page page) {
    List<Problem> problems = new ArrayList<>(problems(page.body(), page::at));
    Passage.ofFrontMatter(page)
        .forEach(text -> problems.addAll(problems(text.text(), node -> text.at())));
    return problems;
  }

  private static List<Problem> problems(String markdown, Function<Node, Location> place) {
    MarkdownCheck check = new MarkdownCheck(place);
    Markdown.parse(markdown).accept(check);
    return check.problems;
  }

  @Override
  public void visit(HtmlInline html) {
    html(html.getLiteral(), place.apply(html));
  }

  @Override
  public void visit(HtmlBlock html) {
    String first = html.getLiteral().lines().findFirst().orElse("");
    Matcher brackets = BRACKETS.matcher(first.strip());
    html(brackets.lookingAt() ? brackets.group() : first.strip(), place.apply(html));
  }

  private void html(String literal, Location at) {
    String name = name(literal);
    if (literal.startsWith("</") && open.remove(name)) {
      return; // the tag that opened it is a problem already
    }
    open.add(name);
    Matcher brackets = BRACKETS.matcher(literal);
    if (brackets.matches() && !HTML.contains(name)) {
      problems.add(ProblemCode.MARKDOWN
          .warning(
              at,
              "readers do not see " + literal + ", because it counts as HTML",
              "write \\" + literal + ", or put it in code: `" + literal + "`")
          .mendedBy(new Fix(at, literal, "\\" + literal)));
    } else {
      problems.add(ProblemCode.MARKDOWN.warning(
          at,
          "this is HTML, which not every program shows",
          literal.startsWith("<!--")
              ? "a comment gets published; take it out"
              : "say it in Markdown; what readers are to see goes in code, or after a backslash"));
    }
  }

  private static String name(String literal) {
    Matcher tag = TAG_NAME.matcher(literal);
    return tag.matches() ? tag.group(1).toLowerCase(Locale.ROOT) : "";
  }

  @Override
  public void visit(Heading heading) {
    if (heading.getLevel() == 1) {
      warn(heading, "the title stands in the front matter already", "begin with ## here");
    } else if (heading.getLevel() > level + 1) {
      warn(
          heading,
          "a heading of level " + heading.getLevel() + " below one of level " + level,
          "leave out no level: " + "#".repeat(level + 1) + " comes next");
    }
    level = heading.getLevel();
    visitChildren(heading);
  }

  @Override
  public void visit(Image image) {
    if (Markdown.plainText(image).isBlank()) {
      warn(
          image,
          "an image without a text",
          "say between the brackets what it shows; some readers only get that");
    }
  }

  @Override
  public void visit(Link link) {
    if (Markdown.plainText(link).isBlank() && !(link.getFirstChild() instanceof Image)) {
      warn(link, "a link without a text", "say between the brackets where it leads");
    }
    visitChildren(link);
  }

  @Override
  public void visit(Text text) {
    int bracket = text.getLiteral().indexOf("](");
    if (bracket >= 0) {
      problems.add(ProblemCode.MARKDOWN.warning(
          place.apply(text).plus(bracket),
          "readers see these brackets, because this is no link",
          "an address has no blanks, and ends in a bracket on the same line: [text](address)"));
    }
  }

  private void warn(Node node, String message, String help) {
    problems.add(ProblemCode.MARKDOWN.warning(place.apply(node), message, help));
  }
}
