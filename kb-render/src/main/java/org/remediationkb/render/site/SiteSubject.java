package org.remediationkb.render.site;

import java.nio.file.Path;

/**
 * A subject of a library.
 *
 * @param name the name of its folder
 * @param title what readers call it
 * @param folder where its files are
 */
public record SiteSubject(String name, String title, Path folder) {

  /** Whether a file is one of the subject. */
  boolean has(String file) {
    return Path.of(file).startsWith(folder);
  }
}
