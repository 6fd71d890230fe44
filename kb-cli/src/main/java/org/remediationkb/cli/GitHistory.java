package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.render.site.PageHistory;

/** The changes to the files of content folders that are in a git repository. */
final class GitHistory implements PageHistory {

  /** What begins a commit, and what is between its parts. */
  private static final String COMMIT = "\u001e";

  private static final String PART = "\u001f";

  /** Readers want the latest ones, and a repository may have any number. */
  private static final int MOST_COMMITS = 2000;

  private static final int MOST_SHOWN = 10;
  private static final int LONGEST = 200;

  private record Commit(Change change, Set<Path> files) {}

  private final List<Commit> commits = new ArrayList<>();

  private GitHistory() {}

  /** The history of some folders; none of those that are in no repository. */
  static PageHistory of(List<Path> folders) {
    GitHistory history = new GitHistory();
    folders.forEach(history::read);
    return history;
  }

  private void read(Path folder) {
    try {
      new GitRepository(folder)
          .ask(
              "-c",
              "core.quotePath=false",
              "-c",
              "log.showSignature=false",
              "log",
              "--no-color",
              "--no-renames",
              "--relative",
              "--max-count=" + MOST_COMMITS,
              "--name-only",
              "--format=%x1e%h%x1f%cs%x1f%s",
              "--",
              ".")
          .ifPresent(log -> read(folder.toAbsolutePath().normalize(), log));
    } catch (IOException e) {
      // Without git there is no history; the site is complete without it.
    }
  }

  private void read(Path folder, String log) {
    for (String commit : log.split(COMMIT, -1)) {
      List<String> lines = commit.lines().toList();
      String[] parts = lines.isEmpty() ? new String[0] : lines.get(0).split(PART, 3);
      if (parts.length == 3) {
        Set<Path> files = lines.stream()
            .skip(1)
            .filter(name -> !name.isEmpty() && name.indexOf('\0') < 0)
            .map(folder::resolve)
            .collect(Collectors.toCollection(HashSet::new));
        commits.add(new Commit(new Change(parts[1], parts[0], summary(parts[2])), files));
      }
    }
  }

  private static String summary(String text) {
    String plain = ControlCharacters.visible(text);
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
  }

  @Override
  public List<Change> of(Collection<Path> files) {
    Set<Path> wanted =
        files.stream().map(file -> file.toAbsolutePath().normalize()).collect(Collectors.toSet());
    return commits.stream()
        .filter(commit -> commit.files().stream().anyMatch(wanted::contains))
        .map(Commit::change)
        .distinct()
        .limit(MOST_SHOWN)
        .toList();
  }
}
