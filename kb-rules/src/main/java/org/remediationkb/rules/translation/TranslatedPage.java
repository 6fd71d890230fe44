package org.remediationkb.rules.translation;

import java.util.List;
import java.util.Optional;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.rules.content.Page;

/**
 * A page in another language: {@code stale-seed.de.md} beside {@code stale-seed.md}.
 *
 * @param id the id of the page that it translates
 * @param title its title
 * @param of the digest of what it translates, as {@link SourceDigest} makes it
 * @param summary of an article, empty for any other page
 * @param scope of an article; empty where that of the article is as good
 * @param tags of an article; empty where those of the article are as good
 * @param page the file
 */
record TranslatedPage(
    String id,
    String title,
    Scalar of,
    Optional<String> summary,
    Optional<String> scope,
    List<String> tags,
    Page page) {

  /** Copies the list. */
  TranslatedPage {
    tags = List.copyOf(tags);
  }

  /** Whether what it translates is still the same. */
  boolean isOf(String digest) {
    return of.text().equals(digest);
  }
}
