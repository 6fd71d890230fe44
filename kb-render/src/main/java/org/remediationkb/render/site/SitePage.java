package org.remediationkb.render.site;

import java.util.HashMap;
import java.util.Map;
import org.remediationkb.render.template.TemplateEngine;

/**
 * A page of a site, still without the frame that all pages share.
 *
 * @param path its path within the site
 * @param title its title
 * @param description one sentence on what it is for; empty where the title says it
 * @param body its HTML
 * @param policy what its policy allows beyond that of all pages
 */
record SitePage(String path, String title, String description, String body, String policy) {

  /** What several templates have in common: no template can take anything from another. */
  private static final String PARTS = TemplateEngine.resource(SitePage.class, "parts.html");

  /** A page whose body is a template filled in; the variable {@code root} leads to the home page. */
  static SitePage of(
      String path, String title, String description, String template, Map<String, ?> variables) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put("root", root(path));
    all.put("title", title);
    String layout = PARTS + TemplateEngine.resource(SitePage.class, template);
    String body = TemplateEngine.expandHtml(template, layout, all);
    return new SitePage(path, title, description, body, "");
  }

  /** The same page, whose policy allows more. */
  SitePage allowing(String more) {
    return new SitePage(path, title, description, body, more);
  }

  /** What leads from a page to the folder of the home page. */
  static String root(String path) {
    return path.contains("/") ? "../" : "";
  }
}
