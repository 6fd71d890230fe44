package org.remediationkb.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.remediationkb.cli.CaseInputs.Input;
import org.remediationkb.cli.EqualCases.Decision;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.file.BoundedLines.Line;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.replay.CaseOutcome;
import org.remediationkb.render.replay.Outcome;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.diagnosis.AnsweredCommands;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.KnowledgeBase;

/** Diagnoses cases by a library. One that can't be read or diagnosed has an outcome as well. */
final class LibraryJudge implements CaseJudge<CaseOutcome> {

  private static final String INTERNAL = "internal";
  private static final String IS_PAGE = "page";

  /** Usually, each so manieth case is decided by itself, and compared with what is known of its like. */
  static final int AGAIN = 1000;

  private final KnowledgeBase base;
  private final CaseLines lines;
  private final FilesOfCase files;
  private final EqualCases equal;
  private final int again;

  LibraryJudge(KnowledgeBase base) {
    this(base, AGAIN);
  }

  /** The same, in which each so manieth case is decided by itself: with 1, every case. */
  LibraryJudge(KnowledgeBase base, int again) {
    this.base = base;
    this.again = again;
    this.lines = new CaseLines(base.library(), base.factFiles());
    this.files = new FilesOfCase(base);
    this.equal = new EqualCases(base.library());
  }

  @Override
  public CaseOutcome ofFiles(String name, List<CaseFile> files) throws IOException {
    boolean again = Math.floorMod(name.hashCode(), this.again) == 0; // whatever was before it
    Decision decision = () -> outcome(name, again, () -> this.files.read(name, files));
    boolean isJson =
        files.size() == 1 && files.get(0).name().toLowerCase(Locale.ROOT).endsWith(".json");
    return isJson ? equal.outcome(name, files.get(0).bytes(), again, decision) : decision.outcome();
  }

  @Override
  public CaseOutcome ofLine(String file, Line line) throws IOException {
    String name = CaseJudge.name(file, line);
    boolean again = line.number() % this.again == 0;
    return equal.outcome(
        name, line.bytes(), again, () -> outcome(name, again, () -> lines.read(file, line)));
  }

  /** What the case in some files says, empty where it can't be read. */
  Optional<Case> facts(String name, List<CaseFile> files) throws IOException {
    return facts(() -> this.files.read(name, files));
  }

  /** What the case in a line says, empty where it can't be read. */
  Optional<Case> facts(String file, Line line) throws IOException {
    return facts(() -> lines.read(file, line));
  }

  private static Optional<Case> facts(Reading reading) throws IOException {
    try {
      return reading.read().facts();
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.empty(); // its outcome says so
    }
  }

  private interface Reading {
    Input read() throws IOException;
  }

  private CaseOutcome outcome(String name, boolean again, Reading reading) throws IOException {
    try {
      return outcome(name, again, reading.read());
    } catch (RuntimeException | StackOverflowError e) {
      return unusable(name, INTERNAL);
    }
  }

  private CaseOutcome outcome(String name, boolean again, Input input) {
    Optional<Problem> error = input.problems().stream().filter(Problem::isError).findFirst();
    if (error.isPresent() || input.facts().isEmpty()) {
      return unusable(name, error.map(Problem::code).orElse(IS_PAGE));
    }
    Case facts = input.facts().get();
    Optional<Capture> capture = input.capture();
    Outcome outcome =
        capture.map(read -> outcome(facts, read, again)).orElseGet(() -> decided(facts, capture));
    CaseOutcome ofCase = CaseOutcome.of(name, outcome, base.library().kinds().timeOf(facts));
    return again && capture.isPresent() ? ofCase.decidedAgain() : ofCase;
  }

  private Outcome outcome(Case facts, Capture capture, boolean again) {
    ContentLibrary library = base.library();
    return equal
        .outcome(
            facts,
            AnsweredCommands.of(capture, library.commands()),
            again,
            () -> decided(facts, Optional.of(capture)))
        .readFrom(capture, library.kinds().secrets());
  }

  private Outcome decided(Case facts, Optional<Capture> capture) {
    Diagnosis diagnosis = base.diagnose(facts);
    return Outcome.of(diagnosis, base.next(diagnosis, capture));
  }

  private static CaseOutcome unusable(String name, String problem) {
    return CaseOutcome.of(name, Outcome.unusable(problem), Optional.empty());
  }
}
