package org.remediationkb.render.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.render.Content;
import org.remediationkb.render.template.TemplateEngine;
import org.remediationkb.rules.analysis.prove.GuideProver;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.guide.Guide;
import org.remediationkb.rules.guide.Guide.About;
import org.remediationkb.rules.guide.Guide.Asked;
import org.remediationkb.rules.guide.Guide.Progress;
import org.remediationkb.rules.guide.Guide.Thing;
import org.remediationkb.rules.guide.GuidePart;
import org.remediationkb.rules.guide.Question;
import org.remediationkb.rules.guide.Question.Choice;

/** The script of a guide comes to what the class comes to, wherever somebody has got with it. */
class GuideScriptTest {

  private static final int POSITIONS = 1000;

  private static final List<Thing> TOKENS = List.of(
      new Thing("fortigate", ""),
      new Thing("token", "FTK200BAA0000001"),
      new Thing("token", "FTKMOB0000000002"),
      new Thing("server", "fds1.fortinet.com"),
      new Thing("licence-import", ""),
      new Thing("email", ""),
      new Thing("mail-server", ""),
      new Thing("push", ""));
  private static final List<Thing> CLUSTER = List.of(
      new Thing("cluster", ""),
      new Thing("member", "FG100FTK00000001"),
      new Thing("link", "FG100FTK00000001/port1"),
      new Thing("difference", "global"));

  private final ContentLibrary library = Content.of(Content.FOLDER).library();
  private final List<GuidePart> parts = GuideProver.of(library).guide().value().orElseThrow();
  private final Guide guide = new Guide(parts);
  private final Random random = new Random(13);

  @TempDir
  private Path folder;

  @Test
  void theScriptComesToTheSame() throws Exception {
    assumeTrue(hasNode(), "node is not installed");
    Path logic = write("logic.js", TemplateEngine.resource(SiteRenderer.class, "guide-logic.js"));
    Path data = write("data.js", new GuideData(library, parts).script());
    List<String> positions = new ArrayList<>();
    while (positions.size() < POSITIONS) {
      positions.addAll(walk(positions.size() % 2 == 0 ? TOKENS : CLUSTER));
    }
    Path file = write("positions.jsonl", String.join("\n", positions));
    Process node = new ProcessBuilder(
            "node", runner().toString(), logic.toString(), data.toString(), file.toString())
        .redirectErrorStream(true)
        .start();
    String out = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor()).as(out).isZero();
    assertThat(out).isEqualTo(positions.size() + " the same\n");
  }

  /** Otherwise an answer that one part was given would mean something else to another one. */
  @Test
  void aQuestionHasTheSameChoicesWhereverItIsAsked() {
    Map<String, List<Choice>> choices = new LinkedHashMap<>();
    for (GuidePart part : parts) {
      for (Question question : part.questions()) {
        List<Choice> before = choices.putIfAbsent(question.id(), question.choices());
        if (before != null) {
          assertThat(question.choices()).as(question.id()).isEqualTo(before);
        }
      }
    }
    assertThat(choices.get("fortigate.token-server"))
        .extracting(Choice::label)
        .contains(
            "whose token server status is `unreachable`",
            "whose token server status is `reachable`");
  }

  /** From the first question to the end, with answers at random. */
  private List<String> walk(List<Thing> all) throws IOException {
    List<Thing> things = all.stream().filter(thing -> random.nextInt(3) > 0).toList();
    Map<About, Integer> answers = new LinkedHashMap<>();
    List<String> positions = new ArrayList<>();
    Progress progress = guide.after(things, answers);
    positions.add(position(things, answers, progress));
    while (progress.next().isPresent()) {
      Asked asked = progress.next().get();
      answers.put(
          new About(asked.question().id(), asked.thing()),
          random.nextInt(asked.question().choices().size()));
      progress = guide.after(things, answers);
      positions.add(position(things, answers, progress));
    }
    return positions;
  }

  private static String position(List<Thing> things, Map<About, Integer> answers, Progress progress)
      throws IOException {
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put(
        "next",
        progress
            .next()
            .map(asked -> asked.question().id() + "@" + asked.thing())
            .orElse(null));
    expected.put("pages", progress.next().map(asked -> keys(asked.pages())).orElse(List.of()));
    expected.put("found", keys(progress.found()));
    expected.put("open", keys(progress.open()));
    List<List<Object>> given = new ArrayList<>();
    answers.forEach((about, choice) -> given.add(List.of(key(about), choice)));
    return new ObjectMapper()
        .writeValueAsString(Map.of("things", things, "answers", given, "expected", expected));
  }

  private static List<String> keys(List<About> all) {
    return all.stream().map(GuideScriptTest::key).toList();
  }

  private static String key(About about) {
    return about.id() + "@" + about.thing();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Path runner() throws URISyntaxException {
    return Path.of(Objects.requireNonNull(GuideScriptTest.class.getResource("guide-compare.js"))
        .toURI());
  }

  private static boolean hasNode() {
    try {
      Process node =
          new ProcessBuilder("node", "--version").redirectErrorStream(true).start();
      try (InputStream out = node.getInputStream()) {
        out.readAllBytes();
      }
      return node.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
