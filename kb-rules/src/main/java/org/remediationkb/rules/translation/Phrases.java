package org.remediationkb.rules.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.remediationkb.model.problem.Location;
import org.remediationkb.rules.condition.Statement;

/**
 * The short texts of a language by those of the content: sentences with their values in braces, titles,
 * values, and the words that stand around pages in an article. A text that has no translation stays as
 * it is.
 */
public final class Phrases {

  /** The language of the content itself. */
  public static final Phrases NONE = of(Map.of());

  /** What stands between the values of a list, and between the ends of a range. */
  private static final List<String> JOINTS = List.of(", ", " or ", " and ", " to ");

  /** A value of a sentence. */
  public static final Pattern HOLE = Pattern.compile("\\{[^{}]*+\\}");

  private final Map<String, Phrase> phrases;
  private final UnaryOperator<String> wording;

  private Phrases(Map<String, Phrase> phrases, UnaryOperator<String> wording) {
    this.phrases = phrases;
    this.wording = wording;
  }

  /**
   * A short text in another language.
   *
   * @param text the translation
   * @param at where it is
   */
  public record Phrase(String text, Location at) {}

  /** Phrases by the texts of the content. */
  public static Phrases of(Map<String, Phrase> phrases) {
    Map<String, Phrase> all = Map.copyOf(phrases);
    return new Phrases(all, text -> {
      Phrase phrase = all.get(text);
      return phrase == null ? text : phrase.text();
    });
  }

  /**
   * The same with each text in other words, whether it has a translation or not: so that it shows
   * which texts an article has.
   */
  public Phrases worded(UnaryOperator<String> other) {
    return new Phrases(phrases, other);
  }

  /** The phrases by the texts of the content. */
  public Map<String, Phrase> all() {
    return phrases;
  }

  /** A text in this language. */
  public String of(String text) {
    return wording.apply(text);
  }

  /**
   * A sentence in this language with texts in the place of its values, in their order.
   *
   * @param texts what is filled in, as it is; one for each value in braces
   */
  public String filled(String sentence, Object... texts) {
    return filled(of(sentence), List.of(texts));
  }

  /** A bullet of a page in this language: its sentence, with its values in it. */
  public Statement of(Statement statement) {
    String sentence = of(statement.sentence());
    return sentence.equals(statement.sentence())
        ? statement
        : values(statement)
            .map(values -> values.stream().map(this::value).toList())
            .map(values -> statement.withText(filled(sentence, values)))
            .orElse(statement);
  }

  /**
   * A value, a list of values or a range in this language. Most values are names, which are the same
   * in every language, so that none has to be translated; product texts stand in backticks.
   */
  public String value(String text) {
    if (phrases.containsKey(text)) {
      return of(text);
    }
    for (String joint : JOINTS) {
      int at = outsideOfCode(text, joint);
      if (at >= 0) {
        String word = joint.strip();
        String between = word.equals(",") ? joint : " " + of(word) + " ";
        return value(text.substring(0, at)) + between + value(text.substring(at + joint.length()));
      }
    }
    return text;
  }

  private static int outsideOfCode(String text, String wanted) {
    boolean isCode = false;
    for (int i = 0; i <= text.length() - wanted.length(); i++) {
      isCode ^= text.charAt(i) == '`';
      if (!isCode && text.startsWith(wanted, i)) {
        return i;
      }
    }
    return -1;
  }

  /** What stands where the sentence has its values; empty where the bullet has other words. */
  private static Optional<List<String>> values(Statement statement) {
    String[] words = HOLE.split(statement.sentence(), -1);
    String text = statement.text();
    List<String> values = new ArrayList<>();
    if (!text.startsWith(words[0])) {
      return Optional.empty();
    }
    int from = words[0].length();
    for (int i = 1; i < words.length; i++) {
      boolean isLast = i == words.length - 1;
      int to = isLast ? text.length() - words[i].length() : text.indexOf(words[i], from);
      if (to < from || (isLast && !text.endsWith(words[i]))) {
        return Optional.empty();
      }
      values.add(text.substring(from, to));
      from = to + words[i].length();
    }
    return from == text.length() ? Optional.of(values) : Optional.empty();
  }

  private static String filled(String sentence, List<?> values) {
    String[] words = HOLE.split(sentence, -1);
    StringBuilder filled = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      filled.append(values.get(i - 1)).append(words[i]);
    }
    return filled.toString();
  }
}
