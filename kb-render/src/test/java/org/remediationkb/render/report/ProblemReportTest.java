package org.remediationkb.render.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.factfile.FactProblem;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.ProblemCatalog;
import org.remediationkb.rules.ProblemCode;

/** Problems as other programs read them. */
class ProblemReportTest {

  private static final SourceText PAGE = SourceText.reviewed("content/a page.md", "# A\n\n- b\n");

  private static final Problem ERROR = ProblemCode.NO_SENTENCE.error(
      PAGE.at(3, 3), "no sentence matches \"b\"", "100% sure: did you mean c, or d?");
  private static final Problem WARNING =
      ProblemCode.MARKDOWN.warning(PAGE.at(1, 1), "odd\nand wrong", "");

  private static String written(Report<List<Problem>> report, Problem... problems) {
    StringWriter out = new StringWriter();
    try {
      report.write(List.of(problems), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static JsonNode json(Report<List<Problem>> report, Problem... problems)
      throws IOException {
    return new ObjectMapper().readTree(written(report, problems));
  }

  @Test
  void ourOwnJson() throws IOException {
    assertThat(json(new JsonProblems(), ERROR, WARNING))
        .isEqualTo(new ObjectMapper().readTree("""
            {"problems": [
              {"code": "KB103", "severity": "error", "file": "content/a page.md", "line": 3,
               "column": 3, "message": "no sentence matches \\"b\\"",
               "help": "100% sure: did you mean c, or d?"},
              {"code": "KB116", "severity": "warning", "file": "content/a page.md", "line": 1,
               "column": 1, "message": "odd·and wrong", "help": ""}],
             "errors": 1, "warnings": 1}"""));
  }

  @Test
  void annotationsAreOneLineEach() {
    assertThat(written(new GithubAnnotations(), ERROR, WARNING)).isEqualTo("""
        ::error file=content/a page.md,line=3,col=3,title=KB103::no sentence matches "b"%0Ahelp: 100%25 sure: did you mean c, or d?
        ::warning file=content/a page.md,line=1,col=1,title=KB116::odd·and wrong
        """);
  }

  @Test
  void theNameOfAFileCanAddNothingToAnAnnotation() {
    Problem problem =
        ProblemCode.LINK.error(SourceText.of("a,line=9:%\n::error", "").at(1, 1), "m", "");
    assertThat(written(new GithubAnnotations(), problem))
        .isEqualTo("::error file=a%2Cline=9%3A%25·%3A%3Aerror,line=1,col=1,title=KB113::m\n");
  }

  @Test
  void whatLooksLikeASecretIsMaskedInEveryForm() {
    Problem problem = FactProblem.FORM.error(
        SourceText.of("case.yaml", "").at(1, 1),
        "not a serial: password=hunter22",
        "seed: A1B2C3D4");
    for (Report<List<Problem>> report :
        List.of(new JsonProblems(), new GithubAnnotations(), new SarifLog())) {
      assertThat(written(report, problem))
          .contains("password=***", "seed: ***")
          .doesNotContain("hunter22", "A1B2C3D4");
    }
  }

  @Test
  void sarifHasRulesForTheKindsItTellsOf() throws IOException {
    JsonNode run = json(new SarifLog(), ERROR, ERROR, WARNING).at("/runs/0");
    JsonNode rules = run.at("/tool/driver/rules");
    assertThat(rules.findValuesAsText("id")).containsExactly("KB103", "KB116");
    assertThat(rules.at("/0/shortDescription/text").asText())
        .isEqualTo("A bullet under When that matches no sentence of vocabulary.yaml.");
    assertThat(rules.at("/0/fullDescription/text").asText())
        .isEqualTo(ProblemCode.NO_SENTENCE.explanation());
    assertThat(rules.at("/0").has("helpUri")).isFalse();
    JsonNode results = run.get("results");
    assertThat(results.findValuesAsText("level")).containsExactly("error", "error", "warning");
    assertThat(results.at("/0/message/text").asText())
        .isEqualTo("no sentence matches \"b\"\nhelp: 100% sure: did you mean c, or d?");
    JsonNode place = results.at("/0/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("content/a%20page.md");
    assertThat(place.at("/region/startLine").asInt()).isEqualTo(3);
    assertThat(place.at("/region/startColumn").asInt()).isEqualTo(3);
  }

  @Test
  void sarifNamesAnyFile() throws IOException {
    assertThat(Stream.of("a:b/ü.md", "/tmp/a:b.md", "../c%.md")
            .map(file -> ProblemCode.LINK.error(SourceText.of(file, "").at(1, 1), "m", ""))
            .map(problem ->
                written(new SarifLog(), problem).split("\"uri\": \"")[1].split("\"")[0]))
        .containsExactly("a%3Ab/%C3%BC.md", "file:///tmp/a:b.md", "../c%25.md");
  }

  /** The schema of SARIF, from the library that brings it. */
  private static String sarifSchema() throws IOException {
    try (InputStream schema = Objects.requireNonNull(
        ProblemReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void sarifFitsItsSchema() throws IOException {
    Schema sarif = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(sarifSchema(), InputFormat.JSON);
    Problem[] all = ProblemCatalog.kinds().stream()
        .map(kind -> kind.error(PAGE.at(1, 1), "message", "help"))
        .toArray(Problem[]::new);
    assertThat(sarif.validate(written(new SarifLog(), all), InputFormat.JSON)).isEmpty();
    assertThat(sarif.validate(written(new SarifLog()), InputFormat.JSON)).isEmpty();
    assertThat(sarif.validate(
            written(new SarifLog(), ERROR).replace("\"error\"", "\"fatal\""), InputFormat.JSON))
        .isNotEmpty();
  }
}
