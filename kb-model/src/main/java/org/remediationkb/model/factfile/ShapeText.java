package org.remediationkb.model.factfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.remediationkb.model.factfile.Distinction.Dates;
import org.remediationkb.model.factfile.Distinction.Names;
import org.remediationkb.model.value.DateTime;
import org.remediationkb.model.value.TextType;

/**
 * Writes the shape of one case. Every text gets the number of its first occurrence, so that the same
 * texts are equal in two cases with the same shape; control characters, which no text of a case has,
 * stand between its parts.
 */
final class ShapeText {

  private static final char KEY = '\1';
  private static final char EXACT = '\2';
  private static final char NAME = '\3';
  private static final char DATE = '\4';
  private static final char ANY_CASE = '\5';
  private static final char NUMBER = '\6';

  /** Short enough for every name of a case. */
  private static final int LONGEST_NAME = 64;

  private final boolean hasSlash;
  private final StringBuilder text = new StringBuilder(256);
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<DateTime> dates = new ArrayList<>();
  private final TreeSet<Long> edges = new TreeSet<>();
  private final TreeSet<Long> seconds = new TreeSet<>();

  /**
   * Begins a shape.
   *
   * @param hasSlash whether there is a slash in any text of the case
   */
  ShapeText(boolean hasSlash) {
    this.hasSlash = hasSlash;
  }

  /** A key that is always the same. */
  void key(String key) {
    text.append(KEY).append(key);
  }

  /** A text as it is. */
  void text(String value) {
    text.append(EXACT).append(value);
    number(value);
  }

  /** A text as it is, of some type, which a letter stands for. */
  void text(char type, String value) {
    text.append(type);
    text(value);
  }

  /** The beginning or the end of a list or a mapping. */
  void bracket(String bracket) {
    text.append(NUMBER).append(bracket);
  }

  /** The name of the case, whatever it is. */
  void anyCase() {
    text.append(ANY_CASE);
  }

  /** A text as far as it matters, if it is a name; otherwise false, and nothing is written. */
  boolean name(String value, Names names) {
    if (!isName(value) || (names.areJoined() && hasSlash)) {
      return false;
    }
    int forms = 0;
    for (TextType form : names.forms()) {
      forms = 2 * forms + (form.matches(value) ? 1 : 0);
    }
    if (forms == 0 || names.named().contains(value)) {
      return false;
    }
    text.append(NAME).append((char) ('a' + forms));
    text.append(value, 0, Math.min(value.length(), names.beginning()));
    number(value);
    return true;
  }

  /** A date as far as it matters. */
  void date(DateTime date, Dates compared) {
    text.append(DATE);
    dates.add(date);
    seconds.add(date.earliest());
    seconds.add(date.latest());
    edges.addAll(compared.edges());
  }

  private void number(String value) {
    text.append(NUMBER).append(numbers.computeIfAbsent(value, v -> numbers.size()));
  }

  /** The shape, once all is written: at the end the places of the dates, and of what they are compared with. */
  String finish() {
    seconds.addAll(edges);
    dates.forEach(date -> place(date.earliest()).place(date.latest()));
    edges.forEach(this::place);
    return text.toString();
  }

  private ShapeText place(long second) {
    text.append(DATE).append(seconds.headSet(second).size());
    return this;
  }

  /** One plain word: what nobody masks, quotes or refuses. */
  static boolean isName(String value) {
    if (value.isEmpty() || value.length() > LONGEST_NAME || !isLetterOrDigit(value.charAt(0))) {
      return false;
    }
    for (int i = 1; i < value.length(); i++) {
      char one = value.charAt(i);
      if (!isLetterOrDigit(one) && one != '.' && one != '_' && one != '@' && one != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char one) {
    return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9');
  }
}
