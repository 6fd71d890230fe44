package org.remediationkb.render.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.render.Content;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.vocabulary.Vocabulary.Bullet;

class VocabularyReferenceTest {

  private final StringWriter out = new StringWriter();
  private ContentLibrary library;
  private VocabularyReference reference;

  @BeforeEach
  void read(@TempDir Path folder) {
    library = Content.copy(folder).library();
    reference = new VocabularyReference(library, library.kinds().all());
  }

  private JsonNode json() throws IOException {
    reference.json(out);
    return new ObjectMapper().readTree(out.toString());
  }

  private JsonNode entry(String say) throws IOException {
    for (JsonNode entry : json()) {
      if (entry.get("say").asText().equals(say)) {
        return entry;
      }
    }
    throw new AssertionError("there is no " + say);
  }

  @Test
  void namesValuesCommandsAndPages() throws IOException {
    JsonNode entry = entry("whose model is {models}");
    assertThat(entry.get("about").asText()).isEqualTo("token");
    assertThat(entry.get("where").get(0).asText()).isEqualTo("model: one of {models}");
    assertThat(entry.at("/parameters/0/name").asText()).isEqualTo("models");
    assertThat(entry.at("/parameters/0/many").asBoolean()).isTrue();
    assertThat(entry.at("/parameters/0/values"))
        .extracting(JsonNode::asText)
        .contains("HydroToken 200");
    assertThat(entry.get("used-by")).extracting(JsonNode::asText).contains("seed-on-cd-only");

    assertThat(entry("with a seed").get("revealed-by"))
        .extracting(JsonNode::asText)
        .containsExactly("show-user-hydrotoken");
  }

  @Test
  void everyExampleIsWhatAPageMaySay() throws IOException {
    String introduction = "";
    for (JsonNode entry : json()) {
      String example = entry.get("example").asText();
      boolean introduces = entry.get("introduces").asBoolean();
      introduction = introduces ? example : introduction;
      assertThat(problems(introduction, introduces ? List.of() : List.of(example)))
          .as(example)
          .isEmpty();
    }
  }

  private List<Problem> problems(String introduction, List<String> details) {
    SourceText text = SourceText.of("page.md", introduction);
    List<Problem> problems = new ArrayList<>();
    library
        .vocabulary()
        .pattern(
            new Bullet(introduction, text.at(1, 1)),
            () -> details.stream().map(d -> new Bullet(d, text.at(1, 1))).toList(),
            problems);
    return problems;
  }

  @Test
  void listsForAuthorsHaveTheSameSentences() throws IOException {
    String text = reference.text(80, TextStyle.PLAIN);
    StringWriter markdown = new StringWriter();
    reference.markdown(markdown);

    for (JsonNode entry : json()) {
      String say = entry.get("say").asText();
      String bullet = (entry.get("introduces").asBoolean() ? "\n- " : "\n  - ") + say + "\n";
      assertThat("\n" + text).contains(bullet);
      assertThat(markdown.toString()).contains("\n### `" + say + "`\n");
    }
  }

  @Test
  void onAScreenLongLinesGoOnBelowTheirBeginning() {
    String text = reference.text(40, TextStyle.PLAIN_SCREEN);
    assertThat(text.lines())
        .allMatch(line -> line.length() <= 40 || !line.strip().contains(" "));
    assertThat(text.replaceAll("\\s+", " "))
        .isEqualTo(reference.text(40, TextStyle.PLAIN).replaceAll("\\s+", " "));
  }

  @Test
  void markdownShowsASentenceInItsPlace() throws IOException {
    reference.markdown(out);
    assertThat(out.toString()).contains("""
        - as in:

          ```markdown
          - a hard token
            - without a seed
          ```
        """);
  }
}
