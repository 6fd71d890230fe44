package org.remediationkb.render.worksheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.remediationkb.render.template.TemplateEngine;
import org.remediationkb.render.template.TextTemplate;

/**
 * A template of the worksheet. Its own words are marked, {@code [#say Run next]}, so that they can be said in
 * another language.
 *
 * @param template the template, with a value in place of each of its phrases
 * @param phrases the phrases, by the numbers of these values
 */
record WordedTemplate(TextTemplate template, List<String> phrases) {

  private static final Pattern PHRASE = Pattern.compile("\\[#say ([^\\]\n]++)]");

  /** Copies the list. */
  WordedTemplate {
    phrases = List.copyOf(phrases);
  }

  /** The template in a file beside this class. */
  static WordedTemplate read(String file) {
    List<String> phrases = new ArrayList<>();
    String text = PHRASE
        .matcher(TemplateEngine.resource(WordedTemplate.class, file))
        .replaceAll(phrase -> {
          phrases.add(phrase.group(1));
          return "[=said." + (phrases.size() - 1) + "]";
        });
    return new WordedTemplate(TextTemplate.of(text), phrases);
  }

  /** The template with values, in the language of some words. */
  String fill(Map<String, ?> values, WorksheetWords words) {
    Map<String, String> said = new HashMap<>();
    for (int i = 0; i < phrases.size(); i++) {
      said.put(String.valueOf(i), words.of(phrases.get(i)));
    }
    Map<String, Object> all = new HashMap<>(values);
    all.put("said", said);
    return template.fill(all);
  }
}
