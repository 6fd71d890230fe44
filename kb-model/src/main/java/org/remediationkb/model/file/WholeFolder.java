package org.remediationkb.model.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes a folder whose files belong together, so that no reader ever finds half of it: to a temporary
 * folder beside it, which then takes its place. Only a folder that was written so before is replaced.
 */
public final class WholeFolder {

  private final Path folder;
  private final String mark;

  /**
   * For a folder.
   *
   * @param mark the name of the file by which a folder of this kind is told from others
   */
  public WholeFolder(Path folder, String mark) {
    this.folder = folder.toAbsolutePath().normalize();
    this.mark = mark;
  }

  /**
   * Refuses a folder that is in use for something else.
   *
   * @throws FileSystemException if it is there, is not empty and has no mark
   */
  public void check() throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new FileSystemException(folder.toString(), null, "not a folder");
    }
    if (Files.exists(folder) && !isEmpty() && !Files.isRegularFile(folder.resolve(mark))) {
      throw new FileSystemException(
          folder.toString(),
          null,
          "not replaced, because it has other files and no " + mark + "; choose another folder");
    }
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /**
   * Writes the folder, or replaces it.
   *
   * @param texts the texts of files by their paths
   * @param copies files to copy by their paths
   */
  public void write(Map<String, String> texts, Map<String, Path> copies) throws IOException {
    check();
    Path above = folder.resolveSibling("");
    Files.createDirectories(above);
    Path made = above.resolve(".kb-" + UUID.randomUUID() + ".tmp");
    try {
      for (Map.Entry<String, String> text : texts.entrySet()) {
        Files.write(target(made, text.getKey()), text.getValue().getBytes(StandardCharsets.UTF_8));
      }
      for (Map.Entry<String, Path> copy : copies.entrySet()) {
        Files.copy(copy.getValue(), target(made, copy.getKey()));
      }
      replaceWith(made);
    } finally {
      delete(made);
    }
  }

  private static Path target(Path made, String path) throws IOException {
    Path target = made.resolve(path).normalize();
    if (!target.startsWith(made)) {
      throw new IllegalArgumentException(path + " leads out of the folder");
    }
    Files.createDirectories(target.resolveSibling(""));
    return target;
  }

  private void replaceWith(Path made) throws IOException {
    if (!Files.exists(folder)) {
      move(made, folder);
      return;
    }
    Path old = folder.resolveSibling(".kb-" + UUID.randomUUID() + ".tmp");
    move(folder, old);
    try {
      move(made, folder);
    } catch (IOException e) {
      move(old, folder);
      throw e;
    }
    delete(old);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
