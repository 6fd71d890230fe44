package org.remediationkb.render.article;

import freemarker.template.TemplateModel;
import java.util.Set;
import org.remediationkb.render.template.TemplateEngine;
import org.remediationkb.rules.translation.Phrases;

/**
 * The words that stand around pages in an article, in the language of the article.
 *
 * @param phrases the short texts of the language
 * @param untranslated the ids of pages whose texts are in the language of the content nevertheless
 */
record ArticleWords(Phrases phrases, Set<String> untranslated) {

  /** Those of the language of the content. */
  static final ArticleWords OF_CONTENT = new ArticleWords(Phrases.NONE, Set.of());

  /** Copies the set. */
  ArticleWords {
    untranslated = Set.copyOf(untranslated);
  }

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

  /** Says words in the language of the article, for a template. */
  TemplateModel inTemplate() {
    return TemplateEngine.function(this::of);
  }
}
