package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  private static final String LOCKED = "hydrotoken/remediations/token-locked.md";

  @TempDir
  private Path folder;

  @BeforeEach
  void copy() throws IOException {
    Content.copy(folder);
  }

  private String text() throws IOException {
    return Files.readString(folder.resolve(LOCKED));
  }

  private void afterWhy(String prose) throws IOException {
    Files.writeString(
        folder.resolve(LOCKED), text().replace("## Why\n", "## Why\n\n" + prose + "\n"));
  }

  private Run check(String... options) {
    return Run.run(
        Stream.concat(Stream.of("check", "--only-content", folder.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  @Test
  void whatHasOneRemedyIsMendedAndTheRestIsLeft() throws IOException {
    afterWhy("Look at <Serial>, <b>now</b>, and [here](../remediations/seed-mising.md).");
    String before = text();
    assertThat(check().err()).isEqualTo("1 error, 2 warnings.\n");

    Run run = check("--fix");
    assertThat(text())
        .isEqualTo(before.replace("<Serial>", "\\<Serial>").replace("mising", "missing"));
    assertThat(run.err())
        .contains("fixed " + folder.resolve(LOCKED) + ":")
        .contains(": <Serial> -> \\<Serial>\n", ": seed-mising.md -> seed-missing.md\n");
    assertThat(run.out()).contains("KB116 HTML: not all").doesNotContain("KB113", "will be hidden");
    assertThat(run.code()).isZero();
    assertThat(check("--strict").code()).isEqualTo(1);
  }

  @Test
  void oneAfterTheOtherUntilNothingIsLeft() throws IOException {
    afterWhy("<Serial> and\n<Token>\nand <Serial>");
    Run run = check("--fix");
    assertThat(text()).contains("\n\\<Serial> and\n\\<Token>\nand \\<Serial>\n");
    assertThat(run.err()).endsWith("No problems found.\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void whatIsInOrderStaysAsItIs() throws IOException {
    String before = text();
    assertThat(check("--fix")).isEqualTo(new Run(0, "", "No problems found.\n"));
    assertThat(text()).isEqualTo(before);
  }
}
