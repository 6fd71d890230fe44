package org.remediationkb.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.rules.content.ReaderPage;
import org.remediationkb.web.ScriptInNode.Given;

/** The script says of every capture at hand what Java says of it, with Drools. */
class CaptureScriptTest {

  private static final Path RESOURCES = Path.of("../content-tests/src/test/resources");

  @TempDir
  private static Path folder;

  private static ScriptInNode script;

  @BeforeAll
  static void load() throws IOException, InterruptedException {
    script = ScriptInNode.of(folder);
  }

  /** Those of the tests, the samples of all readers, and those of public origin if they are there. */
  private static List<Given> captures() throws IOException {
    List<Path> files = new ArrayList<>(ScriptInNode.files(RESOURCES, ".txt", ".log"));
    String samples = System.getProperty("kb.samples");
    if (samples != null) {
      files.addAll(ScriptInNode.files(Path.of(samples), ".raw"));
      Path failed = Path.of(samples).resolveSibling("cases");
      files.addAll(Files.isDirectory(failed) ? ScriptInNode.files(failed, ".txt") : List.of());
    }
    List<Given> captures = new ArrayList<>();
    for (Path file : files) {
      captures.add(Given.of(file));
    }
    for (ReaderPage page : script.library().readers().pages()) {
      for (ReaderPage.Sample sample : page.samples()) {
        captures.add(given(page.id() + ".log", sample.console().text().text()));
      }
    }
    captures.add(longOne());
    return captures;
  }

  private static Given given(String name, String text) {
    return new Given(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** More than is read of a stream at once. */
  private static Given longOne() throws IOException {
    String capture = Files.readString(RESOURCES.resolve("everything-at-once.log"));
    String noise = "2026-01-05 10:11:12 <05> a daemon says something else, id=77\n".repeat(3000);
    return given("long.log", noise + capture + noise);
  }

  @Test
  void saysOfEachCaptureWhatJavaSays() throws Exception {
    List<Given> captures = captures();
    assertThat(captures).hasSizeGreaterThan(100);
    script.compare(captures);
  }
}
