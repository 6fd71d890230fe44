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

  private final Deque<Future<R>> results = new ArrayDeque<>();
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

  /** Gives some work to do, and takes results where many are waiting. */
  void add(Callable<R> work) throws IOException {
    results.add(threads.submit(work));
    takeUpTo(most);
  }

  /** Takes the results of all work that was given. */
  void finish() throws IOException {
    takeUpTo(0);
  }

  private void takeUpTo(int left) throws IOException {
    while (results.size() > left) {
      taker.take(HeadStart.result(results.remove()));
    }
  }

  /** Gives up what is not done. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
