package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kb diff}, against a copy of the shipped content in which a model is missing. */
class DiffCommandTest {

  private static final String REPORT = "token already activated, and seed won't be returned";

  @TempDir
  private Path repository;

  private Path content;

  @BeforeEach
  void aModelLess() throws IOException, InterruptedException {
    content = repository.resolve("content");
    Shipped.copy(content);
    git("init", "-q", "-b", "trunk");
    git("add", ".");
    git("-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-q", "-m", "first");
    Path page = content.resolve("fortitoken/remediations/seed-already-issued.md");
    Files.writeString(
        page,
        Files.readString(page).replace("FortiToken 200, FortiToken 210 or", "FortiToken 200 or"));
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder git = new ProcessBuilder("git").directory(repository.toFile());
    git.command().addAll(List.of(arguments));
    assertThat(git.start().waitFor()).isZero();
  }

  private Run diff(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 3);
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[0] = "diff";
    all[arguments.length + 1] = "--only-content";
    all[arguments.length + 2] = content.toString();
    return Shipped.run(all);
  }

  @Test
  void aRevisionAgainstTheFolder() {
    Run run = diff("trunk");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("seed-already-issued: ")
        .contains("found before, not found now", "FTK210BAA0000000")
        .contains("trunk > " + content + ": ");
  }

  @Test
  void foldersGiveTheSameAnswer() throws IOException {
    Path shipped = Path.of("../content");
    Run folders = diff(shipped.toString(), content.toString());
    assertThat(folders.out().replace(shipped + " > ", "trunk > "))
        .isEqualTo(diff("trunk").out());
  }

  @Test
  void theCasesOfARevision() throws IOException {
    Run run = diff(content.toString(), "trunk", "--format", "json");
    assertThat(new ObjectMapper()
            .readTree(run.out())
            .at("/remediations/0/cases")
            .findValuesAsText("case"))
        .isNotEmpty()
        .allMatch(name -> name.startsWith("trunk:content/fortitoken/cases/"));
  }

  @Test
  void casesOfOnesOwn() throws IOException {
    Path facts = Files.writeString(
        repository.resolve("own.yaml"),
        "tokens: [{serial: FTK210BAA0000001, report: \"" + REPORT + "\"}]");
    Path capture = Files.writeString(
        repository.resolve("own.log"),
        "FGT60F # diagnose fortitoken info\nFORTITOKEN DRIFT STATUS\n" + "FTK210BAA0000002  0  "
            + REPORT + "\n");
    String out = diff("trunk", "--cases", facts.toString(), capture.toString()).out();
    assertThat(out)
        .contains("    " + facts + "\n      found before, not found now for FTK210BAA0000001\n")
        .contains("    " + capture + "\n      found before, not found now for FTK210BAA0000002\n")
        .contains("and 2 cases compared");
    assertThat(
            diff("trunk", "--cases", repository.resolve("none.yaml").toString()).code())
        .isEqualTo(2);
  }

  @Test
  void theExitCodeTellsOfADifferenceWhereItIsAskedFor() {
    assertThat(diff("trunk", "--exit-code").code()).isEqualTo(1);
    assertThat(diff("trunk", "trunk", "--exit-code").code()).isZero();
  }

  @Test
  void markdownInAFile() throws IOException {
    Path file = repository.resolve("review.md");
    assertThat(diff("trunk", "--format", "markdown", "-o", file.toString()))
        .isEqualTo(new Run(0, "", ""));
    assertThat(file).content().startsWith("# What this changes\n");
  }

  @Test
  void aRevisionThatIsBrokenIsNamedAsGitNamesIt() throws IOException, InterruptedException {
    Path page = content.resolve("fortitoken/remediations/token-locked.md");
    Files.writeString(page, Files.readString(page).replace("severity: ", "severety: "));
    git("-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-q", "-a", "-m", "broken");
    Run run = diff("HEAD", "HEAD~1");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("HEAD:content/fortitoken/remediations/token-locked.md:");
  }

  @Test
  void noSuchRevision() {
    assertThat(diff("trnk"))
        .isEqualTo(
            new Run(2, "", "kb: unknown folder or git revision trnk; did you mean trunk?\n"));
  }
}
