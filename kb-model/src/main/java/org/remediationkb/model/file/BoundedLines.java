package org.remediationkb.model.file;

import java.io.BufferedInputStream;
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

  private static final int BUFFER = 1 << 20;

  private final BufferedInputStream in;
  private final int most;
  private long number;

  /**
   * Reads lines of up to so many bytes.
   *
   * @param in the stream, which is not closed
   */
  public BoundedLines(InputStream in, int most) {
    this.in = new BufferedInputStream(in, BUFFER);
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

    /** Its number, from 1. */
    public long number() {
      return number;
    }

    /** The line without its end; its beginning where it is too long. */
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    /** Whether there is more of it than may be. */
    public boolean isTooLong() {
      return isTooLong;
    }
  }

  /** Whether more can be read without waiting for whoever writes. */
  public boolean isMoreAtHand() throws IOException {
    return in.available() > 0;
  }

  /** The next line, empty at the end of the stream. */
  public Optional<Line> next() throws IOException {
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    for (; next >= 0 && next != '\n'; next = in.read()) {
      if (kept.size() <= most + 1) {
        kept.write(next);
      }
    }
    number++;
    byte[] line = withoutReturn(kept.toByteArray());
    return Optional.of(new Line(number, line, line.length > most));
  }

  private static byte[] withoutReturn(byte[] line) {
    boolean hasReturn = line.length > 0 && line[line.length - 1] == '\r';
    return hasReturn ? Arrays.copyOf(line, line.length - 1) : line;
  }
}
