package org.remediationkb.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work that several threads do at once, and whose results are taken in the order in which it was given.
 *
 * @param <R> the results
 */
final class OrderedWork<R> implements AutoCloseable {

  /** How many results a thread may be ahead of the slowest. */
  private static final int AHEAD = 16;

  /** How much of what is worked on may be in memory, once there is more than one piece of it. */
  private static final long MOST_BYTES = 64 << 20;

  private record Piece<R>(Future<R> result, long bytes) {}

  private final Deque<Piece<R>> pieces = new ArrayDeque<>();
  private long bytes;
  private final ExecutorService threads;
  private final int most;
  private final Taker<R> taker;

  /** Takes results in their order. */
  interface Taker<R> {
    void take(R result) throws IOException;
  }

  /** Work for so many threads. */
  OrderedWork(int threads, Taker<R> taker) {
    this.threads = Executors.newFixedThreadPool(threads);
    this.most = AHEAD * threads;
    this.taker = taker;
  }

  /** Gives some work to do that holds nothing of any size, and takes results where many are waiting. */
  void add(Callable<R> work) throws IOException {
    add(work, 0);
  }

  /** The same for work that holds so many bytes. */
  void add(Callable<R> work, long bytes) throws IOException {
    while (!pieces.isEmpty() && this.bytes + bytes > MOST_BYTES) {
      takeFirst();
    }
    pieces.add(new Piece<>(threads.submit(work), bytes));
    this.bytes += bytes;
    takeUpTo(most);
  }

  /** Takes the results of all work that was given. */
  void finish() throws IOException {
    takeUpTo(0);
  }

  private void takeUpTo(int left) throws IOException {
    while (pieces.size() > left) {
      takeFirst();
    }
  }

  private void takeFirst() throws IOException {
    Piece<R> first = pieces.remove();
    taker.take(HeadStart.result(first.result()));
    bytes -= first.bytes();
  }

  /** Gives up what is not done. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
