package org.remediationkb.model.capture.transcript;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes each line for itself, because logs of several origins are pasted into one: as UTF-8 where
 * it is that, else as Latin-1 with the additions of Windows, which has no byte that can't be.
 */
final class LineDecoder {

  /** What Windows has from 0x80 on; said here, because Java in a browser has no such charset. */
  private static final String ADDITIONS =
      "\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd"
          + "\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178";

  private final CharsetDecoder utf8 = StandardCharsets.UTF_8
      .newDecoder()
      .onMalformedInput(CodingErrorAction.REPORT)
      .onUnmappableCharacter(CodingErrorAction.REPORT);

  String decode(byte[] line, int length) {
    CharBuffer chars = CharBuffer.allocate(length);
    CoderResult result = utf8.reset().decode(ByteBuffer.wrap(line, 0, length), chars, true);
    return result.isError() ? latin(line, length) : chars.flip().toString();
  }

  private static String latin(byte[] line, int length) {
    char[] text = new char[length];
    for (int i = 0; i < length; i++) {
      int b = line[i] & 0xff;
      boolean isAddition = b >= 0x80 && b < 0x80 + ADDITIONS.length();
      text[i] = isAddition ? ADDITIONS.charAt(b - 0x80) : (char) b;
    }
    return new String(text);
  }

  /** How many of the bytes make whole UTF-8 characters, where the last one may have been cut. */
  static int wholeCharacters(byte[] line, int length) {
    int start = length;
    while (start > Math.max(0, length - 4)) {
      start--;
      boolean continues = (line[start] & 0xc0) == 0x80;
      if (!continues) {
        return line[start] < 0 ? start : length;
      }
    }
    return length;
  }
}
