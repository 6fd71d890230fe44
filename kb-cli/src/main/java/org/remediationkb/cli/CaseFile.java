package org.remediationkb.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file of a case, in memory. */
final class CaseFile {

  /** So many bytes the files of a case may have; of a file that has more, only its beginning is kept. */
  static final int MOST_BYTES = 64 << 20;

  private final String name;
  private final byte[] bytes;

  private CaseFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /**
   * Reads a file.
   *
   * @param name its path for messages
   */
  static CaseFile read(String name, InputStream in) throws IOException {
    return new CaseFile(name, in.readNBytes(MOST_BYTES + 1));
  }

  /** A file with this text. */
  static CaseFile of(String name, byte[] bytes) {
    return new CaseFile(name, bytes.clone());
  }

  /** Its path for messages. */
  String name() {
    return name;
  }

  /** How many bytes it has. */
  int length() {
    return bytes.length;
  }

  /** What it holds, which is not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
