package org.remediationkb.rules.compiled;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.remediationkb.rules.compiled.KeptFiles.Folder;

/**
 * The folders in which compiled libraries are kept.
 *
 * @param folders where to look, and the first of them that can be written to is where to keep
 * @param roots the folders of the content
 */
public record LibraryStore(List<Folder> folders, List<Path> roots) {

  private static final String ENDING = ".library";

  /** More are of contents that somebody edited since, or of other working directories. */
  private static final int MOST = 8;

  /** Copies the list. */
  public LibraryStore {
    folders = List.copyOf(folders);
    roots = List.copyOf(roots);
  }

  private KeptFiles files() {
    return new KeptFiles(folders, ENDING, MOST);
  }

  /** The library that is kept under a key, empty where none is. */
  public Optional<CompiledLibrary> find(LibraryKey key) {
    return files().find(key.toString(), bytes -> CompiledLibrary.of(bytes, key, roots));
  }

  /** The library that was kept last of those that have other pages than a key, and are else alike. */
  public Optional<CompiledLibrary> findWithOtherPages(LibraryKey key) {
    return files()
        .newest(key.settings() + "-")
        .flatMap(name ->
            files().find(name, bytes -> CompiledLibrary.of(bytes, LibraryKey.parse(name), roots)));
  }

  /** Keeps a library; where that is not possible, it is not kept. */
  public void keep(LibraryKey key, CompiledLibrary library) {
    files().keep(key.toString(), library.toBytes(key, roots));
  }
}
