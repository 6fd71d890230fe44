package org.remediationkb.render.check;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Fix;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.document.Markdown;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.Page;

/**
 * Finds links and images of one page that lead to no file, and addresses that can't be right.
 * Nothing is fetched; where a heading is, only the finished article tells.
 */
final class LinkCheck extends AbstractVisitor {

  private static final Set<String> WEB = Set.of("http", "https");
  private static final String MAIL = "mailto";
  private static final String REMEDIATIONS = "remediations";
  private static final String PAGE_ENDING = ".md";

  private final Page page;
  private final List<Problem> problems = new ArrayList<>();

  private LinkCheck(Page page) {
    this.page = page;
  }

  /** The problems of a page or an article. */
  static List<Problem> problems(Page page) {
    LinkCheck check = new LinkCheck(page);
    Markdown.parse(page.body()).accept(check);
    return check.problems;
  }

  /** The file that an address names beside the page, empty where it names none. */
  static Optional<Path> file(Page page, URI address) {
    Path source = Path.of(page.text().file()).toAbsolutePath();
    String path = address.isOpaque() || address.isAbsolute() ? "" : address.getPath();
    return path.isEmpty()
        ? Optional.empty()
        : Optional.of(source.resolveSibling(path).normalize());
  }

  /** The address that a link or an image has, empty where it can't be one. */
  static Optional<URI> address(String destination) {
    try {
      return Optional.of(new URI(destination));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  @Override
  public void visit(Link link) {
    target(link, link.getDestination());
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    target(image, image.getDestination());
    visitChildren(image);
  }

  private void target(Node node, String destination) {
    if (destination.contains("[=")) {
      return; // the check of templates says that no value can stand here
    }
    Optional<URI> address = address(destination);
    if (address.isEmpty() || isIncomplete(address.get())) {
      add(
          node,
          "\"" + destination + "\" is no address",
          "a web address is like https://example.org/page, with %20 for a blank");
    } else if (address.get().isAbsolute()) {
      scheme(node, address.get());
    } else if (destination.startsWith("/")) {
      add(
          node,
          "\"" + destination + "\" is a place on your machine",
          "name it from this file's folder");
    } else {
      file(page, address.get()).ifPresent(file -> file(node, address.get(), file));
    }
  }

  private static boolean isIncomplete(URI address) {
    return address.toString().isEmpty()
        || (WEB.contains(String.valueOf(address.getScheme())) && address.getHost() == null);
  }

  private void scheme(Node node, URI address) {
    if (!WEB.contains(address.getScheme()) && !address.getScheme().equals(MAIL)) {
      add(
          node,
          "an address that begins \"" + address.getScheme() + ":\" leads nowhere in an article",
          "link to a page, a file, or a web or mail address");
    }
  }

  private void file(Node node, URI address, Path file) {
    if (!Files.exists(file)) {
      missing(node, address, file);
    } else if (isRemediation(file) && address.getFragment() != null) {
      add(
          node,
          "an article has no headings for the parts of a page",
          "link to the page as a whole, without #" + address.getFragment());
    }
  }

  private static boolean isRemediation(Path file) {
    return file.toString().endsWith(PAGE_ENDING)
        && String.valueOf(file.getParent()).endsWith(REMEDIATIONS);
  }

  private void missing(Node node, URI address, Path file) {
    boolean remediation = isRemediation(file);
    String ending = remediation ? PAGE_ENDING : "";
    String name = withoutEnding(file, ending);
    List<String> names = neighbours(file, ending);
    Problem missing = ProblemCode.LINK.error(
        page.at(node),
        remediation
            ? "there is no remediation \"" + name + "\""
            : "there is no file \"" + address.getPath() + "\"",
        DidYouMean.closest(name, names)
            .map(other -> "did you mean \"" + other + "\"?")
            .orElse(
                remediation
                    ? "the pages are the files in remediations/"
                    : "a path begins at this file's folder; a web address begins with https://"));
    problems.add(DidYouMean.beyondDoubt(name, names)
        .map(other -> missing.mendedBy(renamed(page.at(node), name + ending, other + ending)))
        .orElse(missing));
  }

  /** The name after the place of its link on the same line; it can't be further to the left. */
  private static Fix renamed(Location link, String name, String other) {
    int index = link.excerpt().indexOf(name + ")", link.column() - 1);
    return new Fix(link.plus(Math.max(0, index - link.column() + 1)), name, other);
  }

  private static List<String> neighbours(Path file, String ending) {
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(other -> other.toString().endsWith(ending))
          .map(other -> withoutEnding(other, ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of(); // there are no names to suggest
    }
  }

  private static String withoutEnding(Path file, String ending) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - ending.length());
  }

  private void add(Node node, String message, String help) {
    problems.add(ProblemCode.LINK.error(page.at(node), message, help));
  }
}
