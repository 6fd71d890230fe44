package org.remediationkb.render.document;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files so that no reader ever sees half of one. */
public final class WholeFile {

  private WholeFile() {}

  /** Writes a file, in place of one that is there. */
  public static void replace(Path file, String text) throws IOException {
    write(file, text, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Writes a file that is not there yet.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is one
   */
  public static void create(Path file, String text) throws IOException {
    write(file, text);
  }

  /** Beside its place, so that it can be moved there, and with the rights of an ordinary file. */
  private static void write(Path file, String text, CopyOption... options) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path unfinished = file.resolveSibling("." + file.getFileName() + ".tmp");
    try {
      Files.writeString(unfinished, text);
      Files.move(unfinished, file, options);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
