package org.remediationkb.model.value;

import java.util.List;
import java.util.Optional;

/** Dates, with or without a time and a zone; a value is a {@link DateTime}. */
public record DateTimeType() implements ValueType {

  /** The type. */
  public static final DateTimeType DATE_TIME = new DateTimeType();

  /** A regular expression that the whole text of each date matches, and other texts as well. */
  public static final String PATTERN = "^[0-9A-Z][0-9A-Za-z:,./+ -]{7,47}$";

  /** What a date is, for error messages. */
  public static final String MEANING = "a date, with or without a time and a zone";

  /** A date with all there is to say. */
  public static final String EXAMPLE = "2025-08-04 10:11:12 UTC";

  /** A text of each form. */
  public static final List<String> SAMPLES = List.of(
      EXAMPLE, "2025-08-04", "2025-08-04T10:11:12+02:00", "Mon Aug  4 10:11:12 2025", "1754302272");

  @Override
  public Optional<Object> value(String text) {
    return DateTimeText.read(text).map(value -> value);
  }
}
