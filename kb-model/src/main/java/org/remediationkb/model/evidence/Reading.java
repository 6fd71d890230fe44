package org.remediationkb.model.evidence;

import java.util.Collection;
import java.util.List;
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
  record Known<T>(T value, String text, Source source) implements Reading<T> {

    private <U> Known<U> concluding(Function<? super T, ? extends U> conclusion) {
      return new Known<>(conclusion.apply(value), text, source);
    }
  }

  /** No value was read. */
  record NotCollected<T>() implements Reading<T> {

    private static final NotCollected<?> INSTANCE = new NotCollected<>();
  }

  /**
   * Sources that disagree. None of them wins, so no value is known.
   *
   * @param readings what each of them says, two at least, the oldest first
   */
  record Disputed<T>(List<Known<T>> readings) implements Reading<T> {

    /** Copies the list. */
    public Disputed {
      readings = List.copyOf(readings);
    }
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

  /** What several sources say: the value where they agree, otherwise disputed. */
  static <T> Reading<T> ofAll(List<Known<T>> readings) {
    if (readings.isEmpty()) {
      return notCollected();
    }
    Known<T> last = readings.get(readings.size() - 1);
    boolean agree = readings.stream().allMatch(r -> r.value().equals(last.value()));
    return agree ? last : new Disputed<>(readings);
  }

  /** Whether a source says anything of this, even if others disagree. */
  default boolean isCollected() {
    return !(this instanceof NotCollected);
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

  /**
   * What follows from this reading; text and source stay those of the value it follows from. From
   * values that are disputed, one and the same may follow.
   */
  default <U> Reading<U> map(Function<? super T, ? extends U> conclusion) {
    if (this instanceof Disputed<T> disputed) {
      return ofAll(disputed.readings().stream()
          .map(reading -> reading.<U>concluding(conclusion))
          .toList());
    }
    return this instanceof Known<T> known ? known.concluding(conclusion) : notCollected();
  }

  /** This reading where it is known and passes the test, otherwise not collected. */
  default Reading<T> filter(Predicate<? super T> test) {
    return this instanceof Known<T> known && test.test(known.value()) ? this : notCollected();
  }
}
