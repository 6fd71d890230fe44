package org.remediationkb.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.remediationkb.cli.CaseInputs.Input;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.file.BoundedLines.Line;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.replay.CaseOutcome;
import org.remediationkb.render.replay.Outcome;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.KnowledgeBase;

/** Diagnoses cases by a library. One that can't be read or diagnosed has an outcome as well. */
final class LibraryJudge implements CaseJudge<CaseOutcome> {

  private static final String INTERNAL = "internal";
  private static final String IS_PAGE = "page";

  /** Each so manieth line is decided by itself, and compared with what is known of its like. */
  private static final int AGAIN = 1000;

  private final KnowledgeBase base;
  private final CaseLines lines;
  private final FilesOfCase files;
  private final EqualCases equal;

  LibraryJudge(KnowledgeBase base) {
    this.base = base;
    this.lines = new CaseLines(base.library(), base.factFiles());
    this.files = new FilesOfCase(base);
    this.equal = new EqualCases(base.library());
  }

  @Override
  public CaseOutcome ofFiles(String name, List<CaseFile> files) throws IOException {
    boolean isJson =
        files.size() == 1 && files.get(0).name().toLowerCase(Locale.ROOT).endsWith(".json");
    return isJson
        ? equal.outcome(name, files.get(0).bytes(), false, () -> outcome(name, files))
        : new CaseOutcome(name, outcome(name, files));
  }

  @Override
  public CaseOutcome ofLine(String file, Line line) throws IOException {
    boolean again = line.number() % AGAIN == 0;
    return equal.outcome(
        CaseJudge.name(file, line),
        line.bytes(),
        again,
        () -> outcome(() -> lines.read(file, line)));
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

  private Outcome outcome(String name, List<CaseFile> files) throws IOException {
    return outcome(() -> this.files.read(name, files));
  }

  private interface Reading {
    Input read() throws IOException;
  }

  private Outcome outcome(Reading reading) throws IOException {
    try {
      return outcome(reading.read());
    } catch (RuntimeException | StackOverflowError e) {
      return Outcome.unusable(INTERNAL);
    }
  }

  private Outcome outcome(Input input) {
    Optional<Problem> error = input.problems().stream().filter(Problem::isError).findFirst();
    if (error.isPresent() || input.facts().isEmpty()) {
      return Outcome.unusable(error.map(Problem::code).orElse(IS_PAGE));
    }
    Diagnosis diagnosis = base.diagnose(input.facts().get());
    return Outcome.of(diagnosis, base.next(diagnosis, input.capture()), input.capture());
  }
}
