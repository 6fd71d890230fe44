package org.remediationkb.rules.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.remediationkb.model.capture.command.CommandSet;
import org.remediationkb.model.capture.format.KnownCommands;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;

/**
 * The pages of {@code readers/}. They are read when somebody asks for them for the first time: who has
 * no capture does not wait for them.
 */
public final class ReaderPages {

  /** No pages. */
  public static final ReaderPages NONE = new ReaderPages(() -> Checked.of(List.of()));

  private final Supplier<Checked<List<ReaderPage>>> source;
  private Optional<Checked<List<ReaderPage>>> read = Optional.empty();
  private Optional<CommandSet> commands = Optional.empty();

  private ReaderPages(Supplier<Checked<List<ReaderPage>>> source) {
    this.source = source;
  }

  /** The pages of some folders, which may be missing. */
  static ReaderPages in(List<Path> folders, FactKinds kinds) {
    List<Path> there = folders.stream().filter(Files::isDirectory).toList();
    return new ReaderPages(() -> {
      try {
        return read(there, kinds);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private static Checked<List<ReaderPage>> read(List<Path> folders, FactKinds kinds)
      throws IOException {
    List<Problem> problems = new ArrayList<>();
    ReaderPageReader reader = new ReaderPageReader(kinds);
    List<Checked<ReaderPage>> pages = new PageFiles(folders, problems)
        .texts().entrySet().stream()
            .filter(page -> !PageReader.isDraft(page.getValue()))
            .map(page -> Blank.refuse(page.getValue(), reader.read(page.getKey(), page.getValue())))
            .toList();
    pages.forEach(page -> problems.addAll(page.problems()));
    List<ReaderPage> usable =
        pages.stream().flatMap(page -> page.value().stream()).toList();
    return new Checked<>(Optional.of(usable), problems);
  }

  private synchronized Checked<List<ReaderPage>> read() {
    if (read.isEmpty()) {
      read = Optional.of(source.get());
    }
    return read.get();
  }

  /** The pages without those that have errors, in the order of their ids. */
  public List<ReaderPage> pages() {
    return read().value().orElseThrow();
  }

  /** What is wrong with the pages. */
  public List<Problem> problems() {
    return read().problems();
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
