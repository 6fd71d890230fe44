package org.remediationkb.rules.translation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentHash;
import org.remediationkb.rules.content.Remediation;

/**
 * What a translation was made of: the first digits of a SHA-256 of the texts that are translated, so
 * that an edited example or rule makes no translation old.
 */
public final class SourceDigest {

  private static final int SHOWN = 12;

  private SourceDigest() {}

  /** The digest of the texts of a remediation. */
  public static String of(Remediation page) {
    return of(List.of(
        page.title(),
        page.why().markdown(),
        page.what().markdown(),
        page.check().markdown()));
  }

  /** The digest of the texts of an article. */
  public static String of(Article article) {
    return of(List.of(article.title(), article.summary(), article.page().body()));
  }

  private static String of(List<String> texts) {
    byte[] bytes = String.join("\0", texts).getBytes(StandardCharsets.UTF_8);
    return ContentHash.sha256(bytes).substring(0, SHOWN);
  }
}
