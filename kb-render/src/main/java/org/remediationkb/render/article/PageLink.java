package org.remediationkb.render.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.remediationkb.model.problem.Location;

/**
 * A link to the page of a remediation.
 *
 * @param link the link
 * @param id the page's id
 * @param at where it stands
 */
public record PageLink(Link link, String id, Location at) {

  private static final Pattern ADDRESS =
      Pattern.compile("(?:[.]{1,2}/)*remediations/([^/#]+)[.]md");

  /** The links to pages within a node, in order. */
  static List<PageLink> in(Node node, Function<Link, Location> place) {
    List<PageLink> links = new ArrayList<>();
    node.accept(new AbstractVisitor() {
      @Override
      public void visit(Link link) {
        id(link).ifPresent(id -> links.add(new PageLink(link, id, place.apply(link))));
        visitChildren(link);
      }
    });
    return links;
  }

  /** The id of the page that stands in place of a block: one with nothing but a link to it. */
  static Optional<String> included(Node block) {
    boolean alone = block instanceof Paragraph
        && block.getFirstChild() == block.getLastChild()
        && block.getFirstChild() instanceof Link;
    return alone ? id((Link) block.getFirstChild()) : Optional.empty();
  }

  /** The address by which a page links to another, to be resolved like any other link. */
  static String address(String id) {
    return "../remediations/" + id + ".md";
  }

  /** A link to a page; in a paragraph of its own it stands for the page. */
  public static String markdown(String title, String id) {
    return "[" + title + "](" + address(id) + ")";
  }

  private static Optional<String> id(Link link) {
    Matcher address = ADDRESS.matcher(link.getDestination());
    return address.matches() ? Optional.of(address.group(1)) : Optional.empty();
  }
}
