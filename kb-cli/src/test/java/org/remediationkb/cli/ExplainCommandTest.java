package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

  @TempDir
  private Path folder;

  private String empty;

  @BeforeEach
  void aCaseWithoutTokens() throws IOException {
    empty = Files.writeString(folder.resolve("empty.yaml"), "tokens: []\n").toString();
  }

  @Test
  void aPageAboutWhatTheCaseDoesNotHave() {
    assertThat(Run.run("explain", empty, "seed-missing"))
        .isEqualTo(new Run(0, "seed-missing is about a token, and the case has none.\n", ""));
  }

  @Test
  void aPageAboutSomethingElse() {
    assertThat(Run.run("explain", empty, "seed-missing", "--about", "fortigate").out())
        .isEqualTo("seed-missing is about a token, and fortigate is none.\n");
  }

  @Test
  void aPageWithoutACase() {
    assertThat(Run.run("explain", "seed-missing").err())
        .startsWith("kb: seed-missing is a remediation: the case goes before it\n");
  }

  @Test
  void aCodeStandsAlone() {
    assertThat(Run.run("explain", "KB103", "seed-missing").err())
        .startsWith("kb: a code stands alone, without seed-missing\n");
    assertThat(Run.run("explain", "--codes", empty).err())
        .startsWith("kb: --codes stands alone, without " + empty + "\n");
  }
}
