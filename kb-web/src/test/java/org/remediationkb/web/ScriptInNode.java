package org.remediationkb.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.remediationkb.render.worksheet.Edition;
import org.remediationkb.rules.compiled.CompiledLibrary;
import org.remediationkb.rules.content.ContentHash;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ContentReader;
import org.remediationkb.rules.diagnosis.Diagnostician;
import org.remediationkb.rules.diagnosis.KnowledgeBase;

/**
 * The script in node, and Java with Drools beside it, both with the shipped library.
 *
 * @param folder where to put what node reads and writes
 */
record ScriptInNode(Path folder, ContentLibrary library, KnowledgeBase base) {

  static final Path CONTENT = Path.of("../content");

  private static final Path SCRIPT = Path.of("target/script/diagnosis.js").toAbsolutePath();
  private static final Edition EDITION = new Edition("1.2.3", new ContentHash("0123456789ab"));
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A file of a case. */
  record Given(String name, byte[] bytes) {

    static Given of(Path file) throws IOException {
      return new Given(file.toString(), Files.readAllBytes(file));
    }
  }

  /** What is said of a file; a worksheet is empty where there is none. */
  record Answer(
      String worksheet,
      List<String> problems,
      List<String> unread,
      int unreadCount,
      String redacted) {}

  static ScriptInNode of(Path folder) throws IOException, InterruptedException {
    assumeTrue(hasNode(), "node is missing");
    ContentLayout layout = ContentLayout.of(CONTENT);
    ContentLibrary library = ContentReader.kinds(layout)
        .then(kinds -> ContentReader.read(layout, kinds))
        .value()
        .orElseThrow();
    String types = CompiledLibrary.typeTable();
    byte[] data = new CompiledLibrary(library, EDITION.content()).data(List.of(CONTENT));
    Files.write(folder.resolve("data"), data);
    Files.writeString(folder.resolve("types"), types);
    // As the script has it, which knows of no folder.
    ContentLibrary read = CompiledLibrary.of(types, data, List.of("")).library();
    return new ScriptInNode(folder, read, KnowledgeBase.of(read, new Diagnostician(read)));
  }

  private static boolean hasNode() throws InterruptedException {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  static List<Path> files(Path root, String... endings) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .map(Path::toAbsolutePath)
          .sorted()
          .toList();
    }
  }

  /** Has both read each file; what the script says has to be what Java says, to the letter. */
  void compare(List<Given> files) throws Exception {
    try (BufferedReader answers = Files.newBufferedReader(answers(files))) {
      for (Given file : files) {
        Answer answer = answer(JSON.readTree(answers.readLine()));
        assertThat(answer).as(file.name()).isEqualTo(answer(file));
      }
      assertThat(answers.readLine()).isNull();
    }
  }

  /** What Java says. */
  Answer answer(Given file) throws IOException {
    CaseReading reading =
        new CaseReading(base, EDITION, file.name(), file.bytes(), ReadingProgress.UNSEEN);
    return new Answer(
        reading.worksheet(),
        List.of(reading.problems()),
        List.of(reading.unread()),
        reading.unreadCount(),
        reading.redacted());
  }

  private static Answer answer(JsonNode line) {
    JsonNode percentages = line.path("percentages");
    assertThat(percentages.path(percentages.size() - 1).intValue()).isEqualTo(100);
    return new Answer(
        line.path("worksheet").textValue(),
        texts(line.path("problems")),
        texts(line.path("unread")),
        line.path("count").intValue(),
        line.path("redacted").textValue());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.textValue()));
    return texts;
  }

  /** What node prints: a line for each file. */
  private Path answers(List<Given> files) throws Exception {
    Path given = folder.resolve("given");
    try (BufferedWriter out = Files.newBufferedWriter(given)) {
      for (Given file : files) {
        String bytes = Base64.getEncoder().encodeToString(file.bytes());
        out.write(JSON.writeValueAsString(Map.of("name", file.name(), "bytes", bytes)) + "\n");
      }
    }
    Path answers = folder.resolve("answers");
    Path program = Path.of(ScriptInNode.class.getResource("read.js").toURI());
    Process node = new ProcessBuilder(
            "node",
            program.toString(),
            SCRIPT.toString(),
            folder.resolve("types").toString(),
            folder.resolve("data").toString())
        .redirectInput(given.toFile())
        .redirectOutput(answers.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    assertThat(node.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(node.exitValue()).isZero();
    return answers;
  }
}
