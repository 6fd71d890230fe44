package org.remediationkb.rules.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.fortitoken.FortiTokenFacts;
import org.remediationkb.rules.Draft;
import org.remediationkb.rules.ShippedContent;
import org.remediationkb.rules.analysis.Trials;
import org.remediationkb.rules.content.ContentLibrary;

/** What examples, near misses and cases show of each sentence. */
class CoverageTest {

  @TempDir
  private Path folder;

  private static List<SentenceCoverage> coverage(Path content) {
    ContentLibrary library = ShippedContent.library(content);
    try {
      return Coverage.of(
          library,
          Trials.of(library, content.resolve("cases"), ShippedContent.FACT_FILES),
          FortiTokenFacts.TYPES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SentenceCoverage sentence(String remediation, String sentence) {
    return coverage(folder).stream()
        .filter(s -> s.remediation().equals(remediation) && s.sentence().equals(sentence))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theShippedContentShowsEachSentence() {
    assertThat(coverage(ShippedContent.FOLDER)).allMatch(SentenceCoverage::isCovered);
  }

  @Test
  void saysWhereASentenceWasSeen() {
    Draft.in(folder);
    SentenceCoverage seed = sentence("seed-missing", "without a seed");
    assertThat(seed.held()).hasValue("seed-missing: example, line 28");
    assertThat(seed.failedAlone()).hasValue("seed-missing: near miss, line 35");
    assertThat(seed.isCovered()).isTrue();
  }

  @Test
  void proposesANearMissThatMakesTheSentenceSeen() {
    Draft draft = Draft.in(folder);
    SentenceCoverage hard = sentence("seed-missing", "a hard token");
    assertThat(hard.failedAlone()).isEmpty();
    assertThat(hard.isCovered()).isFalse();
    assertThat(hard.nearMiss()).hasValue("""
        tokens:
          - serial: "FTKMOB0000000000"
            seed: absent
        """);
    draft.change(
        "remediations/seed-missing.md",
        "## Near miss\n",
        "## Near miss\n\n```yaml\n" + hard.nearMiss().get() + "```\n");
    assertThat(draft.failures()).isEmpty();
    assertThat(sentence("seed-missing", "a hard token").isCovered()).isTrue();
  }

  @Test
  void aFactThatIsNotThereIsANearMissOfItsOwn() {
    Draft.in(folder);
    assertThat(sentence("cmdb-save-error", "an attempt to activate it").nearMiss())
        .isEmpty();
    assertThat(sentence("cmdb-save-error", "an attempt to activate it").failedAlone())
        .isPresent();
  }

  @Test
  void aSentenceThatTheOthersImplyNeedsNoNearMiss() {
    Draft.in(folder);
    SentenceCoverage implied = sentence("seed-on-cd-only", "a hard token");
    assertThat(implied.failedAlone()).isEmpty();
    assertThat(implied.nearMiss()).isEmpty();
    assertThat(implied.isCovered()).isTrue();
  }
}
