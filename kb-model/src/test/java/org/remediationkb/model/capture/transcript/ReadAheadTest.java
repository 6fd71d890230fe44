package org.remediationkb.model.capture.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

  /** So large that the second is got on another thread. */
  private static final int LARGE = 300 * 1024;

  private final AtomicInteger supplied = new AtomicInteger();

  private Supplier<Optional<Integer>> numbers(int last) {
    return () -> Optional.of(supplied.incrementAndGet()).filter(n -> n <= last);
  }

  private static List<Integer> all(ReadAhead<Integer> ahead) {
    List<Integer> all = new ArrayList<>();
    for (Optional<Integer> next = ahead.next(); next.isPresent(); next = ahead.next()) {
      all.add(next.get());
    }
    return all;
  }

  @Test
  void orderStays() {
    try (ReadAhead<Integer> ahead = new ReadAhead<>(numbers(100_000), n -> 100)) {
      assertThat(all(ahead)).hasSize(100_000).isSorted().startsWith(1).endsWith(100_000);
      assertThat(ahead.next()).isEmpty();
    }
  }

  @Test
  void shortSourcesAreReadOnOneThread() {
    List<Thread> threads = new ArrayList<>();
    Supplier<Optional<Integer>> source = () -> {
      threads.add(Thread.currentThread());
      return Optional.of(threads.size()).filter(n -> n <= 100);
    };
    try (ReadAhead<Integer> ahead = new ReadAhead<>(source, n -> 100)) {
      assertThat(all(ahead)).hasSize(100);
    }
    assertThat(threads).containsOnly(Thread.currentThread());
  }

  @Test
  void nothingIsLostBeforeAFailure() {
    Supplier<Optional<Integer>> numbers = numbers(10);
    Supplier<Optional<Integer>> source = () -> Optional.of(numbers
        .get()
        .orElseThrow(() -> new UncheckedIOException(new IOException("the disk is gone"))));
    try (ReadAhead<Integer> ahead = new ReadAhead<>(source, n -> LARGE)) {
      for (int i = 1; i <= 10; i++) {
        assertThat(ahead.next()).hasValue(i);
      }
      assertThatThrownBy(ahead::next).hasRootCauseMessage("the disk is gone");
    }
  }

  @Test
  void noMoreIsReadThanSomeBatches() throws InterruptedException {
    try (ReadAhead<Integer> ahead = new ReadAhead<>(numbers(1000), n -> LARGE)) {
      ahead.next();
      ahead.next();
      Thread.sleep(50);
      assertThat(supplied.get()).isLessThan(20);
    }
  }
}
