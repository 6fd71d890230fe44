package org.remediationkb.model.value;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The time before a date, the time after one, or the time from one to another, in seconds since 1970
 * in UTC, both included. What authors write without a zone is UTC: a page is for units everywhere.
 */
public record DateTimeRange(long first, long last) implements ValueSet {

  /** The beginning and the end of time: of the years of four digits. */
  private static final long BEGINNING = -62_135_596_800L;

  private static final long END = 253_402_300_799L;

  private static final long DAY = 24L * 60 * 60;

  /** The time before a date; empty where the text is none. */
  public static Optional<DateTimeRange> before(String text) {
    return DateTimeText.read(text).flatMap(date -> of(BEGINNING, date.inUtc().earliest() - 1));
  }

  /** The time after a date; empty where the text is none. */
  public static Optional<DateTimeRange> after(String text) {
    return DateTimeText.read(text).flatMap(date -> of(date.inUtc().latest() + 1, END));
  }

  /** The time that a text such as {@code 2025-08-04 to 2025-08-11} names; empty where it has another form. */
  public static Optional<DateTimeRange> parse(String text) {
    String[] ends = text.split(" to ", -1);
    Optional<DateTime> from = DateTimeText.read(ends[0]);
    Optional<DateTime> to = DateTimeText.read(ends[ends.length - 1]);
    return ends.length != 2
        ? Optional.empty()
        : from.flatMap(f -> to.flatMap(t -> of(f.inUtc().earliest(), t.inUtc().latest())));
  }

  private static Optional<DateTimeRange> of(long first, long last) {
    return BEGINNING <= first && first <= last && last <= END
        ? Optional.of(new DateTimeRange(first, last))
        : Optional.empty();
  }

  private boolean isOpenBelow() {
    return first == BEGINNING;
  }

  private boolean isOpenAbove() {
    return last == END;
  }

  @Override
  public boolean contains(Object value) {
    return value instanceof DateTime date && first <= date.earliest() && date.latest() <= last;
  }

  @Override
  public boolean mayContain(Object value) {
    return value instanceof DateTime date && first <= date.latest() && date.earliest() <= last;
  }

  @Override
  public List<Span> spans() {
    return List.of(new Span(first, last));
  }

  /** On both sides of each end, and between both. */
  @Override
  public List<Object> edges() {
    LongStream below = isOpenBelow() ? LongStream.of() : LongStream.of(first - 1, first);
    LongStream above = isOpenAbove() ? LongStream.of() : LongStream.of(last, last + 1);
    return LongStream.concat(below, above)
        .distinct()
        .<Object>mapToObj(DateTime::ofSecond)
        .toList();
  }

  /** A day more or less where an end is that of a day, a second otherwise. */
  @Override
  public List<DateTimeRange> neighbours() {
    long below = first % DAY == 0 ? DAY : 1;
    long above = (last + 1) % DAY == 0 ? DAY : 1;
    Stream<Optional<DateTimeRange>> firsts =
        isOpenBelow() ? Stream.of() : Stream.of(of(first - below, last), of(first + below, last));
    Stream<Optional<DateTimeRange>> lasts =
        isOpenAbove() ? Stream.of() : Stream.of(of(first, last - above), of(first, last + above));
    return Stream.concat(firsts, lasts).flatMap(Optional::stream).toList();
  }

  @Override
  public List<String> parts() {
    return List.of(toString());
  }

  @Override
  public String toString() {
    if (isOpenBelow()) {
      return "before " + text(last + 1, 0);
    }
    return isOpenAbove()
        ? "after " + text(first, -1)
        : text(first, 0) + " to " + text(last + 1, -1);
  }

  /** A second, or the second before it; of a day that begins with it only the date. */
  private static String text(long second, int shift) {
    boolean isDay = second % DAY == 0;
    long shown = second + (isDay ? shift * DAY : shift);
    return new DateTime(shown, isDay ? DateTime.DAY : 0, Optional.of(0)).toString();
  }
}
