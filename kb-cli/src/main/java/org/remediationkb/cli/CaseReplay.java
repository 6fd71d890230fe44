package org.remediationkb.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.remediationkb.cli.CaseInputs.Input;
import org.remediationkb.model.file.BoundedLines;
import org.remediationkb.model.file.BoundedLines.Line;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.problem.TextProblem;
import org.remediationkb.render.replay.CaseOutcome;
import org.remediationkb.render.replay.Outcome;
import org.remediationkb.render.worksheet.CaseSource;
import org.remediationkb.render.worksheet.CaseSource.Kind;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.KnowledgeBase;

/**
 * Diagnoses the cases of archives: each file is a case, or each line where the name ends in
 * {@code .jsonl} or {@code .ndjson}. A case that can't be read or diagnosed has an outcome as well.
 */
final class CaseReplay {

  private static final int MOST_BYTES = 64 << 20;
  private static final String INTERNAL = "internal";
  private static final String IS_PAGE = "page";

  /** Lines are so short that a thread is given many at once. */
  private static final int LINES_AT_ONCE = 200;

  private static final int BYTES_AT_ONCE = 1 << 16;

  /** Each so manieth line is decided by itself, and compared with what is known of its like. */
  private static final int AGAIN = 1000;

  private final KnowledgeBase base;
  private final CaseLines lines;
  private final EqualCases equal;

  CaseReplay(KnowledgeBase base) {
    this.base = base;
    this.lines = new CaseLines(base.library(), base.factFiles());
    this.equal = new EqualCases(base.library());
  }

  /** Whether a case with that name is to be left out. */
  interface Filter {
    boolean leavesOut(String name) throws IOException;
  }

  /** Gives the cases of a file to do. */
  void addTo(OrderedWork<List<CaseOutcome>> work, String file, InputStream in, Filter filter)
      throws IOException {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      addLines(work, file, in, filter);
    } else if (!filter.leavesOut(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      Reading reading = () -> read(file, bytes);
      work.add(() -> List.of(
          name.endsWith(".json")
              ? equal.outcome(file, bytes, false, () -> outcome(reading))
              : new CaseOutcome(file, outcome(reading))));
    }
  }

  private void addLines(
      OrderedWork<List<CaseOutcome>> work, String file, InputStream in, Filter filter)
      throws IOException {
    BoundedLines input = CaseLines.in(in);
    List<Line> some = new ArrayList<>();
    int bytes = 0;
    for (Optional<Line> line = input.next(); line.isPresent(); line = input.next()) {
      if (!filter.leavesOut(name(file, line.get()))) {
        some.add(line.get());
        bytes += line.get().length();
      }
      if (some.size() == LINES_AT_ONCE || bytes > BYTES_AT_ONCE) {
        add(some, file, work);
        some = new ArrayList<>();
        bytes = 0;
      }
    }
    add(some, file, work);
  }

  private void add(List<Line> some, String file, OrderedWork<List<CaseOutcome>> work)
      throws IOException {
    work.add(() -> {
      List<CaseOutcome> outcomes = new ArrayList<>();
      for (Line line : some) {
        boolean again = line.number() % AGAIN == 0;
        Reading reading = () -> lines.read(file, line);
        outcomes.add(equal.outcome(name(file, line), line.bytes(), again, () -> outcome(reading)));
      }
      return outcomes;
    });
  }

  private static String name(String file, Line line) {
    return file + ":" + line.number();
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

  private Input read(String name, byte[] bytes) throws IOException {
    if (bytes.length > MOST_BYTES) {
      return Input.unusable(
          List.of(TextProblem.TOO_LARGE.error(SourceText.of(name, "").at(1, 1), "too large", "")));
    }
    BufferedInputStream in =
        new BufferedInputStream(new ByteArrayInputStream(bytes), InputForm.BEGINNING);
    return switch (InputForm.of(name, in, base.factFiles().keys())) {
      case FACT_FILE -> Input.of(name, base.factFiles().read(name, in));
      case CAPTURE ->
        Input.of(List.of(new CaseSource(name, Kind.CAPTURE)), base.readCapture(name, in));
      case PAGE -> Input.unusable(List.of());
    };
  }
}
