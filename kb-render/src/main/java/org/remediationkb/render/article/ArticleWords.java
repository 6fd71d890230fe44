package org.remediationkb.render.article;

import java.util.Map;
import java.util.stream.Collectors;
import org.remediationkb.rules.translation.Phrases;

/**
 * The words that stand around pages in an article, in the language of the article. A template has them
 * by their names.
 */
record ArticleWords(Phrases phrases) {

  /** By what templates call them. */
  private static final Map<String, String> IN_TEMPLATES = Map.of(
      "appliesWhen", "Applies when",
      "orWhen", "or when",
      "unless", "unless",
      "before", "Follow these first, where they apply",
      "what", "What to do",
      "check", "How to check",
      "sources", "Based on");

  /** Those of the language of the content. */
  static final ArticleWords OF_CONTENT = new ArticleWords(Phrases.NONE);

  /** Words in the language of the article. */
  String of(String words) {
    return phrases.of(words);
  }

  /** What joins the alternatives of a condition. */
  String or() {
    return ", " + of("or") + " ";
  }

  /** What joins the sentences about one thing. */
  String and() {
    return " " + of("and") + " ";
  }

  /** What joins several things. */
  String furthermore() {
    return "," + and();
  }

  /** The words for a template. */
  Map<String, String> inTemplate() {
    return IN_TEMPLATES.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, word -> of(word.getValue())));
  }
}
