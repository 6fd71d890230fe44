package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole processes, as where libraries are kept is set for a process. */
class KeptLibraryTest {

  private static final String PAGE = "hydrotoken/remediations/token-locked.md";

  @TempDir
  private Path temporary;

  private Path content = Path.of("");

  @BeforeEach
  void copyContent() throws IOException {
    content = temporary.resolve("content");
    Content.copy(content);
    Files.createDirectory(temporary.resolve("home"));
  }

  private Run kb(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Dkb.home=" + temporary.resolve("home"),
        "-Dkb.content=" + content,
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName()));
    command.addAll(List.of(args));
    Path out = temporary.resolve("out");
    Path err = temporary.resolve("err");
    ProcessBuilder process =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    process.environment().put("XDG_CACHE_HOME", temporary.resolve("caches").toString());
    int code = process.start().waitFor();
    return new Run(code, Files.readString(out), Files.readString(err));
  }

  private List<Path> kept(String folder) throws IOException {
    return kept(folder, ".library");
  }

  private List<Path> kept(String folder, String ending) throws IOException {
    Path where = temporary.resolve(folder);
    if (!Files.exists(where)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(where)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private void forget() throws IOException {
    for (Path file : kept("home")) {
      Files.delete(file);
    }
  }

  private String[] evaluateAll() {
    return new String[] {"evaluate", "--format", "markdown", content + "/hydrotoken/cases"};
  }

  private void assertThatFilesAreAlike(String one, String other) throws IOException {
    try (Stream<Path> files = Files.list(temporary.resolve(other))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(temporary.resolve(one).resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void allCasesComeOutAsBefore() throws Exception {
    Run read = kb(evaluateAll());
    assertThat(read.err()).isEmpty();
    assertThat(read.out()).contains("A token is locked in the configuration");
    assertThat(kept("home")).hasSize(1);
    assertThat(kb(evaluateAll())).isEqualTo(read);
    Run articles = kb("render", "-o", temporary.resolve("kept").toString());
    Files.delete(kept("home").get(0));
    assertThat(kb("render", "-o", temporary.resolve("read").toString()).code())
        .isEqualTo(articles.code());
    assertThatFilesAreAlike("kept", "read");
  }

  @Test
  void aCaptureIsReadAlike() throws Exception {
    Path capture = temporary.resolve("putty.log");
    Files.writeString(
        capture,
        "HGT60F # diagnose hydrotoken info\nHYDROTOKEN DRIFT STATUS\n"
            + "HTK200BAA0000000 0 token already activated, and seed won't be returned\n"
            + "odd line\nHGT60F # \n",
        StandardCharsets.UTF_8);
    Run read = kb("evaluate", "--show-unread", capture.toString());
    assertThat(read.err()).contains("odd line");
    assertThat(kb("evaluate", "--show-unread", capture.toString())).isEqualTo(read);
    Run facts = kb("facts", capture.toString());
    Files.delete(kept("home").get(0));
    assertThat(kb("facts", capture.toString())).isEqualTo(facts);
    assertThat(facts.out()).contains("HTK200BAA0000000");
  }

  @Test
  void damageIsNotNoticed() throws Exception {
    Run read = kb(evaluateAll());
    Path file = kept("home").get(0);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThat(kb(evaluateAll())).isEqualTo(read);
    assertThat(Files.readAllBytes(file)).isNotEqualTo(bytes);
  }

  @Test
  void anEditedPageIsReadAnew() throws Exception {
    kb(evaluateAll());
    Path page = content.resolve(PAGE);
    Files.writeString(page, Files.readString(page).replaceFirst("title: .*", "title: Changed"));
    assertThat(kb(evaluateAll()).out())
        .contains("Changed")
        .doesNotContain("A token is locked in the configuration");
    Files.writeString(page, Files.readString(page).replaceFirst("title: .*", "titel: Wrong"));
    Run wrong = kb(evaluateAll());
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("titel");
    assertThat(kept("home")).hasSize(2);
  }

  @Test
  void anEditedPageComesOutAsIfAllHadBeenReadAnew() throws Exception {
    kb(evaluateAll());
    Path page = content.resolve(PAGE);
    String text = Files.readString(page);
    Files.writeString(page, text.replaceFirst("(?m)^title: .*", "title: Edited"));
    Run edited = kb(evaluateAll());
    assertThat(edited.out()).contains("Edited");
    forget();
    assertThat(kb(evaluateAll())).isEqualTo(edited);
    Files.writeString(page, text.replaceFirst("(?m)^severity: .*", "severity: odd"));
    Run broken = kb(evaluateAll());
    assertThat(broken.code()).isEqualTo(2);
    forget();
    assertThat(kb(evaluateAll())).isEqualTo(broken);
  }

  /** An article that is as it was links to what the page is called now. */
  @Test
  void aPageWithAnotherNameComesOutAsIfAllHadBeenReadAnew() throws Exception {
    Path article = content.resolve("hydrotoken/articles/linking.md");
    Path page = content.resolve(PAGE);
    String id = page.getFileName().toString().replace(".md", "");
    Files.writeString(
        article,
        "---\ntitle: Linking\nsummary: It links.\n---\n\nSee [it](../remediations/" + id
            + ".md).\n");
    kb("render", "-o", temporary.resolve("first").toString());
    assertThat(kept("home")).hasSize(1);
    Files.writeString(
        page.resolveSibling("renamed.md"),
        Files.readString(page).replaceFirst("(?m)^title:", "formerly: [" + id + "]\ntitle:"));
    Files.delete(page);
    kb("render", "-o", temporary.resolve("edited").toString());
    forget();
    kb("render", "-o", temporary.resolve("anew").toString());
    assertThat(temporary.resolve("anew/linking.md")).exists();
    assertThatFilesAreAlike("edited", "anew");
  }

  @Test
  void otherContentIsKeptForItsUser() throws Exception {
    Path added = temporary.resolve("added");
    Files.createDirectories(added.resolve("remediations"));
    Files.copy(content.resolve(PAGE), added.resolve("remediations/another.md"));
    String one = content + "/hydrotoken/cases/everything-at-once.yaml";
    Run read = kb("evaluate", one, "--content", added.toString());
    assertThat(kept("home")).isEmpty();
    assertThat(kept("caches")).hasSize(1);
    assertThat(kb("evaluate", one, "--content", added.toString())).isEqualTo(read);
  }

  @Test
  void whatWasProvedIsKeptForItsUser() throws Exception {
    Run proved = kb("prove", "--format", "json");
    List<Path> files = kept("caches", ".proof");
    assertThat(proved.out()).contains("\"proved\"");
    assertThat(files).isNotEmpty();
    assertThat(kept("home", ".proof")).isEmpty();
    assertThat(kb("prove", "--format", "json"))
        .as("by the library that was kept")
        .isEqualTo(proved);
    assertThat(kept("caches", ".proof")).containsExactlyInAnyOrderElementsOf(files);
    for (Path file : files) {
      Files.delete(file);
    }
    kb("prove", "--all", "--format", "json");
    assertThat(kept("caches", ".proof")).isEmpty();
  }

  @Test
  void otherContentIsNotMistakenForTheShippedThatIsKeptToo() throws Exception {
    Path other = temporary.resolve("other");
    Content.copy(other);
    Path page = other.resolve(PAGE);
    Files.writeString(page, Files.readString(page).replaceFirst("title: .*", "title: Changed"));
    String one = content + "/hydrotoken/cases/everything-at-once.yaml";
    kb("evaluate", one);
    Run read = kb("evaluate", one, "--only-content", other.toString());
    assertThat(read.out()).contains("Changed");
    assertThat(kept("home")).hasSize(1);
    assertThat(kept("caches")).hasSize(1);
    assertThat(kb("evaluate", one, "--only-content", other.toString())).isEqualTo(read);
  }
}
