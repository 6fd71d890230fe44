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
    assertThat(Shipped.run("explain", empty, "seed-missing"))
        .isEqualTo(new Run(0, "seed-missing is about a token, but the case has none.\n", ""));
  }

  @Test
  void aPageAboutSomethingElse() {
    assertThat(Shipped.run("explain", empty, "seed-missing", "--about", "fortigate")
            .out())
        .isEqualTo("seed-missing is about a token, but fortigate is not one.\n");
  }

  @Test
  void aPageWithoutACase() {
    assertThat(Shipped.run("explain", "seed-missing").err())
        .startsWith("kb: seed-missing is a remediation: put a case before it\n");
  }

  @Test
  void aCodeStandsAlone() {
    assertThat(Shipped.run("explain", "KB103", "seed-missing").err())
        .startsWith("kb: a code can't be combined with seed-missing\n");
    assertThat(Shipped.run("explain", "--codes", empty).err())
        .startsWith("kb: --codes can't be combined with " + empty + "\n");
  }

  private String locked() throws IOException {
    return Files.writeString(folder.resolve("locked.yaml"), """
        tokens:
          - {serial: FTKMOB26B6A1B201, status: lock, report: active, assigned-to: [jdoe]}
          - {serial: FTKMOB26B6A1B202, status: active, report: active, assigned-to: [jdoe]}
        """).toString();
  }

  @Test
  void whatHoldsOrIsUndecidedAndWhatDoesNotIsLeftOut() throws IOException {
    Run run = Shipped.run("explain", locked());
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("token-locked about FTKMOB26B6A1B201: holds\n")
        .contains(": undecided\n")
        .doesNotContain("token-locked about FTKMOB26B6A1B202", "does not hold");
  }

  @Test
  void onePageForAllItIsAboutAlsoWhereItDoesNotHold() throws IOException {
    String file = locked();
    assertThat(Shipped.run("explain", file, "token-locked"))
        .isEqualTo(new Run(0, """
        token-locked about FTKMOB26B6A1B201: holds
          holds      a token: FTKMOB26B6A1B201 (%1$s:2)
          holds      whose configuration status is `lock`: lock (%1$s:2)

        token-locked about FTKMOB26B6A1B202: does not hold
          holds      a token: FTKMOB26B6A1B202 (%1$s:3)
          fails      whose configuration status is `lock`: active (%1$s:3)
          It would hold with status = lock.

        """.formatted(file), ""));
  }

  @Test
  void allPagesAboutOneSubject() throws IOException {
    assertThat(Shipped.run("explain", locked(), "--about", "FTKMOB26B6A1B202").out())
        .contains("token-locked about FTKMOB26B6A1B202: does not hold\n")
        .doesNotContain("FTKMOB26B6A1B201");
    assertThat(Shipped.run("explain", locked(), "--about", "FTKMOB26B6A1B203").err())
        .contains("did you mean FTKMOB26B6A1B201?");
  }
}
