package org.remediationkb.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Optional;
import org.remediationkb.model.file.BoundedLines;
import org.remediationkb.model.file.BoundedLines.Line;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.document.JsonWriter;
import org.remediationkb.rules.diagnosis.KnowledgeBase;

/**
 * Evaluates a case a line, and writes a result a line, in the order of the lines. What is wrong with a
 * line is its result, so that no line keeps the others from being evaluated.
 */
final class CaseStream {

  private final EvaluationBasis basis;
  private final CaseLines lines;
  private final int workers;

  /** Evaluates with so many threads. */
  CaseStream(EvaluationBasis basis, int workers) {
    KnowledgeBase base = basis.knowledge();
    this.basis = basis;
    this.lines = new CaseLines(base.library(), base.factFiles());
    this.workers = workers;
  }

  /**
   * Evaluates the lines of a file. As soon as no more of it is at hand, all results are written, so that
   * another program can wait for an answer before it asks again.
   */
  void evaluate(String file, InputStream in, Writer out) throws IOException {
    BoundedLines input = CaseLines.in(in);
    try (OrderedWork<String> work = new OrderedWork<>(workers, out::write)) {
      for (Optional<Line> line = input.next(); line.isPresent(); line = input.next()) {
        Line one = line.get();
        work.add(() -> result(file, one));
        if (!input.isMoreAtHand()) {
          work.finish();
          out.flush();
        }
      }
    }
  }

  private String result(String file, Line line) throws IOException {
    StringWriter out = new StringWriter();
    try {
      writeResult(file, line, out);
    } catch (RuntimeException | StackOverflowError e) {
      out.getBuffer().setLength(0);
      writeError(line, "internal", "internal error: " + e, out);
    }
    return out.toString();
  }

  private void writeResult(String file, Line line, Writer out) throws IOException {
    CaseInputs.Input input = lines.read(file, line);
    Optional<Problem> error = input.problems().stream()
        .filter(Problem::isError)
        .map(Problem::fitToShow)
        .findFirst();
    if (error.isPresent()) {
      writeError(line, error.get().code(), message(error.get()), out);
    } else {
      Evaluation.of(basis, input).worksheet().writeJson(out, false);
    }
  }

  private static String message(Problem problem) {
    return problem.help().isEmpty() ? problem.message() : problem.message() + "; " + problem.help();
  }

  private static void writeError(Line line, String code, String message, Writer out)
      throws IOException {
    JsonWriter.write(out, false, json -> {
      json.number("line", line.number());
      json.object("error", () -> {
        json.text("code", code);
        json.text("message", message);
      });
    });
  }
}
