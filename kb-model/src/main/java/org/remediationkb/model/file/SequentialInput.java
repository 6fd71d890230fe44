package org.remediationkb.model.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a file from its beginning to its end and nothing else, so that a pipe will do: it has no
 * size and no position to ask for. A failure says of which file it is.
 */
public final class SequentialInput extends FilterInputStream {

  private final String name;

  private SequentialInput(String name, InputStream in) {
    super(in);
    this.name = name;
  }

  /** Opens a file, a pipe or a device. */
  public static InputStream open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "this is a folder");
    }
    return new SequentialInput(file.toString(), Files.newInputStream(file));
  }

  /** Reads a stream that is open already. */
  public static InputStream of(String name, InputStream in) {
    return new SequentialInput(name, in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return in.read(bytes, offset, length);
    } catch (IOException e) {
      throw NamedOutput.named(name, e);
    }
  }

  /** Nothing is known of what is still to come. */
  @Override
  public int available() {
    return 0;
  }
}
