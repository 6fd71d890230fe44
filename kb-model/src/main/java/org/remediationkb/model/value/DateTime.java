package org.remediationkb.model.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date, with or without a time. What is not said is not known: without a time it is any second of
 * its day, without a zone it may be of any zone of the world. So it lies somewhere between the
 * {@link #earliest} and the {@link #latest} second that can be meant, which are in UTC.
 *
 * @param local the first second it can be by its own clock, counted from 1970
 * @param lasting how many seconds later it can be by that clock: 0, or the rest of a minute or a day
 * @param offset how many seconds that clock is ahead of UTC, empty where it is not known
 */
public record DateTime(long local, int lasting, Optional<Integer> offset)
    implements Comparable<DateTime> {

  static final int MINUTE = 59;
  static final int DAY = 24 * 60 * 60 - 1;

  private static final int MOST_AHEAD = 14 * 60 * 60;
  private static final int MOST_BEHIND = 12 * 60 * 60;

  private static final DateTimeFormatter YEAR_TO_DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
  private static final DateTimeFormatter TO_MINUTE =
      new DateTimeFormatterBuilder().append(YEAR_TO_DAY).appendPattern(" HH:mm").toFormatter();
  private static final DateTimeFormatter TO_SECOND =
      new DateTimeFormatterBuilder().append(TO_MINUTE).appendPattern(":ss").toFormatter();

  /** The second with that number since 1970, in UTC. */
  static DateTime ofSecond(long second) {
    return new DateTime(second, 0, Optional.of(0));
  }

  /** The same, by a clock that shows UTC, where no zone is named. */
  DateTime inUtc() {
    return offset.isPresent() ? this : new DateTime(local, lasting, Optional.of(0));
  }

  /** The same, by a clock of which nobody knows the zone. */
  public DateTime withoutZone() {
    return new DateTime(local, lasting, Optional.empty());
  }

  /** The first second in UTC that can be meant, counted from 1970. */
  public long earliest() {
    return local - offset.orElse(MOST_AHEAD);
  }

  /** The last second in UTC that can be meant, counted from 1970. */
  public long latest() {
    return local + lasting - offset.orElse(-MOST_BEHIND);
  }

  /** Its month, by its own clock. */
  public YearMonth month() {
    return YearMonth.from(LocalDate.ofEpochDay(Math.floorDiv(local, DAY + 1)));
  }

  /** Whether both can mean the same second. */
  public boolean mayBe(DateTime other) {
    return earliest() <= other.latest() && other.earliest() <= latest();
  }

  /** Two dates are equal where the same seconds can be meant. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DateTime date && compareTo(date) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(earliest(), latest());
  }

  /** By the first second that can be meant, then by the last. */
  @Override
  public int compareTo(DateTime other) {
    int byEarliest = Long.compare(earliest(), other.earliest());
    return byEarliest != 0 ? byEarliest : Long.compare(latest(), other.latest());
  }

  /** A text that says the same. */
  @Override
  public String toString() {
    LocalDateTime time = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
    DateTimeFormatter format =
        lasting == DAY ? YEAR_TO_DAY : lasting == MINUTE ? TO_MINUTE : TO_SECOND;
    return format.format(time) + offset.map(DateTime::zone).orElse("");
  }

  private static String zone(int offset) {
    return offset == 0 ? " UTC" : " " + ZoneOffset.ofTotalSeconds(offset).getId();
  }
}
