package org.remediationkb.render.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.remediationkb.render.document.JsonWriter;
import org.remediationkb.render.template.TemplateEngine;

/** What all pages for a browser share. */
public final class PageAssets {

  /** The style sheet. */
  public static final String STYLE = TemplateEngine.resource(PageAssets.class, "style.css");

  /** The script that puts a button to copy into each block of code. */
  public static final String COPY_SCRIPT = TemplateEngine.resource(PageAssets.class, "copy.js");

  /** What that script says. */
  public static final List<String> COPY_WORDS = List.of("Copy", "Copied", "Not copied");

  private PageAssets() {}

  /** What scripts say, in the language of their page, as they find it in an attribute. */
  public static String words(Collection<String> own, UnaryOperator<String> say) {
    return JsonWriter.text(false, json -> {
          for (String words : own) {
            json.text(words, say.apply(words));
          }
        })
        .strip();
  }

  /** The policy of a page that has these two in itself, and loads and sends nothing. */
  public static String policyOfOneFile() {
    return "default-src 'none'; style-src '" + hash(STYLE) + "'; script-src '" + hash(COPY_SCRIPT)
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
