package org.remediationkb.model.factfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.remediationkb.model.factfile.Distinction.Dates;
import org.remediationkb.model.factfile.Distinction.Exact;
import org.remediationkb.model.factfile.Distinction.Names;
import org.remediationkb.model.value.DateTime;
import org.remediationkb.model.value.DateTimeType;
import org.remediationkb.model.value.TextType;

/**
 * Writes the shape of one file. Every text gets the number of its first occurrence, so that the same
 * texts are equal in two files with the same shape; control characters, which no text of such a file
 * has, stand between its parts.
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

  private final JsonParser json;
  private final boolean hasSlash;
  private final StringBuilder text = new StringBuilder(256);
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<DateTime> dates = new ArrayList<>();
  private final TreeSet<Long> edges = new TreeSet<>();
  private final TreeSet<Long> seconds = new TreeSet<>();
  private Optional<DateTime> read = Optional.empty();
  private Optional<DateTime> taken = Optional.empty();
  private Optional<DateTime> time = Optional.empty();
  private int clocksNotTold;

  /**
   * Begins a shape.
   *
   * @param hasSlash whether there is a slash anywhere in the file
   */
  ShapeText(JsonParser json, boolean hasSlash) {
    this.json = json;
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

  /** The beginning or the end of a list or a mapping. */
  void bracket(char bracket) {
    text.append(NUMBER).append(bracket);
  }

  /** The name of the case, which means nothing where nothing is wrong with it. */
  void caseName() throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING && isName(json.getText())) {
      text.append(ANY_CASE);
    } else {
      value(Exact.EXACT);
    }
  }

  /** When the facts were collected. */
  void taken(Distinction distinction) throws IOException {
    taken = time(distinction);
  }

  /** What a clock showed when the facts were collected; whether it shows a date. */
  boolean clock(Distinction distinction) throws IOException {
    Optional<DateTime> shown = time(distinction);
    time = later(time, shown);
    return shown.isPresent();
  }

  private Optional<DateTime> time(Distinction distinction) throws IOException {
    read = Optional.empty();
    value(distinction);
    return read.isPresent() || json.currentToken() != JsonToken.VALUE_STRING
        ? read
        : date(json.getText());
  }

  /** So many more clocks show when the facts were collected, as nothing else is said of them. */
  void clocksNotTold(int more) {
    clocksNotTold += more;
  }

  private static Optional<DateTime> later(Optional<DateTime> one, Optional<DateTime> other) {
    return Stream.concat(one.stream(), other.stream()).max(Comparator.naturalOrder());
  }

  /** The value that begins here, with all that is in it. */
  void value(Distinction distinction) throws IOException {
    int depth = 0;
    do {
      JsonToken token = json.currentToken();
      if (token == null) {
        return;
      }
      if (token == JsonToken.FIELD_NAME) {
        text(json.currentName());
      } else if (token.isStructStart() || token.isStructEnd()) {
        depth += token.isStructStart() ? 1 : -1;
        text.append(NUMBER).append(token.asString());
      } else {
        scalar(token, distinction);
      }
    } while (depth > 0 && json.nextToken() != null);
  }

  private void scalar(JsonToken token, Distinction distinction) throws IOException {
    String value = json.getText();
    Optional<DateTime> date = Optional.empty();
    if (token == JsonToken.VALUE_STRING) {
      if (distinction instanceof Names names && isName(value) && name(value, names)) {
        return;
      }
      date = distinction instanceof Dates ? date(value) : date;
    }
    read = date;
    if (date.isPresent()) {
      date(date.get(), (Dates) distinction);
    } else {
      text.append((char) ('a' + token.id()));
      text(value);
    }
  }

  private static Optional<DateTime> date(String text) {
    return DateTimeType.DATE_TIME.value(text).map(DateTime.class::cast);
  }

  private boolean name(String value, Names names) {
    if (names.areJoined() && hasSlash) {
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

  private void date(DateTime date, Dates compared) {
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
  FactFileShape.Shape finish() {
    seconds.addAll(edges);
    dates.forEach(date -> place(date.earliest()).place(date.latest()));
    edges.forEach(this::place);
    return new FactFileShape.Shape(text.toString(), clocksNotTold > 0 ? later(time, taken) : time);
  }

  private ShapeText place(long second) {
    text.append(DATE).append(seconds.headSet(second).size());
    return this;
  }

  /** One plain word: what nobody masks, quotes or refuses. */
  private static boolean isName(String value) {
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
