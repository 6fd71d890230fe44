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
import java.util.function.Function;
import org.remediationkb.model.file.WholeFile;

/**
 * Files of one kind that the program keeps for a later run. A file is used only if nobody but this user,
 * or whoever installed the program, could have written it. A file that can't be used is ignored, and so is
 * a folder that can't be written to.
 *
 * @param folders where to look, and the first of them that can be written to is where to keep
 * @param ending what the names of the files end with
 * @param most how many of them a folder has at most; older ones are removed
 */
public record KeptFiles(List<Folder> folders, String ending, int most) {

  private static final int LARGEST = 1 << 26;

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
  public KeptFiles {
    folders = List.copyOf(folders);
  }

  /**
   * What is kept under a name; empty where there is no file of which anything can be made.
   *
   * @param making makes it of the bytes of a file, empty where they are damaged
   */
  public <T> Optional<T> find(String name, Function<byte[], Optional<T>> making) {
    for (Folder folder : folders) {
      Optional<T> found = bytes(folder, name).flatMap(making);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The name under which something was kept last, of those with that beginning. */
  Optional<String> newest(String beginning) {
    List<Aged> all = new ArrayList<>();
    for (Folder folder : folders) {
      try {
        all.addAll(files(folder.path(), beginning));
      } catch (IOException e) {
        // There is nothing in a folder that can't be listed.
      }
    }
    return all.stream()
        .max(Comparator.comparing(Aged::time))
        .map(newest -> String.valueOf(newest.file().getFileName()))
        .map(name -> name.substring(0, name.length() - ending.length()));
  }

  private Optional<byte[]> bytes(Folder folder, String name) {
    Path file = file(folder, name);
    try {
      return isUsable(folder) && isTrusted(folder, file) && Files.size(file) <= LARGEST
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps bytes under a name; where that is not possible, they are not kept. */
  public void keep(String name, byte[] bytes) {
    for (Folder folder : folders) {
      try {
        if (folder.isPrivate()) {
          WholeFile.makePrivateFolder(folder.path());
        }
        if (isUsable(folder)) {
          WholeFile.writePrivate(file(folder, name), bytes);
          removeOld(folder.path());
          return;
        }
      } catch (IOException e) {
        // The next folder may do; if none does, the next start takes a little longer.
      }
    }
  }

  private Path file(Folder folder, String name) {
    return folder.path().resolve(name + ending);
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

  private List<Aged> files(Path folder, String beginning) throws IOException {
    List<Aged> all = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, beginning + "*" + ending)) {
      for (Path file : files) {
        all.add(new Aged(Files.getLastModifiedTime(file), file));
      }
    }
    return all;
  }

  private void removeOld(Path folder) throws IOException {
    List<Aged> all = files(folder, "");
    all.sort(Comparator.comparing(Aged::time));
    for (Aged old : all.subList(0, Math.max(0, all.size() - most))) {
      Files.deleteIfExists(old.file());
    }
  }
}
