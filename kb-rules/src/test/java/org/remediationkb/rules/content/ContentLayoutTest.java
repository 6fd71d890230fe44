package org.remediationkb.rules.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.rules.Draft;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.examples.Trial;
import org.remediationkb.rules.examples.Trials;

/** One library that stands in two folders. */
class ContentLayoutTest {

  private static final String PAGE = "remediations/seed-missing.md";
  private static final String SERVER = """
      - say: a server of the activation service
        introduces: server
      """;
  private static final String ACTIVATE = """
        - {id: activate, command: execute hydrotoken activate, context: any, does: activates}
      """;

  @TempDir
  private Path root;

  private Draft first;
  private Path second;
  private ContentLayout both;

  @BeforeEach
  void copy() throws IOException {
    first = Draft.in(Files.createDirectory(root.resolve("first")));
    second = Files.createDirectory(root.resolve("second"));
    both = ContentLayout.of(List.of(first.folder(), second));
  }

  private void second(String file, String text) throws IOException {
    Path path = second.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Checked<ContentLibrary> library() throws IOException {
    return ContentReader.read(both, HydroContent.LIBRARY.kinds());
  }

  private String complaints(Checked<?> checked) {
    return HydroContent.messages(checked).replace(root + "/", "");
  }

  @Test
  void whatStandsInTheOtherFolderBelongsToTheSameLibrary() throws IOException {
    ContentLibrary whole = first.library().value().orElseThrow();
    List<Trial> trials = first.trials();

    first.change("vocabulary.yaml", SERVER, "");
    second("vocabulary.yaml", SERVER);
    first.change("commands.yaml", ACTIVATE, "");
    second("commands.yaml", "commands:\n" + ACTIVATE);
    for (String file : List.of(PAGE, "articles/tokens.md", "cases/in-order.yaml")) {
      second(file, first.read(file));
      Files.delete(first.folder().resolve(file));
    }
    Files.delete(first.folder().resolve("articles"));

    Checked<ContentLibrary> read = library();
    assertThat(complaints(read)).isEmpty();
    ContentLibrary library = read.value().orElseThrow();
    assertThat(library.remediations().keySet()).isEqualTo(whole.remediations().keySet());
    assertThat(library.articles().keySet()).isEqualTo(whole.articles().keySet());
    assertThat(library.commands().commands())
        .extracting(Command::id)
        .containsExactly("get-system-status", "activate");
    assertThat(library.commands().language()).isEqualTo("hydroos");
    assertThat(library.vocabulary().sentences())
        .hasSameSizeAs(whole.vocabulary().sentences())
        .last()
        .satisfies(
            sentence -> assertThat(sentence.say()).isEqualTo("a server of the activation service"));
    assertThat(Trials.of(library, both)).hasSameSizeAs(trials);
  }

  @Test
  void whatBothFoldersDeclareIsAProblemOfTheSecond() throws IOException {
    second("vocabulary.yaml", SERVER);
    second("commands.yaml", "language: junos\ncommands:\n" + ACTIVATE);
    second(PAGE, first.read(PAGE));
    second("articles/tokens.md", first.read("articles/tokens.md"));

    assertThat(complaints(library()).lines().filter(line -> line.matches("\\S.*|  help.*")))
        .containsExactly(
            "second/commands.yaml:1:11 error KB108 the language is \"hydroos\" in another file",
            "  help: a library has one language of commands",
            "second/remediations/seed-missing.md:1:1 error KB108 the id \"seed-missing\" is repeated",
            "  help: the first is first/remediations/seed-missing.md",
            "second/articles/tokens.md:1:1 error KB108 the id \"tokens\" is repeated",
            "  help: the first is first/articles/tokens.md",
            "second/commands.yaml:3:10 error KB108 the id \"activate\" is repeated",
            "  help: the first is at first/commands.yaml:10:10",
            "second/vocabulary.yaml:1:8 error KB108 the sentence \"a server of the activation"
                + " service\" is repeated",
            "  help: the first is at first/vocabulary.yaml:9:8");
  }

  @Test
  void theSameWordsMayBeSaidOfTwoKindsOfFact() throws IOException {
    second("vocabulary.yaml", """
        - {say: that has failed, where: {report: "token already activated, and seed won't be returned"}}
        - {say: that has failed, where: {reachability: unreachable}}
        """);
    assertThat(complaints(library())).isEmpty();
  }

  @Test
  void promisesOfAllFoldersHoldTogether() throws IOException {
    for (String page : first.library().value().orElseThrow().remediations().keySet()) {
      String file = "remediations/" + page + ".md";
      first.write(file, first.read(file).replaceFirst("about:", "action: wait\nabout:"));
    }
    second("promises.yaml", "needs-advice: [a token]\nactions: {wait: [activate]}\n");
    ContentLibrary library = library().value().orElseThrow();
    assertThat(complaints(PromisesReader.read(both, library)))
        .contains("second/promises.yaml:2:18 error")
        .contains("unknown action \"activate\"");

    first.write("promises.yaml", "needs-advice: [a hard token]\nactions: {activate: []}\n");
    Checked<Promises> promises = PromisesReader.read(both, library);
    assertThat(complaints(promises)).isEmpty();
    assertThat(promises.value().orElseThrow().actions()).containsOnlyKeys("wait", "activate");
    assertThat(promises.value().orElseThrow().needsAdvice()).hasSize(2);

    first.write("promises.yaml", "actions: {activate: [], wait: []}\n");
    assertThat(complaints(PromisesReader.read(both, library)))
        .contains("second/promises.yaml:2:11 error KB108 the action \"wait\" is repeated");
  }

  @Test
  void aLibraryHasAFolder() {
    assertThatThrownBy(() -> ContentLayout.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
