package org.remediationkb.render.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.analysis.coverage.CoverageReport;
import org.remediationkb.rules.analysis.coverage.SentenceCoverage;
import org.remediationkb.rules.analysis.coverage.SentenceCoverage.Shown;
import org.remediationkb.rules.examples.Outcome;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Outcomes of examples and cases as other programs read them. */
class TestReportTest {

  private static final SourceText PAGE = SourceText.reviewed("content/remediations/a.md", "a\nb\n");
  private static final SourceText CASE = SourceText.of("content/cases/x/c.yaml", "");

  private static final Outcome PASSED = new Outcome("a: example, line 1", PAGE.at(1, 1), List.of());
  private static final Outcome FAILED = new Outcome(
      "a: near miss, line 2",
      PAGE.at(2, 1),
      List.of(
          problem("the near miss has <a> & \"b\" ]]>", "narrow it"), problem("\u0007\ufffe", "")));
  private static final Outcome OF_A_CASE =
      new Outcome("content/cases/x/c.yaml", CASE.at(1, 1), List.of());

  private static final TestRun RUN = new TestRun(
      List.of(PASSED, FAILED, OF_A_CASE),
      new CoverageReport(List.of(
          new SentenceCoverage(
              "a",
              "a printer",
              PAGE.at(1, 1),
              new Shown.By(PAGE.at(2, 1).source()),
              new Shown.Impossible("it holds in every case")),
          new SentenceCoverage(
              "a",
              "that has no paper",
              PAGE.at(2, 1),
              new Shown.By(PAGE.at(2, 1).source()),
              new Shown.Lacking("printers: []\n")))));

  private static Problem problem(String message, String help) {
    return ProblemCode.EXAMPLE.error(PAGE.at(2, 1), message, help);
  }

  private static String written(Report<TestRun> report) throws IOException {
    StringWriter out = new StringWriter();
    report.write(RUN, out);
    return out.toString();
  }

  private static Element xml() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(written(new JunitReport()))))
        .getDocumentElement();
  }

  private static Element element(Element root, String name, int index) {
    return (Element) root.getElementsByTagName(name).item(index);
  }

  @Test
  void aSuiteForEachPageAndFolder() throws Exception {
    Element root = xml();
    assertThat(root.getTagName()).isEqualTo("testsuites");
    assertThat(root.getAttribute("tests")).isEqualTo("3");
    assertThat(root.getAttribute("failures")).isEqualTo("1");
    assertThat(root.getElementsByTagName("testsuite").getLength()).isEqualTo(2);
    Element page = element(root, "testsuite", 0);
    assertThat(page.getAttribute("name")).isEqualTo("content/remediations/a");
    assertThat(page.getAttribute("tests")).isEqualTo("2");
    Element folder = element(root, "testsuite", 1);
    assertThat(folder.getAttribute("name")).isEqualTo("content/cases/x");
    assertThat(folder.getAttribute("failures")).isEqualTo("0");
  }

  @Test
  void aTestCaseSaysWhereItStands() throws Exception {
    Element failed = element(xml(), "testcase", 1);
    assertThat(failed.getAttribute("name")).isEqualTo("a: near miss, line 2");
    assertThat(failed.getAttribute("classname")).isEqualTo("content/remediations/a");
    assertThat(failed.getAttribute("file")).isEqualTo("content/remediations/a.md");
    assertThat(failed.getAttribute("line")).isEqualTo("2");
  }

  @Test
  void oneFailureTellsOfAllProblems() throws Exception {
    Element root = xml();
    assertThat(root.getElementsByTagName("failure").getLength()).isEqualTo(1);
    Element failure = element(root, "failure", 0);
    assertThat(failure.getParentNode()).isSameAs(element(root, "testcase", 1));
    assertThat(failure.getAttribute("type")).isEqualTo("KB114");
    assertThat(failure.getAttribute("message")).isEqualTo("the near miss has <a> & \"b\" ]]>");
    assertThat(failure.getTextContent()).isEqualTo("""
        content/remediations/a.md:2:1 error KB114 the near miss has <a> & "b" ]]>
          2 | b
            | ^
          help: narrow it
        content/remediations/a.md:2:1 error KB114 ·\ufffd
          2 | b
            | ^""");
  }

  @Test
  void ourOwnJson() throws IOException {
    JsonNode json = new ObjectMapper().readTree(written(new JsonOutcomes()));
    assertThat(json.get("passed").asInt()).isEqualTo(2);
    assertThat(json.get("failed").asInt()).isEqualTo(1);
    JsonNode failed = json.at("/tests/1");
    assertThat(failed.get("name").asText()).isEqualTo("a: near miss, line 2");
    assertThat(failed.get("file").asText()).isEqualTo("content/remediations/a.md");
    assertThat(failed.get("line").asInt()).isEqualTo(2);
    assertThat(failed.get("passed").asBoolean()).isFalse();
    assertThat(failed.get("problems").findValuesAsText("code")).containsExactly("KB114", "KB114");
    assertThat(json.at("/tests/0/problems")).isEmpty();
  }

  @Test
  void whatShowsEachSentence() throws IOException {
    JsonNode json = new ObjectMapper().readTree(written(new JsonOutcomes()));

    assertThat(json.get("proved").asInt()).isZero();
    assertThat(json.get("exempt").asInt()).isEqualTo(1);
    assertThat(json.at("/sentences/0/remediation").asText()).isEqualTo("a");
    assertThat(json.at("/sentences/0/holds/file").asText()).isEqualTo("content/remediations/a.md");
    assertThat(json.at("/sentences/0/holds/line").asInt()).isEqualTo(2);
    assertThat(json.at("/sentences/0/fails-alone/impossible").asText())
        .isEqualTo("it holds in every case");
    assertThat(json.at("/sentences/1/sentence").asText()).isEqualTo("that has no paper");
    assertThat(json.at("/sentences/1/fails-alone/proposal").asText()).isEqualTo("printers: []\n");
  }

  @Test
  void onlyWhatXmlCannotHaveIsReplaced() throws Exception {
    Outcome outcome = new Outcome("a\tb\u0001c\ud83d\ude00\ud83d", PAGE.at(1, 1), List.of());
    StringWriter out = new StringWriter();
    new JunitReport().write(new TestRun(List.of(outcome), new CoverageReport(List.of())), out);
    Element test = element(
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(out.toString())))
            .getDocumentElement(),
        "testcase",
        0);
    assertThat(test.getAttribute("name").replace('\t', ' '))
        .isEqualTo("a b\ufffdc\ud83d\ude00\ufffd");
  }
}
