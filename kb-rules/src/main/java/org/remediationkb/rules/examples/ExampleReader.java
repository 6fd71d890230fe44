package org.remediationkb.rules.examples;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.capture.CaptureReader;
import org.remediationkb.model.factfile.FactFile;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Example;

/** Reads the case that a page shows: a fact file, or what a console printed. */
final class ExampleReader {

  private static final Set<String> FACT_FILES = Set.of("yaml", "json");
  private static final String CAPTURE = "console";

  private final FactFileReader reader;
  private final ContentLibrary library;

  /**
   * A reader of examples.
   *
   * @param reader reads fact files
   * @param library says how captures are read
   */
  ExampleReader(FactFileReader reader, ContentLibrary library) {
    this.reader = reader;
    this.library = library;
  }

  /** The facts of an example or a near miss, and what it expects of them beyond that. */
  Checked<FactFile> read(Example example) {
    if (isCapture(example)) {
      CaptureReader captures = library.captureReader();
      captures.read(example.text());
      Capture capture = captures.finish("example");
      return Checked.unlessErrors(
          new FactFile(capture.facts(), Optional.empty(), Optional.empty()), capture.problems());
    }
    if (isFactFile(example)) {
      return reader.read(example.text());
    }
    return Checked.failed(List.of(ProblemCode.EXAMPLE.error(
        example.text().at(example.line() - 1, 1),
        "unknown example language \"" + example.language() + "\"",
        "use ```yaml for a fact file or ```console for console output")));
  }

  /** Whether an example is a fact file. */
  static boolean isFactFile(Example example) {
    return FACT_FILES.contains(example.language());
  }

  /** Whether an example is what a console printed. */
  static boolean isCapture(Example example) {
    return example.language().equals(CAPTURE);
  }
}
