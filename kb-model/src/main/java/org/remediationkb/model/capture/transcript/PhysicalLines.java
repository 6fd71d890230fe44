package org.remediationkb.model.capture.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.remediationkb.model.value.Characters;

/**
 * Divides a stream of bytes into lines, as an editor does: at line feeds, or at carriage returns
 * where the log begins without a line feed. Of a line, the first 64 KiB are kept.
 */
final class PhysicalLines {

  static final int LONGEST = 64 * 1024;

  /** Most lines are shorter. */
  private static final int SHORT = 512;

  /** The bit that a delete leaves among small letters; it can't be printed. */
  private static final int DELETED = 1 << Characters.DELETE;

  private final InputStream in;
  private final byte[] buffer = new byte[LONGEST];
  private byte[] line = new byte[SHORT];
  private final byte lineEnd;
  private int next;
  private int end;
  private int length;
  private int skipped;
  private int number;
  private int returns;
  private int signs;
  private int capitals;
  private int small;
  private boolean isAscii;

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
    returns = 0;
    signs = 0;
    capitals = 0;
    small = 0;
    isAscii = true;
    boolean any = false;
    boolean isEnd = false;
    while (!isEnd && (next < end || refill())) {
      any = true;
      int from = next;
      isEnd = toLineEnd();
      keep(from, next);
      next += isEnd ? 1 : 0;
    }
    number += any ? 1 : 0;
    return any;
  }

  /** Goes on to the end of the line or of the buffer. */
  private boolean toLineEnd() {
    byte[] bytes = buffer;
    int last = end;
    byte stop = lineEnd;
    int at = next;
    int seenSigns = 0;
    int seenCapitals = 0;
    int seenSmall = 0;
    while (at < last) {
      byte b = bytes[at];
      if (b >= Characters.SMALL) {
        seenSmall |= 1 << b; // of the distance, Java takes the last five bits
      } else if (b >= Characters.CAPITALS) {
        seenCapitals |= 1 << b;
      } else if (b >= Characters.FIRST) {
        seenSigns |= 1 << b;
      } else if (b == stop) {
        break;
      } else if (b == '\r') {
        returns++;
      } else {
        isAscii &= b == '\t';
      }
      at++;
    }
    next = at;
    signs |= seenSigns;
    capitals |= seenCapitals;
    small |= seenSmall & ~DELETED;
    isAscii &= (seenSmall & DELETED) == 0;
    return at < last;
  }

  private void keep(int from, int to) {
    int kept = Math.min(to - from, LONGEST - length);
    if (length + kept > line.length) {
      line = Arrays.copyOf(line, Math.min(LONGEST, Math.max(2 * line.length, length + kept)));
    }
    System.arraycopy(buffer, from, line, length, kept);
    length += kept;
    skipped = (int) Math.min((long) skipped + to - from - kept, Integer.MAX_VALUE);
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

  /** Whether there is nothing in the line but ASCII, and returns at its end alone. */
  boolean isPlain() {
    return isAscii && !isCut() && returns == length - plainEnd();
  }

  private int plainEnd() {
    int end = length;
    while (end > 0 && line[end - 1] == '\r') {
      end--;
    }
    return end;
  }

  /** Those of ASCII among the bytes that were read of it, but for control characters. */
  Characters characters() {
    return new Characters(signs, capitals, small);
  }

  /** The characters of the line; of a plain one without the returns at its end. */
  String text(LineDecoder decoder) {
    return isPlain() // as most lines are
        ? new String(line, 0, plainEnd(), StandardCharsets.ISO_8859_1) // copied, not looked at
        : decoder.decode(line, isCut() ? LineDecoder.wholeCharacters(line, length) : length);
  }
}
