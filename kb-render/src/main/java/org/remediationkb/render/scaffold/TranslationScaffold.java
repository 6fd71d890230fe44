package org.remediationkb.render.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.factfile.YamlText;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.Page;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.translation.SourceDigest;

/** A translation that still has the texts of its page, for somebody to put others in their place. */
public final class TranslationScaffold {

  private static final String FENCE = "---";
  private static final String OF = "of:";

  private TranslationScaffold() {}

  /** The translation of a remediation. */
  public static String text(Remediation page) {
    String sections = Stream.of(page.why(), page.what(), page.check())
        .map(TranslationScaffold::section)
        .collect(Collectors.joining());
    return page(List.of(title(page.title()), of(SourceDigest.of(page))), sections);
  }

  /** The translation of an article. */
  public static String text(Article article) {
    List<String> keys =
        new ArrayList<>(List.of(title(article.title()), of(SourceDigest.of(article))));
    article.details().scope().ifPresent(scope -> keys.add("scope: " + YamlText.heading(scope)));
    if (!article.details().tags().isEmpty()) {
      keys.add(article.details().tags().stream()
          .map(YamlText::heading)
          .collect(Collectors.joining(", ", "tags: [", "]")));
    }
    keys.add("summary: " + YamlText.heading(article.summary()));
    return page(keys, "\n" + article.page().body().strip() + "\n");
  }

  private static String page(List<String> keys, String body) {
    return FENCE + "\n" + String.join("\n", keys) + "\n" + FENCE + "\n" + body;
  }

  private static String title(String title) {
    return "title: " + YamlText.heading(title);
  }

  private static String of(String digest) {
    return OF + " \"" + digest + "\"";
  }

  private static String section(Page.Section section) {
    return "\n## " + section.title() + "\n\n" + section.markdown().strip() + "\n";
  }

  /**
   * A translation that says to be one of the page as it is now; empty where its front matter has no line
   * that says of what it is one.
   *
   * @param text the text of its file
   * @param digest the digest of the page
   */
  public static Optional<String> renewed(String text, String digest) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    for (int i = 1; i < lines.size() && !lines.get(i).strip().equals(FENCE); i++) {
      if (lines.get(i).startsWith(OF)) {
        lines.set(i, of(digest) + (lines.get(i).endsWith("\r") ? "\r" : ""));
        return Optional.of(String.join("\n", lines));
      }
    }
    return Optional.empty();
  }
}
