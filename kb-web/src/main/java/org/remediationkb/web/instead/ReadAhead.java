package org.remediationkb.web.instead;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Gets what is next when it is asked for, because there is one thread. */
public final class ReadAhead<T> implements AutoCloseable {

  private final Supplier<Optional<T>> source;

  public ReadAhead(Supplier<Optional<T>> source, ToIntFunction<T> size) {
    this.source = source;
  }

  public Optional<T> next() {
    return source.get();
  }

  @Override
  public void close() {}
}
