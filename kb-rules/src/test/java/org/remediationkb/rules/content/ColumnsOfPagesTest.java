package org.remediationkb.rules.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.capture.CaptureReader;
import org.remediationkb.model.capture.format.KnownCommands;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.HydroContent;

/** A table whose cells may be empty, by a page. */
class ColumnsOfPagesTest {

  private static final String PAGE = """
      ---
      title: Tokens
      reads: show tokens
      ---

      ## Lines

      - `TOKEN  DRIFT  REPORT` heads columns
        - `| {token.serial} | {token.drift?} | {token.report?} |`
      - `That is all` ends the output
      """;

  private static ReaderPage page(String text) {
    return new ReaderPageReader(HydroContent.KINDS)
        .read("tokens", SourceText.reviewed("tokens.md", text))
        .value()
        .orElseThrow();
  }

  private static Capture read(String rows) {
    return read(PAGE, "  TOKEN             DRIFT  REPORT\n" + rows);
  }

  private static Capture read(String page, String table) {
    CaptureReader reader = new CaptureReader(
        HydroContent.KINDS, KnownCommands.of(List.of(page(page).format())), Set.of());
    reader.read(SourceText.of("log", "fw # show tokens\n" + table + "That is all\n"));
    return reader.finish("x");
  }

  private static List<String> tokens(Capture capture) {
    return capture
        .facts()
        .facts(HydroContent.KINDS.named("token").orElseThrow())
        .map(token -> token.about() + " " + value(token, "drift") + " " + value(token, "report"))
        .toList();
  }

  private static String value(Fact token, String key) {
    return token.reading(key).known().map(known -> known.text()).orElse("?");
  }

  @Test
  void itsPlaceTellsWhatACellIs() {
    Capture capture = read("""
          HTK200BAA0000001  7      token lost
          HTK200BAA0000002         token lost
          HTK200BAA0000003  9
        """);
    assertThat(tokens(capture))
        .containsExactly(
            "HTK200BAA0000001 7 token lost",
            "HTK200BAA0000002 ? token lost",
            "HTK200BAA0000003 9 ?");
    assertThat(capture.unread().first()).isEmpty();
  }

  @Test
  void theHeadingsAgainAreNoRow() {
    String row = "| {token.serial} | {token.drift?} | {token.report?} |`";
    String page = PAGE.replace(row, "| {word} | {word?} | {text?} |` is unread");
    String headings = "  TOKEN             DRIFT  REPORT\n";
    Capture capture = read(page, headings + headings + "  HTK200BAA0000001  7      token lost\n");
    assertThat(capture.unread().first())
        .extracting(line -> line.source().line())
        .containsExactly(4);
  }

  @Test
  void whatDoesNotStandBelowAHeadingIsUnread() {
    Capture capture = read("""
          HTK200BAA0000001  7  lost
          HTK200BAA0000002  x      lost
            HTK200BAA0000003  7      lost
        """);
    assertThat(tokens(capture)).isEmpty();
    assertThat(capture.unread().first()).hasSize(3);
  }

  @Test
  void aRowHasAsManyCellsAsThereAreColumns() {
    assertThat(ReaderCheck.problems(List.of(page(PAGE)))).isEmpty();
    assertThat(ReaderCheck.problems(List.of(page(PAGE.replace("TOKEN  DRIFT", "TOKEN DRIFT")))))
        .extracting(HydroContent::message)
        .singleElement()
        .asString()
        .startsWith("tokens.md:9:5 error KB150 this row has 3 cells between bars, its heading 2");
    assertThat(ReaderCheck.problems(List.of(page(PAGE.replace("REPORT`", "{word}`")))))
        .extracting(HydroContent::message)
        .singleElement()
        .asString()
        .startsWith("tokens.md:8:3 error KB150 these are no headings of columns");
  }
}
