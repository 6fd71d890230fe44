package org.remediationkb.render.site;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.remediationkb.render.html.PageAssets;
import org.remediationkb.render.template.TemplateEngine;

/**
 * The files of a site.
 *
 * @param texts the texts of those that are made, by their paths
 * @param copies the files that are copied, by their paths
 */
public record Site(Map<String, String> texts, Map<String, Path> copies) {

  /** The file that tells a site from other folders; it says what the site was made with. */
  public static final String MARK = "kb-site.txt";

  /** The files that tell of problems where there is no site yet. */
  public static final Map<String, String> LIVE_ASSETS = Map.of(
      "style.css",
      PageAssets.STYLE,
      SiteFrame.LIVE_SCRIPT,
      TemplateEngine.resource(Site.class, SiteFrame.LIVE_SCRIPT));

  /** Copies and sorts the maps. */
  public Site {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    copies = Collections.unmodifiableSortedMap(new TreeMap<>(copies));
  }
}
