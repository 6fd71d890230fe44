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
 * @param languages in which languages it is there
 */
record SitePage(
    String path,
    String title,
    String description,
    String body,
    String policy,
    PageLanguages languages) {

  /** What several templates have in common: no template can take anything from another. */
  private static final String PARTS = TemplateEngine.resource(SitePage.class, "parts.html");

  /** A page in the language of the content alone. */
  static SitePage of(
      String path, String title, String description, String template, Map<String, ?> variables) {
    return of(PageLanguages.ONE, path, title, description, template, variables);
  }

  /**
   * A page whose body is a template filled in; the variable {@code root} leads to the home page, and the
   * function {@code say} says words of the program in the language of the page.
   */
  static SitePage of(
      PageLanguages languages,
      String path,
      String title,
      String description,
      String template,
      Map<String, ?> variables) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put("say", TemplateEngine.function(languages.own()::say));
    all.put("root", root(path));
    all.put("title", title);
    String layout = PARTS + TemplateEngine.resource(SitePage.class, template);
    String body = TemplateEngine.expandHtml(template, layout, all);
    return new SitePage(path, title, description, body, "", languages);
  }

  /** The same page, whose policy allows more. */
  SitePage allowing(String more) {
    return new SitePage(path, title, description, body, more, languages);
  }

  /** The same page in place of its translation, which is old. */
  SitePage insteadOfOld(SiteLanguage language) {
    return new SitePage(
        language.path(path), title, description, body, policy, languages.insteadOfOld(language));
  }

  /** What leads from a page to the folder of the home page. */
  static String root(String path) {
    return path.contains("/") ? "../" : "";
  }
}
