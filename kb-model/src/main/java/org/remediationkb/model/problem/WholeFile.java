package org.remediationkb.model.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Writes files so that no reader ever sees half of one. */
public final class WholeFile {

  private WholeFile() {}

  /** Writes a file, or replaces it; who may read it stays as it is. */
  public static void write(Path file, String text) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path unfinished = target.resolveSibling(".kb-" + UUID.randomUUID() + ".tmp");
    try {
      Files.writeString(unfinished, text, StandardOpenOption.CREATE_NEW);
      keepPermissions(target, unfinished);
      Files.move(
          unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    boolean posix = Files.getFileAttributeView(to, PosixFileAttributeView.class) != null;
    if (posix && Files.exists(from)) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }
}
