package org.remediationkb.web.instead;

import java.util.function.Supplier;

/** A value that is made at once, because there is one thread. */
public final class CompletableFuture<T> {

  private final T value;

  private CompletableFuture(T value) {
    this.value = value;
  }

  public static <U> CompletableFuture<U> supplyAsync(Supplier<U> supplier) {
    return new CompletableFuture<>(supplier.get());
  }

  public T join() {
    return value;
  }
}
