package org.remediationkb.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.file.BoundedLines.Line;
import org.remediationkb.render.replay.CaseOutcome;
import org.remediationkb.render.replay.OutcomeChange;

/**
 * Diagnoses cases by two libraries, and says how the outcomes differ. Of those that change alike, it keeps
 * the smallest. Safe to share.
 */
final class ComparingJudge implements CaseJudge<ComparedCase> {

  private final LibraryJudge before;
  private final LibraryJudge now;
  private final Map<OutcomeChange, Sized> smallest = new ConcurrentHashMap<>();

  ComparingJudge(LibraryJudge before, LibraryJudge now) {
    this.before = before;
    this.now = now;
  }

  /** A case and its size; of those that are as large as each other, one comes first by name. */
  private record Sized(long bytes, String name, Optional<Case> facts) {

    boolean isLess(Sized other) {
      return bytes == other.bytes ? name.compareTo(other.name) < 0 : bytes < other.bytes;
    }
  }

  private interface Reading {
    Optional<Case> facts() throws IOException;
  }

  @Override
  public ComparedCase ofFiles(String name, List<CaseFile> files) throws IOException {
    OutcomeChange change = change(name, files);
    long bytes = files.stream().mapToLong(CaseFile::length).sum();
    keep(change, new Sized(bytes, name, Optional.empty()), () -> now.facts(name, files));
    return new ComparedCase(name, change);
  }

  /** How the outcomes of the case in some files differ; it is not kept. */
  OutcomeChange change(String name, List<CaseFile> files) throws IOException {
    return between(before.ofFiles(name, files), now.ofFiles(name, files));
  }

  @Override
  public ComparedCase ofLine(String file, Line line) throws IOException {
    OutcomeChange change = between(before.ofLine(file, line), now.ofLine(file, line));
    String name = CaseJudge.name(file, line);
    keep(change, new Sized(line.length(), name, Optional.empty()), () -> now.facts(file, line));
    return new ComparedCase(name, change);
  }

  private static OutcomeChange between(CaseOutcome was, CaseOutcome is) {
    return OutcomeChange.between(was.outcome(), is.outcome());
  }

  /** Keeps a case if it is smaller than what is kept; only then its facts are read. */
  private void keep(OutcomeChange change, Sized sized, Reading reading) throws IOException {
    Sized present = smallest.get(change);
    if (!change.isNone() && (present == null || sized.isLess(present))) {
      Sized read = new Sized(sized.bytes(), sized.name(), reading.facts());
      smallest.merge(change, read, (a, b) -> b.isLess(a) ? b : a);
    }
  }

  /** What the smallest case with a change says, empty where it can't be read now. */
  Optional<Case> smallest(OutcomeChange change) {
    return Optional.ofNullable(smallest.get(change)).flatMap(Sized::facts);
  }
}
