package org.remediationkb.model.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the lines of a stream one by one, as bytes. A line ends with LF or CR LF, the last one with the
 * stream as well. Of one that is too long, only its beginning is kept in memory.
 */
public final class BoundedLines {

  private static final int BUFFER = 1 << 18;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private final int most;
  private int from;
  private int to;
  private long number;

  /**
   * Reads lines of up to so many bytes.
   *
   * @param in the stream, which is not closed
   */
  public BoundedLines(InputStream in, int most) {
    this.in = in;
    this.most = most;
  }

  /** A line. */
  public static final class Line {
    private final long number;
    private final byte[] bytes;
    private final boolean isTooLong;

    private Line(long number, byte[] bytes, boolean isTooLong) {
      this.number = number;
      this.bytes = bytes;
      this.isTooLong = isTooLong;
    }

    /**
     * A line that was read elsewhere.
     *
     * @param bytes the line with LF or CR LF, or without
     * @param most how long it can be
     */
    public static Line of(long number, byte[] bytes, int most) {
      int length =
          bytes.length > 0 && bytes[bytes.length - 1] == '\n' ? bytes.length - 1 : bytes.length;
      byte[] line = withoutReturn(Arrays.copyOf(bytes, Math.min(length, most + 2)));
      return new Line(number, line, line.length > most);
    }

    /** Its number, from 1. */
    public long number() {
      return number;
    }

    /** The line without its end; its beginning where it is too long. */
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    /** How many bytes that are. */
    public int length() {
      return bytes.length;
    }

    /** The same as bytes. */
    public byte[] bytes() {
      return bytes.clone();
    }

    /** Whether there is more of it than may be. */
    public boolean isTooLong() {
      return isTooLong;
    }
  }

  /** Whether more can be read without waiting for whoever writes. */
  public boolean isMoreAtHand() throws IOException {
    return from < to || in.available() > 0;
  }

  /** The next line, empty at the end of the stream. */
  public Optional<Line> next() throws IOException {
    if (!isAnyRead()) {
      return Optional.empty();
    }
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    boolean isWhole = false;
    while (!isWhole && isAnyRead()) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      kept.write(buffer, from, Math.min(end - from, most + 2 - kept.size()));
      isWhole = end < to;
      from = Math.min(end + 1, to);
    }
    number++;
    byte[] line = withoutReturn(kept.toByteArray());
    return Optional.of(new Line(number, line, line.length > most));
  }

  /** Whether there is more in the buffer, which is filled again if there is not. */
  private boolean isAnyRead() throws IOException {
    if (from == to) {
      from = 0;
      to = Math.max(0, in.read(buffer, 0, BUFFER));
    }
    return from < to;
  }

  private static byte[] withoutReturn(byte[] line) {
    boolean hasReturn = line.length > 0 && line[line.length - 1] == '\r';
    return hasReturn ? Arrays.copyOf(line, line.length - 1) : line;
  }
}
