package org.remediationkb.model.capture.transcript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A UTF-16 stream, with its byte order mark, as the UTF-8 stream of the same text. */
final class Utf16Stream extends InputStream {

  private final Reader reader;
  private final char[] chars = new char[Encoding.SAMPLE];
  private InputStream utf8 = InputStream.nullInputStream();

  Utf16Stream(InputStream in) {
    this.reader = new InputStreamReader(in, StandardCharsets.UTF_16);
  }

  @Override
  public int read() throws IOException {
    int b = utf8.read();
    return b < 0 && refill() ? utf8.read() : b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = utf8.read(bytes, offset, length);
    return count < 0 && refill() ? utf8.read(bytes, offset, length) : count;
  }

  private boolean refill() throws IOException {
    int count = reader.read(chars, 0, chars.length - 1);
    if (count > 0 && Character.isHighSurrogate(chars[count - 1])) {
      int low = reader.read(); // one character must not be encoded in two parts
      if (low >= 0) {
        chars[count++] = (char) low;
      }
    }
    if (count > 0) {
      byte[] bytes = new String(chars, 0, count).getBytes(StandardCharsets.UTF_8);
      utf8 = new ByteArrayInputStream(bytes);
    }
    return count > 0;
  }
}
