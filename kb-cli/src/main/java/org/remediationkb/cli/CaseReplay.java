package org.remediationkb.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.file.BoundedLines;
import org.remediationkb.model.file.BoundedLines.Line;

/**
 * Has the cases of archives judged, several at once.
 *
 * @param <R> what is said of a case
 */
final class CaseReplay<R> implements ArchivedCases.Taker {

  /** Lines are so short that a thread is given many at once. */
  private static final int LINES_AT_ONCE = 200;

  private static final int BYTES_AT_ONCE = 1 << 16;

  private final OrderedWork<List<R>> work;
  private final CaseJudge<R> judge;
  private final Filter filter;

  CaseReplay(OrderedWork<List<R>> work, CaseJudge<R> judge, Filter filter) {
    this.work = work;
    this.judge = judge;
    this.filter = filter;
  }

  /** Whether a case with that name is to be left out. */
  interface Filter {
    boolean leavesOut(String name) throws IOException;
  }

  @Override
  public void take(String name, List<CaseFile> files) throws IOException {
    if (!filter.leavesOut(name)) {
      long bytes = files.stream().mapToLong(CaseFile::length).sum();
      work.add(() -> List.of(judge.ofFiles(name, files)), bytes);
    }
  }

  @Override
  public void takeLines(String file, InputStream in) throws IOException {
    BoundedLines input = CaseLines.in(in);
    List<Line> some = new ArrayList<>();
    long bytes = 0;
    for (Optional<Line> line = input.next(); line.isPresent(); line = input.next()) {
      if (!filter.leavesOut(CaseJudge.name(file, line.get()))) {
        some.add(line.get());
        bytes += line.get().length();
      }
      if (some.size() == LINES_AT_ONCE || bytes > BYTES_AT_ONCE) {
        add(file, some, bytes);
        some = new ArrayList<>();
        bytes = 0;
      }
    }
    add(file, some, bytes);
  }

  private void add(String file, List<Line> some, long bytes) throws IOException {
    work.add(
        () -> {
          List<R> all = new ArrayList<>();
          for (Line line : some) {
            all.add(judge.ofLine(file, line));
          }
          return all;
        },
        bytes);
  }
}
