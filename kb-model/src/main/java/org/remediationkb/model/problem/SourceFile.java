package org.remediationkb.model.problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.remediationkb.model.file.SequentialInput;

/**
 * Reads a text file that somebody wrote: UTF-8, with or without a byte order mark, up to a size. A
 * larger one is the problem {@code KT001}, one in another encoding {@code KT002}.
 */
public final class SourceFile {

  private static final int MEBIBYTE = 1024 * 1024;

  /** What stands for bytes that are no UTF-8. */
  private static final char REPLACEMENT = '\ufffd';

  /** Nobody reviews more. */
  private static final int MOST_REVIEWED = 1;

  private SourceFile() {}

  /**
   * Reads a file.
   *
   * @param mebibytes how large it may be
   */
  public static Checked<SourceText> read(Path file, int mebibytes) throws IOException {
    try (InputStream in = SequentialInput.open(file)) {
      return read(file.toString(), in, mebibytes);
    }
  }

  /** Reads a file that is published anyway, so that messages may quote it as it is. */
  public static Checked<SourceText> readReviewed(Path file) throws IOException {
    Checked<SourceText> read = read(file, MOST_REVIEWED);
    return new Checked<>(
        read.value().map(text -> SourceText.reviewed(text.file(), text.text())), read.problems());
  }

  /**
   * Reads a stream to its end, and does not close it. Of a stream that is too large, no more is read
   * than tells so.
   *
   * @param name the file's name, {@code -} for standard input
   * @param mebibytes how large it may be
   */
  public static Checked<SourceText> read(String name, InputStream in, int mebibytes)
      throws IOException {
    int most = mebibytes * MEBIBYTE;
    // What is in memory needs no room to grow.
    byte[] bytes = in instanceof ByteArrayInputStream memory && memory.available() <= most
        ? memory.readAllBytes()
        : in.readNBytes(most + 1);
    return bytes.length > most ? tooLarge(name, mebibytes) : decode(name, bytes);
  }

  private static Checked<SourceText> decode(String name, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0 ? read(name, text) : decodeStrictly(name, bytes);
  }

  /** Tells a mistake from a character that stands for one. */
  private static Checked<SourceText> decodeStrictly(String name, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    // UTF-8 has no fewer bytes than the text has characters.
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    return result.isError() ? malformed(name, text, bytes[in.position()]) : read(name, text);
  }

  private static Checked<SourceText> read(String name, String text) {
    return Checked.of(SourceText.of(name, text.startsWith("\ufeff") ? text.substring(1) : text));
  }

  private static Checked<SourceText> tooLarge(String name, int mebibytes) {
    Location top = SourceText.of(name, "").at(1, 1);
    String message = "the file is larger than " + mebibytes + " MiB";
    return Checked.failed(List.of(TextProblem.TOO_LARGE.error(top, message, "")));
  }

  private static Checked<SourceText> malformed(String name, String before, byte culprit) {
    SourceText text = SourceText.of(name, before + REPLACEMENT);
    int line = text.lines().size();
    Location at = text.at(line, text.lines().get(line - 1).length());
    String message = String.format("the file is not UTF-8: byte 0x%02X", culprit);
    String help = "save it as UTF-8; many editors show the encoding in the status line";
    return Checked.failed(List.of(TextProblem.ENCODING.error(at, message, help)));
  }
}
