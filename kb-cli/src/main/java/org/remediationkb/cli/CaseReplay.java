package org.remediationkb.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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

  private final KnowledgeBase base;
  private final CaseLines lines;

  CaseReplay(KnowledgeBase base) {
    this.base = base;
    this.lines = new CaseLines(base.library(), base.factFiles());
  }

  /** Whether a case with that name is to be left out. */
  interface Filter {
    boolean leavesOut(String name) throws IOException;
  }

  /** Gives the cases of a file to do. */
  void addTo(OrderedWork<CaseOutcome> work, String file, InputStream in, Filter filter)
      throws IOException {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      addLines(work, file, in, filter);
    } else if (!filter.leavesOut(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      work.add(() -> outcome(file, () -> read(file, bytes)));
    }
  }

  private void addLines(OrderedWork<CaseOutcome> work, String file, InputStream in, Filter filter)
      throws IOException {
    BoundedLines input = CaseLines.in(in);
    for (Optional<Line> line = input.next(); line.isPresent(); line = input.next()) {
      Line one = line.get();
      String name = file + ":" + one.number();
      if (!filter.leavesOut(name)) {
        work.add(() -> outcome(name, () -> lines.read(file, one)));
      }
    }
  }

  private interface Reading {
    Input read() throws IOException;
  }

  private CaseOutcome outcome(String name, Reading reading) throws IOException {
    try {
      return outcome(name, reading.read());
    } catch (RuntimeException | StackOverflowError e) {
      return CaseOutcome.unusable(name, INTERNAL);
    }
  }

  private CaseOutcome outcome(String name, Input input) {
    Optional<Problem> error = input.problems().stream().filter(Problem::isError).findFirst();
    if (error.isPresent() || input.facts().isEmpty()) {
      return CaseOutcome.unusable(name, error.map(Problem::code).orElse(IS_PAGE));
    }
    Diagnosis diagnosis = base.diagnose(input.facts().get());
    return CaseOutcome.of(name, diagnosis, base.next(diagnosis, input.capture()), input.capture());
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
