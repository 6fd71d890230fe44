package org.remediationkb.model.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of a {@link DateTime}, as consoles and people write them. */
final class DateTimeText {

  private static final String TIME =
      "(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,][0-9]{1,9})?)?";
  private static final String ZONE = "(?<zone>Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})";
  private static final String REST = "(?:[T ] {0,3}" + TIME + ")?(?: ?" + ZONE + ")?";

  /** 2025-08-04 10:11:12 +02:00. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<year>[0-9]{4})[-/](?<month>[0-9]{1,2})[-/](?<day>[0-9]{1,2})" + REST);

  /** Mon Aug  4 10:11:12 2025, also with a zone before the year or behind it. */
  private static final Pattern MONTH_IN_LETTERS = Pattern.compile(
      "(?:[A-Z][a-z]{2},? {1,3})?(?<month>[A-Z][a-z]{2}) {1,3}(?<day>[0-9]{1,2}) {1,3}" + TIME
          + "(?: (?<before>[A-Z]{3,5}))? (?<year>[0-9]{4})(?: " + ZONE + ")?");

  /** 08/04/2025. */
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<month>[0-9]{1,2})/(?<day>[0-9]{1,2})/(?<year>[0-9]{4})" + REST);

  /** The seconds since the beginning of 1970 in UTC, from 2001 to 2033. */
  private static final Pattern SECONDS = Pattern.compile("1[0-9]{9}");

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private static final int SECONDS_OF_HOUR = 3_600;
  private static final int SECONDS_OF_DAY = 24 * SECONDS_OF_HOUR;
  private static final int MOST_HOURS_OF_OFFSET = 18;

  private DateTimeText() {}

  /** What a text says; empty where it is no date, or may be one of two. */
  static Optional<DateTime> read(String text) {
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return dateTime(yearFirst, number(yearFirst, "month"), number(yearFirst, "day"), "");
    }
    Matcher letters = MONTH_IN_LETTERS.matcher(text);
    if (letters.matches()) {
      int month = 1 + MONTHS.indexOf(letters.group("month"));
      // Other letters, such as CST, are of several zones: then the zone is not known.
      String before = letters.group("before") == null ? "" : letters.group("before");
      return dateTime(letters, month, number(letters, "day"), isUtc(before) ? before : "");
    }
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(new DateTime(Long.parseLong(text), 0, Optional.of(0)));
    }
    Matcher yearLast = YEAR_LAST.matcher(text);
    return yearLast.matches() ? yearLast(yearLast) : Optional.empty();
  }

  /** Some write the month first and others the day: only one of both may be a month. */
  private static Optional<DateTime> yearLast(Matcher text) {
    int first = number(text, "month");
    int second = number(text, "day");
    if (first != second && first <= MONTHS.size() && second <= MONTHS.size()) {
      return Optional.empty();
    }
    return dateTime(text, Math.min(first, second), Math.max(first, second), "");
  }

  private static Optional<DateTime> dateTime(Matcher text, int month, int day, String zone) {
    int year = number(text, "year");
    if (year == 0
        || month < 1
        || month > MONTHS.size()
        || !YearMonth.of(year, month).isValidDay(day)) {
      return Optional.empty();
    }
    String named = text.group("zone") == null ? zone : text.group("zone");
    Optional<Integer> offset = named.isEmpty() ? Optional.empty() : offset(named);
    boolean isDay = text.group("hour") == null;
    boolean isMinute = text.group("second") == null;
    int time = isDay ? 0 : time(text, isMinute);
    boolean fits = time >= 0 && (named.isEmpty() || offset.isPresent());
    long local = LocalDate.of(year, month, day).toEpochDay() * SECONDS_OF_DAY + time;
    int lasting = isDay ? DateTime.DAY : isMinute ? DateTime.MINUTE : 0;
    return fits ? Optional.of(new DateTime(local, lasting, offset)) : Optional.empty();
  }

  /** The seconds of the day, -1 for none. */
  private static int time(Matcher text, boolean isMinute) {
    int hour = number(text, "hour");
    int minute = number(text, "minute");
    int second = isMinute ? 0 : number(text, "second");
    return hour > 23 || minute > 59 || second > 59
        ? -1
        : hour * SECONDS_OF_HOUR + minute * 60 + second;
  }

  private static boolean isUtc(String zone) {
    return zone.equals("Z") || zone.equals("UTC") || zone.equals("GMT");
  }

  private static Optional<Integer> offset(String zone) {
    if (isUtc(zone)) {
      return Optional.of(0);
    }
    int hours = Integer.parseInt(zone.substring(1, 3));
    int minutes = Integer.parseInt(zone.substring(zone.length() - 2));
    int seconds = hours * SECONDS_OF_HOUR + minutes * 60;
    return minutes > 59 || seconds > MOST_HOURS_OF_OFFSET * SECONDS_OF_HOUR
        ? Optional.empty()
        : Optional.of(zone.charAt(0) == '-' ? -seconds : seconds);
  }

  private static int number(Matcher text, String group) {
    return Integer.parseInt(text.group(group));
  }
}
