package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManualPageTest {

  @TempDir
  private Path folder;

  private String page(String name) throws IOException {
    Run run = Run.run("generate-manual", folder.toString(), "--date", "2026-01-31");
    assertThat(run.code()).as(run.err()).isZero();
    return Files.readString(folder.resolve(name));
  }

  /** The text as a reader sees it. */
  private static String read(String page) {
    return page.replace("\\-", "-")
        .replace("\\(aq", "'")
        .replace("\\(dq", "\"")
        .replace("\\(ga", "`")
        .replace("\\e", "\\");
  }

  @Test
  void eachCommandHasAPageWithWhatItsHelpSays() throws IOException {
    String page = read(page("kb-new-case.1"));
    assertThat(page)
        .startsWith(".TH \"KB-NEW-CASE\" 1 2026-01-31 \"kb unreleased\" \"User Commands\"\n")
        .contains("\nkb-new-case - Create a test case from a fact file or captures\n")
        .contains("\n.B \"kb new case\"\n[-hV] ")
        .contains("\n.TP\n.B \"--from=CASE...\"\nA fact file, or captures of one case;")
        .contains("\n.SH \"EXIT STATUS\"\n.TP\n.B \"0\"\ndone\n")
        .contains("\n  kb new case tokens/lost --from putty.log\n")
        .contains("\\fBkb-new\\fP(1)");
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      assertThat(names).contains("kb-evaluate.1", "kb-new.1", "kb-new-subject.1");
      assertThat(names).hasSize((int) Main.commandNames().count() + 7 + 1);
    }
  }

  @Test
  void thePageOfTheProgramHasItsEnvironmentAndItsFiles() throws IOException {
    assertThat(read(page("kb.1")))
        .contains("\n.B \"KB_CONTENT\"\n", "\n.B \"XDG_CACHE_HOME\"\n", "\n.SH \"FILES\"\n")
        .contains("\n.B \"evaluate\"\nDiagnose a case.\n")
        .contains("\\fBkb-evaluate\\fP(1)");
    assertThat(page("kb-evaluate.1")).doesNotContain(".SH \"ENVIRONMENT\"");
  }

  /** A line that begins with one of these is a request to roff, and a hyphen could be broken. */
  @Test
  void noTextIsTakenForARequest() throws IOException {
    page("kb.1");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        assertThat(Files.readAllLines(file))
            .as(file.toString())
            .allMatch(line -> !line.startsWith("'")
                && (!line.startsWith(".") || line.matches("\\.(TH|SH|TP|B|PP|EX|EE|nh|ad)( .*)?")))
            .allMatch(line -> line.startsWith(".TH ") || !line.matches(".*[^\\\\]-.*"));
      }
    }
  }

  @Test
  void aWrongDateOrFolderIsTold() {
    assertThat(Run.run("generate-manual", folder.toString(), "--date", "x\n.so /etc/passwd")
            .err())
        .startsWith("kb: not a date: x");
    assertThat(Run.run("generate-manual", folder.resolve("none").toString()).err())
        .isEqualTo("kb: " + folder.resolve("none") + ": folder not found\n");
  }
}
