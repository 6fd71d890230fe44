package org.remediationkb.model.capture.transcript;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Gets what is next on a second thread while what came before is worked on, in the same order: what a
 * source supplies does not depend on what becomes of it. What is short needs no thread and gets none.
 * No more is held than some batches.
 */
public final class ReadAhead<T> implements AutoCloseable {

  /** How much is got before a thread is worth it. */
  private static final long SHORT = 256 * 1024;

  /** How much a batch holds, by what {@code size} says of each. */
  private static final int BATCH = 128 * 1024;

  private static final int MOST_BATCHES = 4;

  /** On a machine with one processor, a second thread would only take turns with the first. */
  private static final boolean HAS_ANOTHER = Runtime.getRuntime().availableProcessors() > 1;

  private final Supplier<Optional<T>> source;
  private final ToIntFunction<T> size;
  private final BlockingQueue<Batch<T>> batches = new ArrayBlockingQueue<>(MOST_BATCHES);
  private Optional<Thread> thread = Optional.empty();
  private Batch<T> batch = new Batch<>(List.of(), false, Optional.empty());
  private Iterator<T> rest = batch.all().iterator();
  private long got;

  /** What was got at once, and why there is no more, if that is so. */
  private record Batch<T>(List<T> all, boolean isLast, Optional<Throwable> failure) {}

  /** Gets what a source supplies, until it supplies nothing. */
  public ReadAhead(Supplier<Optional<T>> source, ToIntFunction<T> size) {
    this.source = source;
    this.size = size;
  }

  /** The next one, empty at the end; what the source throws is thrown in its place. */
  public Optional<T> next() {
    if (thread.isEmpty() && (got < SHORT || !HAS_ANOTHER)) {
      Optional<T> next = source.get();
      got += next.map(size::applyAsInt).orElse(0);
      return next;
    }
    while (!rest.hasNext() && !batch.isLast()) {
      begin();
      batch = taken();
      rest = batch.all().iterator();
    }
    if (!rest.hasNext()) {
      batch.failure().ifPresent(ReadAhead::fail);
      return Optional.empty();
    }
    return Optional.of(rest.next());
  }

  private static void fail(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  private void begin() {
    if (thread.isEmpty()) {
      Thread ahead = new Thread(this::getAll, "read-ahead");
      ahead.setDaemon(true); // a pipe may never end
      ahead.start();
      thread = Optional.of(ahead);
    }
  }

  private void getAll() {
    try {
      boolean isLast = false;
      while (!isLast) {
        Batch<T> next = get();
        batches.put(next);
        isLast = next.isLast();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody wants more
    }
  }

  private Batch<T> get() {
    List<T> all = new ArrayList<>();
    try {
      long length = 0;
      Optional<T> next = source.get();
      while (next.isPresent()) {
        all.add(next.get());
        length += size.applyAsInt(next.get());
        if (length >= BATCH) {
          return new Batch<>(all, false, Optional.empty());
        }
        next = source.get();
      }
      return new Batch<>(all, true, Optional.empty());
    } catch (RuntimeException | Error e) {
      return new Batch<>(all, true, Optional.of(e));
    }
  }

  private Batch<T> taken() {
    try {
      return batches.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    }
  }

  /** Gets no more. */
  @Override
  public void close() {
    thread.ifPresent(Thread::interrupt);
  }
}
