package org.remediationkb.render.article;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.remediationkb.model.problem.Location;
import org.remediationkb.rules.content.Remediation;

/**
 * A link to the page of a remediation.
 *
 * @param link the link
 * @param id the page's id
 * @param at where it stands
 */
public record PageLink(Link link, String id, Location at) {

  private static final String ENDING = ".md";

  /** A page of the same subject, or of another one in the folder beside it. */
  private static final Pattern ADDRESS = Pattern.compile(
      "(?:(?:[.]{1,2}/)*|(?<other>[.][.]/[.][.]/[^/.#][^/#]*/))remediations/(?<id>[^/#]+)[.]md");

  /** The link as one to a page, empty where it leads elsewhere. */
  static Optional<PageLink> of(Link link, Location at) {
    return id(link.getDestination()).map(id -> new PageLink(link, id, at));
  }

  /** The id of the page that stands in place of a block: one with nothing but a link to it. */
  public static Optional<String> inPlaceOf(Node block) {
    boolean alone = block instanceof Paragraph
        && block.getFirstChild() == block.getLastChild()
        && block.getFirstChild() instanceof Link;
    return alone ? id(((Link) block.getFirstChild()).getDestination()) : Optional.empty();
  }

  /** The ids of the pages that stand in place of blocks of a document. */
  public static Set<String> included(Node document) {
    Set<String> included = new HashSet<>();
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      inPlaceOf(block).ifPresent(included::add);
    }
    return included;
  }

  /** The address by which a page links to another, to be resolved like any other link. */
  public static String address(String id) {
    return "../remediations/" + id + ENDING;
  }

  /** A link to a page; in a paragraph of its own it stands for the page. */
  public static String markdown(String title, String id) {
    return "[" + title + "](" + address(id) + ")";
  }

  /** A link to a page from a file, which may be of another subject. */
  public static String markdown(Remediation page, Path from) {
    return markdown(page.title(), Path.of(page.page().text().file()), from);
  }

  /** A link to the file of a page from another file. */
  public static String markdown(String title, Path page, Path from) {
    return "[" + title + "](" + address(page, from) + ")";
  }

  /** The address by which a file links to that of a page; of a page elsewhere, as if it were here. */
  public static String address(Path page, Path from) {
    Path folder = from.toAbsolutePath().normalize().resolveSibling("");
    String path =
        folder.relativize(page.toAbsolutePath().normalize()).toString().replace('\\', '/');
    String name = String.valueOf(page.getFileName());
    return ADDRESS.matcher(path).matches()
        ? path
        : address(name.substring(0, name.length() - ENDING.length()));
  }

  /** The id of the page that an address leads to, empty where it leads elsewhere. */
  public static Optional<String> id(String address) {
    Matcher matcher = ADDRESS.matcher(address);
    return matcher.matches() ? Optional.of(matcher.group("id")) : Optional.empty();
  }

  /** The same address as a file resolves it, however many folders up it begins. */
  static String resolvable(String address) {
    Matcher matcher = ADDRESS.matcher(address);
    return matcher.matches() && matcher.group("other") == null
        ? address(matcher.group("id"))
        : address;
  }
}
