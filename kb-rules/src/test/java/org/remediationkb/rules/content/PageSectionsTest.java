package org.remediationkb.rules.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.rules.Draft;

/** What an author reads of a page whose parts are not where they belong. */
class PageSectionsTest {

  private static final String MISSING = "remediations/seed-missing.md";

  @TempDir
  private Path folder;

  private Draft draft;

  @BeforeEach
  void copy() {
    draft = Draft.in(folder);
  }

  @Test
  void sectionTwice() {
    draft
        .change(MISSING, "## Why", "## When\n\n- a token\n  - with a seed\n\n## Why")
        .change(MISSING, "## Example", "## Why\n\nBecause.\n\n## Example");
    assertThat(draft.complaints()).isEqualTo("""
        remediations/seed-missing.md:13:4 error KB108 duplicate section "When"
          13 | ## When
             |    ^
          help: call it "Or when" if either condition is enough
        remediations/seed-missing.md:30:4 error KB108 duplicate section "Why"
          30 | ## Why
             |    ^
          help: merge the two""");
  }

  @Test
  void sectionInSmallLetters() {
    draft.change(MISSING, "## When", "## when");
    assertThat(draft.complaints()).contains("""
        remediations/seed-missing.md:8:4 error KB102 unknown section "when"
          8 | ## when
            |    ^
          help: did you mean "When"?""");
  }

  @Test
  void blockWithoutAnEnd() {
    draft.change(MISSING, "## Why\n", "## Why\n\n````text\nas it looks\n");
    assertThat(draft.complaints()).contains("""
        remediations/seed-missing.md:15:1 error KB116 this block is not closed
          15 | ````text
             | ^
          help: put a line ```` after it""");
  }

  @Test
  void blockInAListWithoutAnEnd() {
    draft.change(
        "articles/tokens.md", "---\n\n", "---\n\n1. Run\n\n   ```text\n   x\n\n2. Wait\n\n");
    assertThat(draft.complaints())
        .contains("error KB116 this block is not closed")
        .contains("\n  help: put a line ``` after it");
  }

  @Test
  void examplesThatNobodyWouldTryOut() {
    draft.change(
        MISSING,
        "## Near miss\n",
        "- in a list\n\n  ```yaml\n  tokens: []\n  ```\n\n      tokens: []\n\n## Near miss\n");
    assertThat(draft.complaints()).isEqualTo("""
        remediations/seed-missing.md:34:3 error KB102 ignored: an indented example is not tested
          34 |   ```yaml
             |   ^
          help: put it between lines of ``` that begin in the first column
        remediations/seed-missing.md:38:3 error KB102 ignored: an indented example is not tested
          38 |       tokens: []
             |   ^
          help: put it between lines of ``` that begin in the first column""");
  }

  @Test
  void blanksAfterTheLinesAroundTheFrontMatter() {
    draft.change(MISSING, "---\n", "--- \t\n");
    assertThat(draft.complaints()).isEmpty();
  }

  @Test
  void bulletsNestedTwiceAreShownThemselves() {
    draft.change(MISSING, "  - without a seed\n", "  - without a seed\n    - with a seed\n");
    assertThat(draft.complaints()).isEqualTo("""
        remediations/seed-missing.md:12:5 error KB102 bullets can be nested only once
          12 |     - with a seed
             |     ^
          help: move it up one level""");
  }
}
