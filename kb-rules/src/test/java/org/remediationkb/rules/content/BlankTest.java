package org.remediationkb.rules.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.rules.Draft;

class BlankTest {

  @TempDir
  private Path folder;

  /** A blank is no severity either, but to say both would not help. */
  @Test
  void whatElseIsWrongInItsLineIsNotTold() {
    Draft draft = Draft.in(folder)
        .change("remediations/stale-seed.md", "severity: problem", "severity: ‹how bad it is›");
    assertThat(draft.complaints().lines().filter(line -> line.contains("stale-seed.md:")))
        .containsExactly(
            "remediations/stale-seed.md:4:11 error KB130 a blank is not filled in: how bad it is");
  }

  @Test
  void whatIsWrongInOtherLinesIsTold() {
    Draft draft = Draft.in(folder)
        .change("remediations/stale-seed.md", "severity: problem", "severity: ‹how bad it is›")
        .change("remediations/stale-seed.md", "  - with a seed\n", "  - with a sead\n");
    assertThat(draft.complaints()).contains("stale-seed.md:11:5 error KB103 no sentence matches");
  }
}
