package org.remediationkb.model.capture;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remediationkb.rules.ShippedContent;

/**
 * Measures how long large logs take and how much memory, run by hand because it tells nothing that a
 * test could hold for ever: {@code LargeLog [MEBIBYTES] [TOKENS]}. Give the JVM {@code -Xmx256m}.
 */
final class LargeLog {

  private static final int MEBIBYTE = 1024 * 1024;

  private LargeLog() {}

  public static void main(String[] arguments) throws IOException {
    int mebibytes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
    int tokens = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
    long began = System.nanoTime();
    CaptureReader reader = new CaptureReader(
        ShippedContent.KINDS, ShippedContent.LIBRARY.readers().commands(), Captures.SERVERS);
    reader.read("large.log", new Repeated(session(tokens).toList(), (long) mebibytes * MEBIBYTE));
    Capture capture = reader.finish("large");
    long milliseconds = (System.nanoTime() - began) / 1_000_000;
    System.out.printf(
        "%d MiB, %d tokens: %d ms, heap at most %d MiB, %d facts, %d commands, %d unread%n",
        mebibytes,
        tokens,
        milliseconds,
        peak() / MEBIBYTE,
        capture.facts().facts().size(),
        capture.commands().count(),
        capture.unread().count());
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(java.lang.management.MemoryUsage::getUsed)
        .sum();
  }

  private static Stream<String> session(int tokens) {
    Stream<String> info = IntStream.range(0, tokens)
        .mapToObj(
            "FTK200BAA%07d  0     token already activated, and seed won't be returned"::formatted);
    Stream<String> table = IntStream.range(0, tokens)
        .boxed()
        .flatMap(i -> Stream.of(
            "    edit \"FTK200BAA%07d\"".formatted(i),
            "        set seed \"A1B2C3D4E5F6A1B2C3D4E5F6A1B2C3D4E5F6A1B2C3D4E5F6\"",
            "    next"));
    Stream<String> other = IntStream.range(0, tokens)
        .mapToObj("2026-01-12 09:31:02 fcm_other_daemon[%d]: nothing about tokens"::formatted);
    return Stream.of(
            Stream.of("fw # diagnose fortitoken info", "FORTITOKEN        DRIFT STATUS"),
            info,
            Stream.of("Total activated token: 4", "Token server status: reachable"),
            Stream.of("fw # show user fortitoken", "config user fortitoken"),
            table,
            Stream.of("end", "fw # diagnose sys top", "Run Time:  5 days"),
            other)
        .flatMap(lines -> lines);
  }

  /** Lines over and over, up to a size. */
  private static final class Repeated extends InputStream {
    private final Iterable<String> lines;
    private Iterator<String> next;
    private byte[] line = {};
    private int index;
    private long left;

    Repeated(Iterable<String> lines, long size) {
      this.lines = lines;
      this.next = lines.iterator();
      this.left = size;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      if (index == line.length) {
        next = next.hasNext() ? next : lines.iterator();
        line = (next.next() + "\r\n").getBytes(StandardCharsets.UTF_8);
        index = 0;
      }
      int count = (int) Math.min(left, Math.min(length, line.length - index));
      System.arraycopy(line, index, bytes, offset, count);
      index += count;
      left -= count;
      return count;
    }
  }
}
