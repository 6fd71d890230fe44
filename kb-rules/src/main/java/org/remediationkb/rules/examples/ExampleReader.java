package org.remediationkb.rules.examples;

import java.util.List;
import java.util.Set;
import org.remediationkb.model.capture.CaptureReader;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.factfile.FactFile;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.Example;

/** Reads the case that a page shows: a fact file, or what a console printed. */
public final class ExampleReader {

  private static final Set<String> FACT_FILES = Set.of("yaml", "json");
  private static final String CAPTURE = "console";

  private final FactFileReader reader;

  /** A reader that reads fact files with another one. */
  public ExampleReader(FactFileReader reader) {
    this.reader = reader;
  }

  /** The facts of an example or a near miss. */
  public Checked<Case> read(Example example) {
    if (example.language().equals(CAPTURE)) {
      CaptureReader captures = new CaptureReader();
      captures.read(example.text());
      return Checked.of(captures.finish("example").facts());
    }
    if (FACT_FILES.contains(example.language())) {
      Checked<FactFile> file = reader.read(example.text());
      return new Checked<>(file.value().map(FactFile::facts), file.problems());
    }
    return Checked.failed(
        List.of(
            ProblemCode.EXAMPLE.error(
                example.text().at(example.line() - 1, 1),
                "nobody reads the language \"" + example.language() + "\"",
                "begin it with ```yaml and write a fact file, or with ```console and paste what was seen")));
  }
}
