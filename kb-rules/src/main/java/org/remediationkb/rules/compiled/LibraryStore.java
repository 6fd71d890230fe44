package org.remediationkb.rules.compiled;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.file.WholeFile;

/**
 * The folders in which compiled libraries are kept. A file is used only if nobody but this user, or
 * whoever installed the program, could have written it. A file that can't be used is ignored, and so is a
 * folder that can't be written to.
 *
 * @param folders where to look, and the first of them that can be written to is where to keep
 * @param roots the folders of the content
 */
public record LibraryStore(List<Folder> folders, List<Path> roots) {

  private static final String ENDING = ".library";
  private static final int LARGEST = 1 << 26;

  /** More are of contents that somebody edited since, or of other working directories. */
  private static final int MOST = 8;

  /** What others may not do with what is private. */
  private static final Set<PosixFilePermission> ANYTHING = EnumSet.complementOf(EnumSet.of(
      PosixFilePermission.OWNER_READ,
      PosixFilePermission.OWNER_WRITE,
      PosixFilePermission.OWNER_EXECUTE));

  /** What others may not do with what belongs to the program. */
  private static final Set<PosixFilePermission> WRITING =
      EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  /**
   * A folder.
   *
   * @param isPrivate whether nobody else may so much as look into it; it is made where it is missing.
   *     Any other is of the program, and what its owner has put there counts for all users.
   */
  public record Folder(Path path, boolean isPrivate) {}

  /** Copies the list. */
  public LibraryStore {
    folders = List.copyOf(folders);
    roots = List.copyOf(roots);
  }

  /** The library that is kept under a key, empty where none is. */
  public Optional<CompiledLibrary> find(LibraryKey key) {
    for (Folder folder : folders) {
      Optional<CompiledLibrary> found = find(folder, key);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<CompiledLibrary> find(Folder folder, LibraryKey key) {
    Path file = file(folder, key);
    try {
      return isUsable(folder) && isTrusted(folder, file) && Files.size(file) <= LARGEST
          ? CompiledLibrary.of(Files.readAllBytes(file), key, roots)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps a library; where that is not possible, it is not kept. */
  public void keep(LibraryKey key, CompiledLibrary library) {
    byte[] bytes = library.toBytes(key, roots);
    for (Folder folder : folders) {
      try {
        if (folder.isPrivate()) {
          WholeFile.makePrivateFolder(folder.path());
        }
        if (isUsable(folder)) {
          WholeFile.writePrivate(file(folder, key), bytes);
          removeOld(folder.path());
          return;
        }
      } catch (IOException e) {
        // The next folder may do; if none does, the next start takes a little longer.
      }
    }
  }

  private static Path file(Folder folder, LibraryKey key) {
    return folder.path().resolve(key + ENDING);
  }

  private static boolean isUsable(Folder folder) throws IOException {
    return !folder.isPrivate() || isOurs(folder.path(), ANYTHING);
  }

  private static boolean isTrusted(Folder folder, Path file) throws IOException {
    return folder.isPrivate()
        ? isOurs(file, ANYTHING)
        : isOurs(file, WRITING) || isOf(owner(folder.path()), file, WRITING);
  }

  private static String owner(Path path) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    return view == null ? "" : view.getOwner().getName();
  }

  private static boolean isOurs(Path path, Set<PosixFilePermission> reserved) throws IOException {
    return isOf(String.valueOf(System.getProperty("user.name")), path, reserved);
  }

  /**
   * Whether it belongs to somebody, and nobody else has one of the permissions; links are not
   * followed. Where files have no such permissions, a user's folders are that user's alone.
   */
  private static boolean isOf(String owner, Path path, Set<PosixFilePermission> reserved)
      throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view == null) {
      return Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(path);
    }
    PosixFileAttributes attributes = view.readAttributes();
    return (attributes.isRegularFile() || attributes.isDirectory())
        && attributes.owner().getName().equals(owner)
        && attributes.permissions().stream().noneMatch(reserved::contains);
  }

  /** A file, by its age. */
  private record Aged(FileTime time, Path file) {}

  private static void removeOld(Path folder) throws IOException {
    List<Aged> all = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path file : files) {
        all.add(new Aged(Files.getLastModifiedTime(file), file));
      }
    }
    all.sort(Comparator.comparing(Aged::time));
    for (Aged old : all.subList(0, Math.max(0, all.size() - MOST))) {
      Files.deleteIfExists(old.file());
    }
  }
}
