package org.remediationkb.model.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;

/** Says of which file a failure is: the system says no more than "No space left on device". */
final class NamedOutput extends FilterOutputStream {

  private final String name;

  NamedOutput(String name, OutputStream out) {
    super(out);
    this.name = name;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw named(name, e);
    }
  }

  static FileSystemException named(String name, IOException cause) {
    FileSystemException named = new FileSystemException(name, null, cause.getMessage());
    named.initCause(cause);
    return named;
  }
}
