package org.remediationkb.render.article;

import java.util.List;
import java.util.stream.Collectors;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.PlainText;
import org.remediationkb.rules.content.Remediation;

/** The condition of a page as running text, without markup. */
public final class ConditionText {

  private ConditionText() {}

  /** When a page applies: one text for each alternative. */
  public static List<String> of(Remediation page) {
    return page.when().alternatives().stream().map(ConditionText::words).toList();
  }

  private static String words(Alternative alternative) {
    return alternative.patterns().stream()
        .map(ConditionText::words)
        .collect(Collectors.joining(", and "));
  }

  private static String words(FactPattern pattern) {
    String details =
        pattern.details().stream().map(Statement::text).collect(Collectors.joining(" and "));
    return PlainText.of(pattern.introduction().text() + " " + details);
  }
}
