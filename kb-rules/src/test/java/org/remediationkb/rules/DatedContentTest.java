package org.remediationkb.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.remediationkb.rules.analysis.mutate.MutationReport;
import org.remediationkb.rules.analysis.mutate.Mutator;
import org.remediationkb.rules.analysis.prove.Proof;
import org.remediationkb.rules.analysis.prove.Prover;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ContentReader;
import org.remediationkb.rules.content.PromisesReader;
import org.remediationkb.rules.diagnosis.Diagnostician;
import org.remediationkb.rules.examples.ContentTests;
import org.remediationkb.rules.examples.Outcome;
import org.remediationkb.rules.examples.ReaderTests;
import org.remediationkb.rules.examples.Trial;
import org.remediationkb.rules.examples.Trials;

/** A small library whose pages ask for dates, from what a console prints to what is proved. */
class DatedContentTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "dated");
  private static final ContentLayout LAYOUT = layout();
  private static final ContentLibrary LIBRARY = library();

  private static ContentLayout layout() {
    try {
      return ContentLayout.of(FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ContentLibrary library() {
    try {
      return ContentReader.read(LAYOUT, ContentReader.kinds(LAYOUT).value().orElseThrow())
          .value()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Trial> trials() {
    try {
      return Trials.of(LIBRARY, LAYOUT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void itsExamplesAndSamplesPass() {
    assertThat(new ContentTests(LIBRARY, new Diagnostician(LIBRARY)).run(trials()))
        .hasSize(7)
        .allMatch(Outcome::passed);
    ReaderTests readers = new ReaderTests(LIBRARY);
    assertThat(LIBRARY.readers().pages())
        .hasSize(2)
        .allSatisfy(page -> assertThat(readers.run(page)).isNotEmpty().allMatch(Outcome::passed));
  }

  /** Of each date: both sides of its end, and both with a zone that is not known; and nothing. */
  @Test
  void datesAreProvedAtTheirEdges() throws IOException {
    Prover prover =
        Prover.of(LIBRARY, PromisesReader.read(LAYOUT, LIBRARY).value().orElseThrow());
    Proof proof = prover.prove().value().orElseThrow();

    assertThat(proof.holds()).isTrue();
    assertThat(proof.parts())
        .flatExtracting(part -> part.axes())
        .extracting(Object::toString)
        .contains("boiler.built 9");
  }

  @Test
  void aDayMoreOrLessIsNoticed() {
    MutationReport report = new Mutator(LIBRARY, trials()).run().value().orElseThrow();

    assertThat(report.survivors()).isEmpty();
    assertThat(report.killed()).isEqualTo(8);
  }
}
