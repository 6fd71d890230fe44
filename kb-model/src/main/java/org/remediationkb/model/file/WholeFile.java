package org.remediationkb.model.file;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Writes files so that no reader ever sees half of one. Folders that are missing are made. What is
 * no file, such as a pipe or {@code /dev/null}, is written to and stays what it is.
 */
public final class WholeFile {

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /** How many bytes the system gets at once, at most. */
  private static final int AT_ONCE = 64 * 1024;

  private WholeFile() {}

  /**
   * What goes into a file.
   *
   * @param <R> what the writing comes to
   */
  @FunctionalInterface
  public interface Content<R> {
    /** Writes it; an exception leaves the file as it was. */
    R write(Writer out) throws IOException;
  }

  /** Writes a file, or replaces it; who may read it stays as it is. */
  public static void write(Path file, String text) throws IOException {
    write(file, out -> out.append(text));
  }

  /** Writes a file piece by piece, or replaces it; who may read it stays as it is. */
  public static <R> R write(Path file, Content<R> content) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "this is a folder");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      try (Writer out = writer(file, Files.newOutputStream(file))) {
        return content.write(out);
      }
    }
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString());
    }
    return writeBeside(
        file, content, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Writes a file that is not there yet.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is one
   */
  public static void create(Path file, String text) throws IOException {
    writeBeside(file, out -> out.append(text));
  }

  /** Writes a file, or replaces it, so that only its owner may read it. Its folder must be there. */
  public static void writePrivate(Path file, byte[] bytes) throws IOException {
    try (TemporaryFile unfinished = TemporaryFile.in(file.toAbsolutePath().resolveSibling(""))) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        unfinished.channel().write(rest);
      }
      Files.move(
          unfinished.path(),
          file,
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Makes a folder, and those it is in, that nobody but its owner may look into, if it is missing. */
  public static void makePrivateFolder(Path folder) throws IOException {
    if (TemporaryFile.isPosix(folder)) {
      Files.createDirectories(folder, OWNER_ONLY);
    } else {
      Files.createDirectories(folder);
    }
  }

  private static <R> R writeBeside(Path file, Content<R> content, CopyOption... options)
      throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = target.resolveSibling("");
    makeFolder(folder);
    if (!Files.isWritable(folder)) {
      // Of the file that was asked for, and not of one beside it that nobody knows.
      throw new AccessDeniedException(file.toString());
    }
    try (TemporaryFile unfinished = TemporaryFile.in(folder)) {
      Writer out = writer(file, Channels.newOutputStream(unfinished.channel()));
      R result = content.write(out);
      out.flush();
      setPermissions(unfinished.path(), target);
      // Still locked, so that nobody takes it for one that was left behind.
      Files.move(unfinished.path(), target, options);
      return result;
    }
  }

  private static Writer writer(Path file, OutputStream out) {
    OutputStream named = new BufferedOutputStream(new NamedOutput(file.toString(), out), AT_ONCE);
    return new BufferedWriter(new OutputStreamWriter(named, StandardCharsets.UTF_8));
  }

  private static void makeFolder(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new FileSystemException(e.getFile(), null, "not a folder");
    }
  }

  /** Those of the file that is replaced, or those that a new one has in this folder. */
  private static void setPermissions(Path file, Path target) throws IOException {
    if (TemporaryFile.isPosix(file)) {
      Files.setPosixFilePermissions(
          file, Files.exists(target) ? Files.getPosixFilePermissions(target) : usual(file));
    }
  }

  /** Only the system knows them, and tells by making a file. */
  private static Set<PosixFilePermission> usual(Path beside) throws IOException {
    Path empty = Files.createFile(beside.resolveSibling(beside.getFileName() + ".empty.tmp"));
    try {
      return Files.getPosixFilePermissions(empty);
    } finally {
      Files.delete(empty);
    }
  }
}
