package org.remediationkb.rules.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.capture.command.CommandSet;
import org.remediationkb.model.capture.format.KnownCommands;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.data.Deferred;

/**
 * The pages of {@code readers/}. They are read when somebody asks for them for the first time: who has
 * no capture does not wait for them.
 */
public final class ReaderPages {

  /** No pages. */
  public static final ReaderPages NONE = new ReaderPages(Deferred.of(List.of()));

  private final Deferred<List<ReaderPage>> pages;

  /** Known once the pages have been read. */
  private List<Problem> problems = List.of();

  private Optional<CommandSet> commands = Optional.empty();

  private ReaderPages(Deferred<List<ReaderPage>> pages) {
    this.pages = pages;
  }

  /** The pages of some folders, which may be missing. */
  static ReaderPages in(List<Path> folders, FactKinds kinds) {
    List<Path> there = folders.stream().filter(Files::isDirectory).toList();
    List<Problem> problems = new ArrayList<>();
    ReaderPages pages = new ReaderPages(Deferred.by(() -> read(there, kinds, problems)));
    pages.problems = problems;
    return pages;
  }

  private static List<ReaderPage> read(
      List<Path> folders, FactKinds kinds, List<Problem> problems) {
    ReaderPageReader reader = new ReaderPageReader(kinds);
    try {
      List<Checked<ReaderPage>> pages = PageFiles.in(folders, problems).texts().entrySet().stream()
          .filter(page -> !PageReader.isDraft(page.getValue()))
          .map(page -> Blank.refuse(page.getValue(), reader.read(page.getKey(), page.getValue())))
          .toList();
      pages.forEach(page -> problems.addAll(page.problems()));
      return pages.stream().flatMap(page -> page.value().stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pages without those that have errors, in the order of their ids. */
  public List<ReaderPage> pages() {
    return pages.get();
  }

  /** What is wrong with the pages. */
  public List<Problem> problems() {
    pages();
    return problems;
  }

  /** The commands whose outputs can be read. */
  public synchronized CommandSet commands() {
    if (commands.isEmpty()) {
      commands =
          Optional.of(KnownCommands.of(pages().stream().map(ReaderPage::format).toList()));
    }
    return commands.get();
  }
}
