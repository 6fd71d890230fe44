package org.remediationkb.render.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.Page;

/**
 * A subject of a library.
 *
 * @param name the name of its folder
 * @param title what readers call it
 * @param folder where its files are
 */
public record SiteSubject(String name, String title, Path folder) {

  /**
   * The subjects of a library.
   *
   * @throws IOException if a file can't be read
   */
  public static List<SiteSubject> of(ContentLayout layout) throws IOException {
    List<SiteSubject> subjects = new ArrayList<>();
    for (Path folder : layout.folders()) {
      subjects.add(
          new SiteSubject(ContentLayout.name(folder), ContentLayout.title(folder), folder));
    }
    return subjects;
  }

  /** Whether a page is one of the subject. */
  boolean has(Page page) {
    return has(page.text().file());
  }

  /** Whether a file is one of the subject. */
  boolean has(String file) {
    return Path.of(file).startsWith(folder);
  }
}
