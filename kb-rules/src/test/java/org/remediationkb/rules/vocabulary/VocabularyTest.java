package org.remediationkb.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.rules.Draft;

/** Which sentence is proposed for a bullet that is none. */
class VocabularyTest {

  private static final String LONG =
      "that has been waiting for any kind of an answer for more than one whole week";

  private Draft draft;

  @BeforeEach
  void aContentWithALongSentence(@TempDir Path folder) {
    draft = Draft.in(folder).change("vocabulary.yaml", "- say: with a seed\n", """
            - say: %s
              where:
                lock-released-recently: true
            - say: with a seed
            """.formatted(LONG));
  }

  private String complaints(String bullet) {
    return draft
        .write(
            "remediations/seed-missing.md",
            draft
                .read("remediations/stale-seed.md")
                .replaceFirst(
                    "- a hard token\n  - with a seed\n", "- a hard token\n  - " + bullet + "\n"))
        .complaints();
  }

  @Test
  void aSentenceThatDiffersByNoMoreThanAThirdOfItsLetters() {
    assertThat(complaints("wxthxut a sxed")).contains("did you mean \"without a seed\"?");
    assertThat(complaints("wxthxxt x sxxd")).doesNotContain("did you mean");
  }

  @Test
  void ofALongSentenceNoMoreThanTwelveLettersDiffer() {
    assertThat(LONG).hasSizeGreaterThan(3 * 13);
    assertThat(complaints("x".repeat(12) + LONG.substring(12)))
        .contains("did you mean \"" + LONG + "\"?");
    assertThat(complaints("x".repeat(13) + LONG.substring(13))).doesNotContain("did you mean");
  }
}
