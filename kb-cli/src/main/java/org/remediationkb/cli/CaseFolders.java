package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the files of each folder together, in the order of their names. Files come in any order, between
 * those of other folders; they are counted before, so that a folder is whole as soon as its last file
 * has come.
 */
final class CaseFolders {

  private static final long MOST_BYTES = 2L * CaseFile.MOST_BYTES;
  private static final int MOST_FILES = 200_000;

  private final Map<String, Integer> expected = new HashMap<>();
  private final Map<String, List<CaseFile>> begun = new LinkedHashMap<>();
  private long bytes;
  private int files;

  /**
   * The files of a folder.
   *
   * @param name its path
   */
  record Folder(String name, List<CaseFile> files) {

    /** Sorts the files. */
    Folder {
      files = files.stream().sorted(Comparator.comparing(CaseFile::name)).toList();
    }
  }

  /** Counts a file that will come. */
  void expect(String file) {
    expected.merge(of(file), 1, Integer::sum);
  }

  /** Adds a file; the folder, if it has all of its files now. */
  Optional<Folder> add(CaseFile file) throws IOException {
    bytes += file.length();
    files++;
    if (bytes > MOST_BYTES || files > MOST_FILES) {
      throw new FileSystemException(
          file.name(),
          null,
          "too much comes before a folder is whole; pack the files of a folder together");
    }
    String folder = of(file.name());
    List<CaseFile> present = begun.computeIfAbsent(folder, f -> new ArrayList<>());
    present.add(file);
    return present.size() == expected.getOrDefault(folder, 0)
        ? Optional.of(whole(folder))
        : Optional.empty();
  }

  private Folder whole(String name) {
    List<CaseFile> present = begun.getOrDefault(name, List.of());
    begun.remove(name);
    expected.remove(name);
    files -= present.size();
    bytes -= present.stream().mapToLong(CaseFile::length).sum();
    return new Folder(name, present);
  }

  /** The folders of which not every file has come, because it can't be read. */
  List<Folder> rest() {
    return List.copyOf(begun.keySet()).stream().map(this::whole).toList();
  }

  /** The folder that a file is in: of an archive, too. */
  private static String of(String file) {
    int end = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
    return end < 0 ? "." : file.substring(0, Math.max(end, 1));
  }
}
