package org.remediationkb.model.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file that is needed for a while. Only its owner may read it, because it can hold a part of a
 * customer's capture. It stays locked until it is closed: one that nobody has locked was left behind
 * by a process that was killed, and the next temporary file in the same folder clears it away.
 */
public final class TemporaryFile implements Closeable {

  private static final String NAMES = ".kb-*.tmp";
  private static final FileAttribute<?>[] OWNER_ONLY = {
    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
  };

  /** An empty file may be one that another process has just made, and not locked yet. */
  private static final int SECONDS_TO_LOCK = 60;

  /** To lock a file twice in one process would undo the first lock. */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private TemporaryFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Makes an empty file in a folder. */
  public static TemporaryFile in(Path folder) throws IOException {
    removeAbandoned(folder);
    Path path = folder.resolve(NAMES.replace("*", UUID.randomUUID().toString()));
    OWN.add(path);
    try {
      FileChannel channel = FileChannel.open(
          path,
          Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
          isPosix(path) ? OWNER_ONLY : new FileAttribute<?>[0]);
      isLocked(channel);
      return new TemporaryFile(path, channel);
    } catch (IOException e) {
      OWN.remove(path);
      throw e;
    }
  }

  static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  FileChannel channel() {
    return channel;
  }

  /** Deletes the file, unless it has been moved. */
  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(path);
    } finally {
      channel.close();
      OWN.remove(path);
    }
  }

  private static void removeAbandoned(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, NAMES)) {
      for (Path file : files) {
        if (!OWN.contains(file) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          removeIfAbandoned(file);
        }
      }
    } catch (IOException e) {
      // To clean up is no reason to fail: whoever may not read the folder leaves it as it is.
    }
  }

  private static void removeIfAbandoned(Path file) {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      Instant settled = Instant.now().minusSeconds(SECONDS_TO_LOCK);
      boolean isNew =
          channel.size() == 0 && Files.getLastModifiedTime(file).toInstant().isAfter(settled);
      if (!isNew && isLocked(channel)) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // It is another user's, or gone by now.
    }
  }

  /** Locks a file, where nobody else has and the file system knows locks. */
  private static boolean isLocked(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }
}
