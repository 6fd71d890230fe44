package org.remediationkb.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.remediationkb.cli.CaseFolders.Folder;

/**
 * Finds the cases in archives: each file is one, or the files of each folder are one together. In a file
 * whose name ends in {@code .jsonl} or {@code .ndjson}, each line is a case.
 */
final class ArchivedCases {

  /** What makes a case. */
  enum By {
    file,
    folder
  }

  /** Takes cases. */
  interface Taker {

    /** Takes a case of some files. */
    void take(String name, List<CaseFile> files) throws IOException;

    /** Takes the cases in the lines of a file, which is not to be closed. */
    void takeLines(String file, InputStream in) throws IOException;
  }

  private final Kb kb;
  private final By by;
  private final Taker taker;
  private final CaseFolders folders = new CaseFolders();

  ArchivedCases(Kb kb, By by, Taker taker) {
    this.kb = kb;
    this.by = by;
    this.taker = taker;
  }

  /**
   * Gives all cases in some files; where one can't be read, says why. Those of its cases that come
   * before that are given all the same.
   *
   * @return the exit code
   */
  int read(List<InputFile> archives) throws IOException {
    if (by == By.folder) {
      for (InputFile archive : archives) {
        count(archive);
      }
    }
    int code = ExitCode.DONE;
    for (InputFile archive : archives) {
      try {
        CaseArchive.forEach(archive, kb.terminal(), this::add);
      } catch (FileSystemException e) {
        kb.say("kb: " + Main.message(e));
        code = ExitCode.USAGE;
      }
    }
    for (Folder folder : folders.rest()) {
      taker.take(folder.name(), folder.files());
    }
    return code;
  }

  private void count(InputFile archive) throws IOException {
    try {
      CaseArchive.forEachName(archive, kb.terminal(), name -> {
        if (!hasLines(name)) {
          folders.expect(name);
        }
      });
    } catch (FileSystemException e) {
      // It is told when its cases are read.
    }
  }

  private void add(String name, InputStream in) throws IOException {
    if (hasLines(name)) {
      taker.takeLines(name, in);
      return;
    }
    CaseFile file = CaseFile.read(name, in);
    if (by == By.file) {
      taker.take(name, List.of(file));
      return;
    }
    Optional<Folder> folder = folders.add(file);
    if (folder.isPresent()) {
      taker.take(folder.get().name(), folder.get().files());
    }
  }

  /** Whether each line of a file is a case, by its name. */
  static boolean hasLines(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return name.endsWith(".jsonl") || name.endsWith(".ndjson");
  }
}
