package org.remediationkb.render.html;

import org.remediationkb.render.template.TemplateEngine;

/** The looks of all pages for a browser. */
public final class StyleSheet {

  /** The style sheet. */
  public static final String TEXT = TemplateEngine.resource(StyleSheet.class, "style.css");

  private StyleSheet() {}
}
