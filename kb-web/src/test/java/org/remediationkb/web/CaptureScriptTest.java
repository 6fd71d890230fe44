package org.remediationkb.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.render.worksheet.CaseSource;
import org.remediationkb.render.worksheet.Edition;
import org.remediationkb.render.worksheet.Worksheet;
import org.remediationkb.rules.compiled.CompiledLibrary;
import org.remediationkb.rules.content.ContentHash;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ContentReader;
import org.remediationkb.rules.content.ReaderPage;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnostician;
import org.remediationkb.rules.diagnosis.KnowledgeBase;

/** The script says of every capture at hand what Java says of it, with Drools. */
class CaptureScriptTest {

  private static final Path SCRIPT = Path.of("target/script/diagnosis.js").toAbsolutePath();
  private static final Path CONTENT = Path.of("../content");
  private static final Path RESOURCES = Path.of("../content-tests/src/test/resources");
  private static final ContentHash HASH = new ContentHash("0123456789ab");

  @TempDir
  private static Path folder;

  private static ContentLibrary library;

  @BeforeAll
  static void read() throws IOException, InterruptedException {
    assumeTrue(hasNode(), "node is missing");
    ContentLayout layout = ContentLayout.of(CONTENT);
    library = ContentReader.kinds(layout)
        .then(kinds -> ContentReader.read(layout, kinds))
        .value()
        .orElseThrow();
    CompiledLibrary compiled = new CompiledLibrary(library, HASH);
    Files.write(folder.resolve("data"), compiled.data(List.of(CONTENT)));
    Files.writeString(folder.resolve("types"), CompiledLibrary.typeTable());
  }

  private static boolean hasNode() throws InterruptedException {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Those of the tests, the samples of all readers, and the samples of public origin if they are there. */
  private static List<Path> captures() throws IOException {
    List<Path> captures = new ArrayList<>(files(RESOURCES, ".txt", ".log"));
    String samples = System.getProperty("kb.samples");
    if (samples != null) {
      captures.addAll(files(Path.of(samples), ".raw"));
    }
    for (ReaderPage page : library.readers().pages()) {
      for (ReaderPage.Sample sample : page.samples()) {
        Path file = folder.resolve(page.id() + "-" + captures.size() + ".log");
        captures.add(Files.writeString(file, sample.console().text().text()));
      }
    }
    captures.add(longOne());
    return captures;
  }

  /** More than is read of a stream at once. */
  private static Path longOne() throws IOException {
    String capture = Files.readString(RESOURCES.resolve("everything-at-once.log"));
    String noise = "2026-01-05 10:11:12 <05> a daemon says something else, id=77\n".repeat(3000);
    return Files.writeString(folder.resolve("long.log"), noise + capture + noise);
  }

  private static List<Path> files(Path root, String... endings) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .map(Path::toAbsolutePath)
          .sorted()
          .toList();
    }
  }

  /** What node prints: a line for each capture. */
  private static List<String> answers(List<Path> captures) throws Exception {
    Path names = folder.resolve("names");
    Path answers = folder.resolve("answers");
    Files.write(names, captures.stream().map(Path::toString).toList());
    Path program = Path.of(CaptureScriptTest.class.getResource("read.js").toURI());
    Process node = new ProcessBuilder(
            "node",
            program.toString(),
            SCRIPT.toString(),
            folder.resolve("types").toString(),
            folder.resolve("data").toString())
        .redirectInput(names.toFile())
        .redirectOutput(answers.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    assertThat(node.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(node.exitValue()).isZero();
    return Files.readAllLines(answers);
  }

  @Test
  void saysOfEachCaptureWhatJavaSays() throws Exception {
    List<Path> captures = captures();
    assertThat(captures).hasSizeGreaterThan(100);
    List<String> answers = answers(captures);
    assertThat(answers).hasSameSizeAs(captures);
    KnowledgeBase base = KnowledgeBase.of(library, new Diagnostician(library));
    for (int i = 0; i < captures.size(); i++) {
      Path capture = captures.get(i);
      JsonNode answer = new ObjectMapper().readTree(answers.get(i));
      assertThat(answer.path("worksheet").textValue())
          .as(capture.toString())
          .isEqualTo(worksheet(base, capture));
      CaptureReading reading = new CaptureReading(
          base, new Edition("1.2.3", HASH), capture.toString(), Files.readAllBytes(capture));
      assertThat(texts(answer.path("problems"))).containsExactly(reading.problems());
      assertThat(texts(answer.path("unread"))).containsExactly(reading.unread());
      assertThat(answer.path("count").intValue()).isEqualTo(reading.unreadCount());
      assertThat(answer.path("redacted").textValue())
          .as(capture.toString())
          .isEqualTo(reading.redacted());
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.textValue()));
    return texts;
  }

  /** By the way of the command line. */
  private static String worksheet(KnowledgeBase base, Path file) throws IOException {
    Capture capture;
    try (var in = Files.newInputStream(file)) {
      capture = base.readCapture(file.toString(), in);
    }
    Diagnosis diagnosis = base.diagnose(capture.facts());
    StringWriter out = new StringWriter();
    new Worksheet(
            library,
            new Edition("1.2.3", HASH),
            diagnosis,
            base.next(diagnosis, Optional.of(capture)),
            Optional.of(capture),
            List.of(new CaseSource(file.toString(), CaseSource.Kind.CAPTURE)))
        .writeJson(out, false);
    return out.toString();
  }
}
