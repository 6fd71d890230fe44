package org.remediationkb.model.capture.redact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Parts that go to a stream, many at a time. */
final class WrittenParts implements Edits.Parts {

  private final Writer out;
  private final char[] kept = new char[16 * 1024];
  private int length;

  /** Those that go to {@code out}, which is not closed. */
  WrittenParts(Writer out) {
    this.out = out;
  }

  @Override
  public void add(char[] text, int start, int end) {
    int more = end - start;
    if (more > kept.length - length) {
      flush();
    }
    if (more > kept.length) {
      write(text, start, more);
    } else {
      System.arraycopy(text, start, kept, length, more);
      length += more;
    }
  }

  @Override
  public void add(String part) {
    if (part.length() > kept.length - length) {
      flush();
    }
    if (part.length() > kept.length) {
      write(part.toCharArray(), 0, part.length());
    } else {
      part.getChars(0, part.length(), kept, length);
      length += part.length();
    }
  }

  /** Writes what is kept. */
  void flush() {
    write(kept, 0, length);
    length = 0;
  }

  private void write(char[] text, int start, int more) {
    try {
      out.write(text, start, more);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
