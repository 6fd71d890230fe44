package org.remediationkb.render.site;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a site.
 *
 * @param texts the texts of those that are made, by their paths
 * @param copies the files that are copied, by their paths
 */
public record Site(Map<String, String> texts, Map<String, Path> copies) {

  /** The file that tells a site from other folders; it says what the site was made with. */
  public static final String MARK = "kb-site.txt";

  /** Copies and sorts the maps. */
  public Site {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    copies = Collections.unmodifiableSortedMap(new TreeMap<>(copies));
  }
}
