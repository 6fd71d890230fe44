package org.remediationkb.rules.data;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when somebody asks for it for the first time. Safe to share.
 *
 * @param <T> the type of the value
 */
public final class Deferred<T> {

  private @Nullable Supplier<T> source;
  private @Nullable T value;

  private Deferred(@Nullable Supplier<T> source, @Nullable T value) {
    this.source = source;
    this.value = value;
  }

  /** A value that is there already. */
  public static <T> Deferred<T> of(T value) {
    return new Deferred<>(null, value);
  }

  /** A value that the source makes, once. */
  public static <T> Deferred<T> by(Supplier<T> source) {
    return new Deferred<>(source, null);
  }

  /** The value. */
  public synchronized T get() {
    T made = value;
    if (made == null) {
      if (source == null) {
        throw new IllegalStateException("neither a value nor a source");
      }
      made = source.get();
      value = made;
      source = null;
    }
    return made;
  }
}
