package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README stays true, and what it links to is there. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern PAGE = Pattern.compile(
      "\\[(content/fortitoken/remediations/[a-z0-9-]+\\.md)].*?\n````markdown\n(.*?)\n````\n",
      Pattern.DOTALL);
  private static final Pattern OUTPUT =
      Pattern.compile("```console\n\\$ \\./kb ([^\n]*)\n(.*?)\n```\n", Pattern.DOTALL);
  private static final Pattern COMMAND = Pattern.compile("\\| `\\./kb ([a-z]+)");

  /** What changes with every change of the content. */
  private static final Pattern EDITION =
      Pattern.compile("made with: kb [^,]+, content [0-9a-f]{12}");

  /** A link to a file; not one that is shown as code. */
  private static final Pattern LINK =
      Pattern.compile("]\\((?!https?:)([^)#\n]+)(?:#[^)\n]*)?\\)(?!`)");

  private static final Path MEMORY = ROOT.resolve("examples/memory");

  private final String readme = Files.readString(ROOT.resolve("README.md"));

  ReadmeTest() throws IOException {}

  @Test
  void thePageIsTheRealOne() throws IOException {
    Matcher page = PAGE.matcher(readme);
    assertThat(page.find()).isTrue();
    assertThat(Files.readString(ROOT.resolve(page.group(1)))).startsWith(page.group(2));
  }

  @Test
  void theOutputIsTheRealOne() {
    Matcher output = OUTPUT.matcher(readme);
    assertThat(output.find()).isTrue();
    String[] args = output.group(1).replace("content/", "../content/").split(" ");
    String printed = Shipped.run(args).out().replace("../content/", "content/").stripTrailing();
    assertThat(EDITION.matcher(printed).replaceAll("made with"))
        .isEqualTo(EDITION.matcher(output.group(2)).replaceAll("made with"));
  }

  /** What is printed to be copied is what the build tests. */
  @Test
  void theFilesOfTheNewSubjectAreTheRealOnes() throws IOException {
    String section = readme.substring(
        readme.indexOf("## Add a subject"), readme.indexOf("## How an output is read"));
    List<String> printed = Pattern.compile("(?ms)^   (```+)[a-z]+\\n(.*?)^   \\1$")
        .matcher(section)
        .results()
        .map(block -> block.group(2).replaceAll("(?m)^   ", ""))
        .toList();
    List<String> files = List.of(
        "subject.yaml",
        "facts.yaml",
        "vocabulary.yaml",
        "commands.yaml",
        "readers/diagnose-hardware-sysinfo-conserve.md");
    assertThat(printed).hasSameSizeAs(files);
    for (int i = 0; i < files.size(); i++) {
      assertThat(Files.readString(MEMORY.resolve(files.get(i))))
          .startsWith(printed.get(i).strip());
    }
  }

  @Test
  void theNewSubjectIsSoundBesideTheShippedOnes() {
    String memory = MEMORY.toString();
    assertThat(Shipped.run("check", "--strict", "--content", memory))
        .isEqualTo(new Run(0, "", "No problems found.\n"));
    Run test = Shipped.run("test", "--strict", "--content", memory);
    assertThat(test.out()).contains(" passed, 0 failed");
    assertThat(test.code()).isZero();
    assertThat(Shipped.run("prove", "memory", "--content", memory).code()).isZero();
  }

  @Test
  void theNewSubjectIsDiagnosedFromACapture(@TempDir Path folder) throws IOException {
    Path log = folder.resolve("putty.log");
    Files.writeString(log, """
        FGT60F # diagnose hardware sysinfo conserve
        memory conserve mode:                        on
        """);
    Run run = Shipped.run("evaluate", log.toString(), "--content", MEMORY.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("1. The unit runs out of memory");
  }

  @Test
  void theDocumentsLinkToFilesThatExist() throws IOException {
    for (Path document : documents()) {
      Matcher link = LINK.matcher(Files.readString(document));
      while (link.find()) {
        assertThat(document.resolveSibling(link.group(1)))
            .as("linked by %s", document)
            .exists();
      }
    }
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> decisions = Files.list(ROOT.resolve("docs/decisions"));
        Stream<Path> others = Files.list(ROOT)) {
      return Stream.concat(decisions, others)
          .filter(file -> file.toString().endsWith(".md"))
          .toList();
    }
  }

  @Test
  void everyCommandItNamesExists() {
    Matcher command = COMMAND.matcher(readme);
    assertThat(command.results().map(found -> found.group(1)))
        .hasSizeGreaterThan(6)
        .allMatch(name -> Shipped.run(name, "--help").code() == 0);
  }
}
