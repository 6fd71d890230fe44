package org.remediationkb.model.capture.transcript;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes each line for itself, because logs of several origins are pasted into one: as UTF-8 where
 * it is that, else as Latin-1 with the additions of Windows, which has no byte that can't be.
 */
final class LineDecoder {

  private static final Charset LATIN = Charset.forName("windows-1252");

  private final CharsetDecoder utf8 = StandardCharsets.UTF_8
      .newDecoder()
      .onMalformedInput(CodingErrorAction.REPORT)
      .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer chars = CharBuffer.allocate(PhysicalLines.LONGEST);

  String decode(byte[] line, int length) {
    chars.clear();
    CoderResult result = utf8.reset().decode(ByteBuffer.wrap(line, 0, length), chars, true);
    return result.isError() ? new String(line, 0, length, LATIN) : chars.flip().toString();
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
