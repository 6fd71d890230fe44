package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.render.site.PageHistory;
import org.remediationkb.render.site.ProgramMark;

class SiteCommandTest {

  @TempDir
  private Path folder;

  @Test
  void aSiteIsWrittenAndReplaced() throws IOException {
    Path site = folder.resolve("site");
    Run run = Shipped.run("site", "-o", site.toString());
    assertThat(run.err())
        .isEqualTo("kb: the page that reads captures is left out: this build has no script for it;"
            + " `mvn -Pweb -DskipTests package` makes one for --capture-script\n");
    assertThat(run.out()).isEqualTo(site.resolve("index.html") + "\n");
    assertThat(site.resolve("index.html")).content().contains("FortiToken basic troubleshooting");
    Files.writeString(site.resolve("left.html"), "");
    assertThat(Shipped.run("site", "-o", site.toString()).code()).isZero();
    assertThat(site.resolve("left.html")).doesNotExist();
  }

  @Test
  void theScriptOfThisBuildReadsCaptures() throws IOException {
    Path script = folder.resolve("diagnosis.js");
    Path site = folder.resolve("site");
    Files.writeString(script, "self.program = \"" + ProgramMark.ofThisBuild() + "\";");
    Run run = withScript(script, site);
    assertThat(run.err()).isEmpty();
    assertThat(site.resolve("capture.html")).exists();
  }

  @Test
  void theScriptOfAnotherBuildIsRefused() throws IOException {
    Path script = folder.resolve("diagnosis.js");
    Path site = folder.resolve("site");
    String help = "; `mvn -Pweb -DskipTests package` makes that of this one\n";
    Files.writeString(script, "self.program = \"" + ProgramMark.BEGIN + "0123456789abcdef\";");
    Run run = withScript(script, site);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("kb: " + script + ": the script is of another build of kb" + help);
    Files.writeString(script, "alert(1);");
    assertThat(withScript(script, site).err())
        .isEqualTo("kb: " + script + ": this is not the script of kb that reads captures" + help);
    assertThat(site).doesNotExist();
  }

  private static Run withScript(Path script, Path site) {
    return Shipped.run("site", "-o", site.toString(), "--capture-script", script.toString());
  }

  @Test
  void aFolderThatIsNoSiteIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("thesis.txt"), "");
    Run run = Shipped.run("site", "-o", folder.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("it has other files and no kb-site.txt");
    assertThat(folder).isDirectoryNotContaining("glob:**.html");
  }

  @Test
  void theHistoryOfAFileIsThatOfItsRepository() throws Exception {
    git("init", "-q");
    Path page = Files.writeString(folder.resolve("a.md"), "1");
    commit("First <b>\tchange");
    Files.writeString(folder.resolve("b.md"), "1");
    commit("Another file");
    Files.writeString(page, "2");
    commit("Second");
    PageHistory history = GitHistory.of(List.of(folder));
    assertThat(history.of(List.of(page)))
        .extracting(PageHistory.Change::summary)
        .containsExactly("Second", "First <b> change");
    assertThat(history.of(List.of(page)).get(0).day()).isEqualTo("2026-01-31");
  }

  @Test
  void withoutARepositoryThereIsNoHistory() throws IOException {
    Path page = Files.writeString(folder.resolve("a.md"), "1");
    assertThat(GitHistory.of(List.of(folder)).of(List.of(page))).isEmpty();
  }

  private void commit(String message) throws Exception {
    git("add", ".");
    git(
        "-c",
        "user.name=A",
        "-c",
        "user.email=a@example.org",
        "-c",
        "commit.gpgSign=false",
        "commit",
        "-q",
        "-m",
        message);
  }

  private void git(String... arguments) throws Exception {
    ProcessBuilder builder = new ProcessBuilder();
    builder.command().add("git");
    builder.command().addAll(List.of(arguments));
    builder.environment().put("GIT_COMMITTER_DATE", "2026-01-31T12:00:00Z");
    builder.directory(folder.toFile());
    assertThat(builder.start().waitFor()).isZero();
  }
}
