package org.remediationkb.render.article;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.PlainText;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.translation.Phrases;

/** The condition of a page as running text, without markup. */
public final class ConditionText {

  private ConditionText() {}

  /** When a page applies: one text for each alternative. */
  public static List<String> of(Remediation page) {
    return of(page, Phrases.NONE);
  }

  /** The same of a page whose sentences are in the language of some phrases. */
  public static List<String> of(Remediation page, Phrases phrases) {
    ArticleWords words = new ArticleWords(phrases, Set.of());
    return page.when().alternatives().stream()
        .map(alternative -> words(alternative, words))
        .toList();
  }

  private static String words(Alternative alternative, ArticleWords words) {
    return alternative.patterns().stream()
        .map(pattern -> words(pattern, words))
        .collect(Collectors.joining(words.furthermore()));
  }

  private static String words(FactPattern pattern, ArticleWords words) {
    String details =
        pattern.details().stream().map(Statement::text).collect(Collectors.joining(words.and()));
    return PlainText.of(pattern.introduction().text() + " " + details);
  }
}
