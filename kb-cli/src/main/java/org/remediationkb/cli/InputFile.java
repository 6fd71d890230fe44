package org.remediationkb.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.file.SequentialInput;

/**
 * A file that is named on the command line.
 *
 * @param name the name for messages, {@code -} for standard input
 * @param path where it is, empty for standard input
 */
record InputFile(String name, Optional<Path> path) {

  /** The file of that name; {@code -} is standard input. */
  static InputFile of(String name) throws IOException {
    return name.equals("-") ? new InputFile(name, Optional.empty()) : of(path(name));
  }

  private static InputFile of(Path path) {
    return new InputFile(path.toString(), Optional.of(path));
  }

  /** The path that a name is; an empty one would be the working directory. */
  static Path path(String name) throws IOException {
    if (name.isBlank()) {
      throw new IOException("a file name is empty");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new FileSystemException(name, null, "invalid file name");
    }
  }

  /**
   * The file of that name, or the files in the folder of that name and below. Hidden files are left
   * out; they are other programs' own.
   */
  static List<InputFile> expand(String name) throws IOException {
    InputFile file = of(name);
    if (file.path().filter(Files::isDirectory).isEmpty()) {
      return List.of(file);
    }
    List<Path> below = new ArrayList<>();
    Files.walkFileTree(file.path().get(), new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean isTop = file.path().get().equals(folder);
        return isTop || !isHidden(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
      }

      @Override
      public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
        if (!isHidden(path) && Files.isRegularFile(path)) {
          below.add(path);
        }
        return FileVisitResult.CONTINUE;
      }

      /** Told when it is opened, so that the others are read all the same. */
      @Override
      public FileVisitResult visitFileFailed(Path path, IOException e) {
        below.add(path);
        return FileVisitResult.CONTINUE;
      }
    });
    if (below.isEmpty()) {
      throw new IOException("no files in " + name);
    }
    return below.stream()
        .sorted(Comparator.comparing(Path::toString))
        .map(InputFile::of)
        .toList();
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  /** Whether it can be opened a second time, as a pipe can't. */
  boolean canBeReadTwice() {
    return path.filter(Files::isRegularFile).isPresent();
  }

  /** Opens it, to be read once. */
  InputStream open() throws IOException {
    return path.isPresent()
        ? SequentialInput.open(path.get())
        : new FilterInputStream(SequentialInput.of("standard input", System.in)) {
          @Override
          public void close() {
            // It belongs to the process.
          }
        };
  }
}
