package org.remediationkb.render.publish;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.remediationkb.render.document.LinkSchemes;

/** The HTML that a platform takes; what it would make of a body must be the same tree. */
final class HtmlAllowList implements AllowList {

  /** How much is shown around a difference. */
  private static final int CONTEXT = 40;

  private final PolicyFactory policy;

  /**
   * The elements that documents have, with addresses of the web, of mail, and beside the page.
   *
   * @param preformatted whether it takes blocks of code as such
   * @param anchors whether it keeps the names of headings
   */
  HtmlAllowList(boolean preformatted, boolean anchors) {
    HtmlPolicyBuilder builder = new HtmlPolicyBuilder()
        .allowElements(ELEMENTS.toArray(String[]::new))
        .allowElements("img")
        .allowWithoutAttributes("a", "img")
        .allowUrlProtocols(LinkSchemes.ALL.toArray(String[]::new))
        .allowAttributes("href", "title")
        .onElements("a")
        .allowAttributes("src", "alt", "title")
        .onElements("img")
        .allowAttributes("align")
        .onElements("td", "th")
        .allowAttributes("start")
        .onElements("ol");
    if (preformatted) {
      builder.allowElements("pre");
    }
    if (anchors) {
      builder.allowAttributes("id").onElements("h1", "h2", "h3", "h4", "h5", "h6");
    }
    this.policy = builder.toFactory();
  }

  @Override
  public Optional<String> objection(String body) {
    Set<String> discarded = new LinkedHashSet<>();
    String taken = tree(policy.sanitize(body, new Discarded(), discarded));
    String whole = tree(body);
    return taken.equals(whole)
        ? Optional.empty()
        : Optional.of(
            discarded.isEmpty() ? difference(taken, whole) : String.join(", ", discarded));
  }

  /** The part of a body that is another in what was taken of it. */
  private static String difference(String taken, String whole) {
    int from = 0;
    while (from < Math.min(taken.length(), whole.length())
        && taken.charAt(from) == whole.charAt(from)) {
      from++;
    }
    return whole.substring(Math.max(0, from - CONTEXT), Math.min(whole.length(), from + CONTEXT));
  }

  private static String tree(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    // Blanks between items, rows and cells mean nothing.
    document
        .select("ul, ol, table, thead, tbody, tr")
        .forEach(
            list -> list.textNodes().stream().filter(TextNode::isBlank).forEach(TextNode::remove));
    return document.body().html();
  }

  /** Keeps what was left out, to be told. */
  private static final class Discarded implements HtmlChangeListener<Set<String>> {
    @Override
    public void discardedTag(Set<String> all, String element) {
      all.add("<" + element + ">");
    }

    @Override
    public void discardedAttributes(Set<String> all, String element, String... attributes) {
      all.add(String.join(", ", attributes) + " of <" + element + ">");
    }
  }
}
