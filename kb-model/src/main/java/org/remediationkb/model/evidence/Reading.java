package org.remediationkb.model.evidence;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What is known of one property of a fact. A property nobody collected is neither true nor false: no
 * test on it succeeds, and none of them proves the contrary.
 *
 * @param <T> the type of the value, an immutable type with {@code equals}
 */
public sealed interface Reading<T> {

  /**
   * A value that was read.
   *
   * @param value the value
   * @param text how the source wrote it, word for word
   * @param source where it stands
   */
  record Known<T>(T value, String text, Source source) implements Reading<T> {}

  /** No value was read. */
  record NotCollected<T>() implements Reading<T> {

    private static final NotCollected<?> INSTANCE = new NotCollected<>();
  }

  /** A value with the text and the place it was read from. */
  static <T> Reading<T> known(T value, String text, Source source) {
    return new Known<>(value, text, source);
  }

  /** The reading of a property nobody collected. */
  @SuppressWarnings("unchecked") // holds no value, so it fits every type
  static <T> Reading<T> notCollected() {
    return (Reading<T>) NotCollected.INSTANCE;
  }

  /** The known value with its text and source, empty where there is none. */
  default Optional<Known<T>> known() {
    return this instanceof Known<T> known ? Optional.of(known) : Optional.empty();
  }

  /** Whether this is known to be {@code expected}. */
  default boolean is(T expected) {
    return this instanceof Known<T> known && known.value().equals(expected);
  }

  /** Whether this is known to be one of {@code expected}. */
  default boolean isAnyOf(Collection<? extends T> expected) {
    return this instanceof Known<T> known && expected.contains(known.value());
  }

  /** What follows from this reading; text and source stay those of the value it follows from. */
  default <U> Reading<U> map(Function<? super T, ? extends U> conclusion) {
    return this instanceof Known<T> known
        ? known(conclusion.apply(known.value()), known.text(), known.source())
        : notCollected();
  }

  /** This reading where it is known and passes the test, otherwise not collected. */
  default Reading<T> filter(Predicate<? super T> test) {
    return this instanceof Known<T> known && test.test(known.value()) ? this : notCollected();
  }
}
