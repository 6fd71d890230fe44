package org.remediationkb.model.factfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.remediationkb.model.factfile.Distinction.Dates;
import org.remediationkb.model.factfile.Distinction.Exact;
import org.remediationkb.model.factfile.Distinction.Names;
import org.remediationkb.model.value.DateTime;
import org.remediationkb.model.value.DateTimeType;

/** Writes the shape of one file in JSON, and finds out when its facts were collected. */
final class FileShapeText {

  private final JsonParser json;
  private final ShapeText text;
  private Optional<DateTime> read = Optional.empty();
  private Optional<DateTime> taken = Optional.empty();
  private Optional<DateTime> time = Optional.empty();
  private int clocksNotTold;

  /**
   * Begins a shape.
   *
   * @param hasSlash whether there is a slash anywhere in the file
   */
  FileShapeText(JsonParser json, boolean hasSlash) {
    this.json = json;
    this.text = new ShapeText(hasSlash);
  }

  /** A key that is always the same. */
  void key(String key) {
    text.key(key);
  }

  /** A text as it is. */
  void text(String value) {
    text.text(value);
  }

  /** The beginning or the end of a list or a mapping. */
  void bracket(String bracket) {
    text.bracket(bracket);
  }

  /** The name of the case, which means nothing where nothing is wrong with it. */
  void caseName() throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING && ShapeText.isName(json.getText())) {
      text.anyCase();
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
        text.text(json.currentName());
      } else if (token.isStructStart() || token.isStructEnd()) {
        depth += token.isStructStart() ? 1 : -1;
        text.bracket(token.asString());
      } else {
        scalar(token, distinction);
      }
    } while (depth > 0 && json.nextToken() != null);
  }

  private void scalar(JsonToken token, Distinction distinction) throws IOException {
    String value = json.getText();
    read = Optional.empty();
    if (token == JsonToken.VALUE_STRING) {
      if (distinction instanceof Names names && text.name(value, names)) {
        return;
      }
      read = distinction instanceof Dates ? date(value) : read;
    }
    if (read.isPresent()) {
      text.date(read.get(), (Dates) distinction);
    } else {
      text.text((char) ('a' + token.id()), value);
    }
  }

  private static Optional<DateTime> date(String text) {
    return DateTimeType.DATE_TIME.value(text).map(DateTime.class::cast);
  }

  /** The shape, once all is written. */
  FactFileShape.Shape finish() {
    return new FactFileShape.Shape(text.finish(), clocksNotTold > 0 ? later(time, taken) : time);
  }
}
