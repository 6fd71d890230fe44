package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that {@code --content} adds to the shipped content. */
class AddedContentTest {

  private static final String CASE =
      Content.FOLDER + "/hydrotoken/cases/tokens/one-locked-token.yaml";
  private static final String PAGE = "remediations/token-locked.md";
  private static final String OTHER = "remediations/locked-by-hand.md";

  @TempDir
  private Path added;

  private Run kb(String... args) {
    return Run.run(Stream.concat(Stream.of(args), Stream.of("--content", added.toString()))
        .toArray(String[]::new));
  }

  private void addPage() throws IOException {
    String text = Files.readString(Path.of(Content.FOLDER + "/hydrotoken", PAGE))
        .replaceFirst("title: .*", "title: Somebody locked the token");
    Files.createDirectories(added.resolve("remediations"));
    Files.writeString(added.resolve(OTHER), text);
  }

  @Test
  void pagesOfBothAreDecided() throws IOException {
    addPage();
    Run run = kb("evaluate", CASE);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("A token is locked in the configuration")
        .contains("Somebody locked the token");
    assertThat(kb("test", OTHER).out()).contains("5 passed, 0 failed");
  }

  @Test
  void newFilesGoIntoTheFolderThatIsAdded() {
    Run run = kb("new", "remediation", "odd-token", "--about", "token", "--title", "Odd");
    assertThat(run)
        .extracting(Run::code, Run::out)
        .containsExactly(0, added.resolve("remediations/odd-token.md") + "\n");
  }

  @Test
  void versionsOfTheAddedFolderAreCompared(@TempDir Path before) throws IOException {
    addPage();
    Files.createDirectory(before.resolve("cases"));
    Run run = kb("diff", before.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("locked-by-hand").doesNotContain("stale-seed");
  }

  @Test
  void aWholeLibraryIsNoAddition() throws IOException {
    Content.copy(added);
    Run run = kb("evaluate", CASE);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains(added.resolve("hydroos/subject.yaml")
            + ":1:1 error KB108 the subject \"hydroos\" is repeated")
        .endsWith("kb: --content adds a folder to the shipped content; --only-content DIR uses a"
            + " folder alone\n");
    assertThat(Run.run("evaluate", CASE, "--only-content", added.toString()).code())
        .isZero();
  }

  @Test
  void aFolderWithoutContentIsNamed() {
    assertThat(kb("evaluate", CASE))
        .isEqualTo(new Run(
            2,
            "",
            "kb: " + added + " is not a content folder: neither it nor a subject in it has any of"
                + " facts.yaml, vocabulary.yaml, commands.yaml, promises.yaml, remediations, articles,"
                + " readers, languages, cases; `kb new subject NAME --content " + added
                + "` makes one\n"));
  }
}
