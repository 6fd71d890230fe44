package org.remediationkb.model.value;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whole numbers from one to another, both included; one without an end goes on to the smallest or
 * the greatest that a fact file can state.
 */
public record IntegerRange(int first, int last) implements ValueSet {

  /** The numbers from one on, empty where a fact file can state none of them. */
  public static Optional<IntegerRange> from(int first) {
    return of(first, IntegerType.GREATEST);
  }

  /** The numbers up to one, empty where a fact file can state none of them. */
  public static Optional<IntegerRange> upTo(int last) {
    return of(-IntegerType.GREATEST, last);
  }

  /** The numbers that a text such as {@code 3 to 5} names; empty where it has another form. */
  public static Optional<IntegerRange> parse(String text) {
    String[] ends = text.split(" to ", -1);
    Optional<Object> first = IntegerType.INTEGER.value(ends[0]);
    Optional<Object> last = IntegerType.INTEGER.value(ends[ends.length - 1]);
    return ends.length == 2 && first.isPresent() && last.isPresent()
        ? of((Integer) first.get(), (Integer) last.get())
        : Optional.empty();
  }

  private static Optional<IntegerRange> of(int first, int last) {
    return first <= last
            && Math.abs(first) <= IntegerType.GREATEST
            && Math.abs(last) <= IntegerType.GREATEST
        ? Optional.of(new IntegerRange(first, last))
        : Optional.empty();
  }

  private boolean isOpenBelow() {
    return first == -IntegerType.GREATEST;
  }

  private boolean isOpenAbove() {
    return last == IntegerType.GREATEST;
  }

  @Override
  public boolean contains(Object value) {
    return value instanceof Integer number && first <= number && number <= last;
  }

  @Override
  public List<Span> spans() {
    return List.of(new Span(first, last));
  }

  @Override
  public List<Object> edges() {
    return Stream.of(first - 1, first, last, last + 1)
        .filter(number -> Math.abs(number) < IntegerType.GREATEST)
        .distinct()
        .<Object>map(number -> number)
        .toList();
  }

  @Override
  public List<IntegerRange> neighbours() {
    Stream<Optional<IntegerRange>> below =
        isOpenBelow() ? Stream.of() : Stream.of(of(first - 1, last), of(first + 1, last));
    Stream<Optional<IntegerRange>> above =
        isOpenAbove() ? Stream.of() : Stream.of(of(first, last - 1), of(first, last + 1));
    return Stream.concat(below, above).flatMap(Optional::stream).toList();
  }

  @Override
  public List<String> parts() {
    return List.of(toString());
  }

  @Override
  public String toString() {
    if (isOpenAbove()) {
      return first + " or more";
    }
    return isOpenBelow() ? last + " or less" : first + " to " + last;
  }
}
