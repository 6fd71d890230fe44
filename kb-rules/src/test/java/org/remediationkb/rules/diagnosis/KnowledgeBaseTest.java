package org.remediationkb.rules.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.Toy;

class KnowledgeBaseTest {

  private static final String JAMMED = "pumps:\n  - {serial: P10001, state: jammed}\n";

  private static final String SHOWN = """
      works # show pump
      PUMP STATE
      P10001 jammed
      1 pumps
      """;

  @TempDir
  private Path folder;

  private static KnowledgeBase toy() throws IOException {
    return KnowledgeBase.load(Toy.FOLDER).value().orElseThrow();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> findings(KnowledgeBase base, Case facts) {
    return base.diagnose(facts).findings().stream()
        .map(finding -> finding.remediation().id() + " " + finding.about())
        .toList();
  }

  @Test
  void aFactFileIsReadAndDiagnosed() throws IOException {
    KnowledgeBase base = toy();
    Case facts =
        base.readFacts("case.yaml", stream(JAMMED)).value().orElseThrow().facts();
    assertThat(facts.name()).isEqualTo("case");
    assertThat(findings(base, facts)).containsExactly("pump-jammed P10001");
  }

  @Test
  void whatIsWrongWithACaseIsAValue() throws IOException {
    assertThat(toy().readFacts("case.yaml", stream("pumps: 3\n")).problems())
        .extracting(Problem::code)
        .containsExactly("KF002");
  }

  @Test
  void whatIsWrongWithContentIsAValue() throws IOException {
    Files.writeString(folder.resolve("facts.yaml"), "kinds: 3\n");
    Checked<KnowledgeBase> loaded = KnowledgeBase.load(folder);
    assertThat(loaded.value()).isEmpty();
    assertThat(loaded.problems()).isNotEmpty();
  }

  /** What one thread finds, others find at the same time. */
  @Test
  void manyThreadsMayUseIt() throws Exception {
    KnowledgeBase base = toy();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<List<String>>> results = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String serial = String.format("P%05d", 10_000 + i);
      String text = JAMMED.replace("P10001", serial);
      results.add(threads.submit(() -> findings(
          base, base.readFacts("case.yaml", stream(text)).value().orElseThrow().facts())));
    }
    for (int i = 0; i < 400; i++) {
      assertThat(results.get(i).get())
          .containsExactly(String.format("pump-jammed P%05d", 10_000 + i));
    }
    threads.shutdown();
  }

  @Test
  void aCaptureIsReadAndDiagnosed() throws IOException {
    KnowledgeBase base = toy();
    Capture capture = base.readCapture("log/works.log", stream(SHOWN));
    assertThat(capture.facts().name()).isEqualTo("works");
    assertThat(findings(base, capture.facts())).containsExactly("pump-jammed P10001");
  }

  /** The example of the documentation compiles, and does what it says. */
  @Test
  void theExampleInTheDocumentationWorks() throws Exception {
    Matcher code = Pattern.compile("(?s)```java\n(.*?)```")
        .matcher(Files.readString(Path.of("../docs/java.md")));
    assertThat(code.find()).isTrue();
    Path source = Files.writeString(folder.resolve("Triage.java"), code.group(1));
    int errors = ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString());
    assertThat(errors).isZero();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Class<?> triage = loader.loadClass("Triage");
      Object example = triage.getConstructor(Path.class).newInstance(Toy.FOLDER);
      List<?> lines = (List<?>) triage
          .getMethod("triage", String.class, InputStream.class)
          .invoke(example, "works.log", stream(SHOWN));
      assertThat(lines.get(0)).isEqualTo("PROBLEM pump-jammed");
    }
  }
}
