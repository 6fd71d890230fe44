package org.remediationkb.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.factfile.FactFile;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.ProblemFormatter;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ContentReader;
import org.remediationkb.rules.examples.Trial;
import org.remediationkb.rules.examples.Trials;

/** A library about the units and tokens of a made-up vendor, read once for all tests. */
public final class HydroContent {

  public static final Path FOLDER = Path.of("src/test/resources/hydronet");
  public static final FactKinds KINDS = kinds();
  public static final ContentLibrary LIBRARY = library(FOLDER);

  /** Six pages over the same facts, where a test counts what comes of them by hand. */
  public static final ContentLibrary FEW_PAGES = library(Path.of("src/test/resources/hydro"));

  public static final FactFileReader FACT_FILES = new FactFileReader(KINDS);

  private HydroContent() {}

  private static FactKinds kinds() {
    try {
      Checked<FactKinds> kinds = ContentReader.kinds(ContentLayout.of(FOLDER));
      return kinds.value().orElseThrow(() -> new AssertionError(messages(kinds)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static FactKind kind(String name) {
    return KINDS.named(name).orElseThrow();
  }

  public static ContentLibrary library(Path folder) {
    Checked<ContentLibrary> library = read(folder);
    return library.value().orElseThrow(() -> new AssertionError(messages(library)));
  }

  public static Checked<ContentLibrary> read(Path folder) {
    try {
      return ContentReader.read(ContentLayout.of(folder), KINDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<Trial> trials(Path folder) {
    try {
      return Trials.of(library(folder), ContentLayout.of(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Case facts(String yaml) {
    Checked<FactFile> file = FACT_FILES.read(SourceText.of("case.yaml", yaml));
    return file.value().orElseThrow(() -> new AssertionError(messages(file))).facts();
  }

  public static String messages(Checked<?> checked) {
    return checked.problems().stream().map(HydroContent::message).collect(Collectors.joining("\n"));
  }

  public static String message(Problem problem) {
    return new ProblemFormatter().format(problem);
  }
}
