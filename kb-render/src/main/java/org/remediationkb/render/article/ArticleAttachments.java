package org.remediationkb.render.article;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.document.LinkDestination;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.Page;

/**
 * The files of the content folder that an article shows or links to, such as images. They are
 * published beside it, each under its path within the content folder.
 */
public final class ArticleAttachments {

  private final Map<String, Path> files = new TreeMap<>();

  /** The files by the paths that they are published under. */
  Map<String, Path> files() {
    return Map.copyOf(files);
  }

  /** Adds the file that a link or an image of a page names, and makes the address lead there. */
  Optional<Problem> add(LinkDestination destination, Page page, Location at) {
    Optional<URI> address = LinkAddress.of(destination.address());
    Optional<Path> file = address.flatMap(uri -> LinkAddress.file(page, uri));
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Path own = Path.of(page.text().file()).toAbsolutePath().resolveSibling("..").normalize();
    Path folder = folder(own, file.get());
    // Files of two subjects can have the same name.
    Path root = ContentLayout.isSubject(folder) ? folder.resolveSibling("") : folder;
    Path path = folder.relativize(file.get());
    String fragment = address.map(URI::getRawFragment).map(f -> "#" + f).orElse("");
    if (isPage(path, ContentLayout.ARTICLES)) {
      destination.change().accept(encoded(path.getFileName()) + fragment);
      return Optional.empty();
    }
    return isPage(path, ContentLayout.REMEDIATIONS)
        ? Optional.empty()
        : add(destination, root, folder, path, fragment, at);
  }

  /** The folder of the content that a file has to be in: the page's own, or another subject's. */
  private static Path folder(Path own, Path file) {
    Path root = own.resolveSibling("");
    boolean isBeside = ContentLayout.isSubject(own) && file.startsWith(root) && !file.equals(root);
    Path other = isBeside ? root.resolve(root.relativize(file).getName(0)) : own;
    return ContentLayout.isSubject(other) ? other : own;
  }

  /** The problem of a path that begins at the root of the file system. */
  public static Problem onThisMachine(String address, Location at) {
    return ProblemCode.LINK.error(
        at, "\"" + address + "\" is a path on your machine", "use a path relative to this file");
  }

  private static boolean isPage(Path path, Path folder) {
    return folder.equals(path.getParent()) && path.toString().endsWith(".md");
  }

  private Optional<Problem> add(
      LinkDestination destination,
      Path root,
      Path folder,
      Path path,
      String fragment,
      Location at) {
    Path file = folder.resolve(path);
    if (destination.address().startsWith("/")) {
      return Optional.of(onThisMachine(destination.address(), at));
    }
    if (path.startsWith("..") || leaves(folder, file)) {
      return Optional.of(ProblemCode.LINK.error(
          at,
          "\"" + destination.address() + "\" is not in the content folder",
          "copy the file into the content folder, for example into images/"));
    }
    if (!Files.isRegularFile(file)) {
      return Optional.of(ProblemCode.LINK.error(
          at, "file not found: \"" + path.getFileName() + "\"", "paths are relative to this file"));
    }
    Path published = root.relativize(file);
    destination.change().accept(encoded(published) + fragment);
    files.put(published.toString(), file);
    return Optional.empty();
  }

  /** Whether a symbolic link leads out of the folder. */
  private static boolean leaves(Path root, Path file) {
    try {
      return Files.exists(file) && !file.toRealPath().startsWith(root.toRealPath());
    } catch (IOException e) {
      return true; // what can't be followed is not known to stay inside
    }
  }

  private static String encoded(Path path) {
    try {
      String text = path.toString().replace('\\', '/');
      // The prefix keeps a colon in the first name from being taken for the end of a scheme.
      return new URI(null, null, "/" + text, null).getRawPath().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
