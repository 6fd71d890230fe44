package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that was renamed, and everything else that still names it as before. */
class FormerIdTest {

  @TempDir
  private Path folder;

  @BeforeEach
  void rename() throws IOException {
    Content.copy(folder);
    Path pages = folder.resolve("hydrotoken/remediations");
    String text = Files.readString(pages.resolve("token-locked.md"));
    Files.writeString(
        pages.resolve("token-barred.md"),
        text.replace("about: token\n", "about: token\nformerly: [token-locked]\n"));
    Files.delete(pages.resolve("token-locked.md"));
  }

  private Run kb(String... args) {
    return Run.run(Stream.concat(Stream.of(args), Stream.of("--only-content", folder.toString()))
        .toArray(String[]::new));
  }

  @Test
  void linksReferencesAndCasesOfTheOldNameWork() {
    Run check = kb("check");
    assertThat(check.code()).as(check.out()).isZero();
    assertThat(check.out().lines().filter(line -> line.contains(" warning ")))
        .isNotEmpty()
        .allMatch(line -> line.endsWith("\"token-locked\" is now called \"token-barred\""));
    Run test = kb("test");
    assertThat(test.code()).as(test.out() + test.err()).isZero();
    assertThat(kb("render", "hydrotoken-basic-troubleshooting", "-o", "-").out())
        .contains("A token is locked in the configuration");
  }

  @Test
  void theNewNameIsSaid() {
    Run run = kb(
        "explain",
        Content.FOLDER + "/hydrotoken/cases/tokens/one-locked-token.yaml",
        "token-locked");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEqualTo("kb: token-locked is now called token-barred\n");
    assertThat(run.out()).contains("token-barred");
  }

  @Test
  void fixWritesTheNewName() throws IOException {
    assertThat(kb("check", "--fix").code()).isZero();
    assertThat(kb("check")).isEqualTo(new Run(0, "", "No problems found.\n"));
    assertThat(folder.resolve("hydrotoken/articles/hydrotoken-basic-troubleshooting.md"))
        .content()
        .contains("remediations/token-barred.md")
        .doesNotContain("remediations/token-locked.md");
  }

  @Test
  void aFormerIdThatAnotherPageHasIsLocated() throws IOException {
    Path page = folder.resolve("hydrotoken/remediations/token-barred.md");
    Files.writeString(
        page, Files.readString(page).replace("[token-locked]", "[token-locked, token-healthy]"));
    assertThat(kb("check").out())
        .contains("token-barred.md:4:26 error KB108 the former id \"token-healthy\" is that of"
            + " another page");
  }
}
