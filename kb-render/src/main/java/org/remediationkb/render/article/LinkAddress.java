package org.remediationkb.render.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import org.remediationkb.rules.content.Page;

/** Reads the addresses of links and images. */
public final class LinkAddress {

  private LinkAddress() {}

  /** The address that a text is, empty where it can't be one. */
  public static Optional<URI> of(String destination) {
    try {
      return Optional.of(new URI(destination))
          .filter(uri -> uri.getPath() == null || uri.getPath().indexOf('\0') < 0);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The file that an address names beside the page, empty where it names none. */
  public static Optional<Path> file(Page page, URI address) {
    Path source = Path.of(page.text().file()).toAbsolutePath();
    String written = address.isAbsolute() ? "" : String.valueOf(address.getPath());
    String path = PageLink.resolvable(written);
    return path.isEmpty()
        ? Optional.empty()
        : Optional.of(source.resolveSibling(path).normalize());
  }
}
