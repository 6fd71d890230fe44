package org.remediationkb.model.capture.transcript;

import java.io.IOException;
import java.io.InputStream;

/**
 * Divides a stream of bytes into lines, as an editor does: at line feeds, or at carriage returns
 * where the log begins without a line feed. Of a line, the first 64 KiB are kept.
 */
final class PhysicalLines {

  static final int LONGEST = 64 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[LONGEST];
  private final byte[] line = new byte[LONGEST];
  private final byte lineEnd;
  private int next;
  private int end;
  private int length;
  private int skipped;
  private int number;

  PhysicalLines(InputStream in) throws IOException {
    this.in = in;
    this.end = in.readNBytes(buffer, 0, buffer.length);
    this.lineEnd = firstHas('\r') && !firstHas('\n') ? (byte) '\r' : (byte) '\n';
  }

  private boolean firstHas(char c) {
    for (int i = 0; i < end; i++) {
      if (buffer[i] == c) {
        return true;
      }
    }
    return false;
  }

  /** Goes to the next line; false where there is none. */
  boolean advance() throws IOException {
    length = 0;
    skipped = 0;
    boolean any = false;
    while (next < end || refill()) {
      any = true;
      byte b = buffer[next++];
      if (b == lineEnd) {
        break;
      }
      keep(b);
    }
    number += any ? 1 : 0;
    return any;
  }

  private void keep(byte b) {
    if (length < LONGEST) {
      line[length++] = b;
    } else {
      skipped = Math.min(skipped + 1, Integer.MAX_VALUE - 1);
    }
  }

  private boolean refill() throws IOException {
    next = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  /** The number of the line, from 1. */
  int number() {
    return number;
  }

  /** Whether the line was longer than what is kept of it. */
  boolean isCut() {
    return skipped > 0;
  }

  /** The characters of the line. */
  String text(LineDecoder decoder) {
    return decoder.decode(line, isCut() ? LineDecoder.wholeCharacters(line, length) : length);
  }
}
