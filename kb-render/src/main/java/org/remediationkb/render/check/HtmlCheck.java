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
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.remediationkb.model.problem.Fix;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.ProblemCode;

/** Finds what counts as HTML in Markdown, above all words in angle brackets that are meant for readers. */
final class HtmlCheck extends AbstractVisitor {

  /** A word in angle brackets that somebody meant for readers; no attribute has a value. */
  private static final Pattern BRACKETS = Pattern.compile("<([A-Za-z][\\w-]*+)[^<>=/\"']*+>");

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

  private HtmlCheck(Function<Node, Location> place) {
    this.place = place;
  }

  /** The problems of a document whose nodes stand at places. */
  static List<Problem> problems(Node document, Function<Node, Location> place) {
    HtmlCheck check = new HtmlCheck(place);
    document.accept(check);
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
              literal + " will be hidden: it is parsed as HTML",
              "write \\" + literal + ", or put it in code: `" + literal + "`")
          .mendedBy(new Fix(at, literal, "\\" + literal)));
    } else {
      problems.add(ProblemCode.MARKDOWN.warning(
          at,
          "HTML: not all programs display it",
          literal.startsWith("<!--")
              ? "comments are published; delete it"
              : "use Markdown instead; put literal text in code or after a backslash"));
    }
  }

  private static String name(String literal) {
    Matcher tag = TAG_NAME.matcher(literal);
    return tag.matches() ? tag.group(1).toLowerCase(Locale.ROOT) : "";
  }
}
