package org.remediationkb.render.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.render.Content;
import org.remediationkb.rules.translation.Phrases;

/** Worksheets in a made-up language, in which each phrase has a mark. */
class WorksheetWordsTest {

  private final Set<String> asked = new HashSet<>();

  private Worksheet worksheet(String facts, Set<String> untranslated) {
    Phrases marked = Phrases.NONE.worded(text -> {
      asked.add(text);
      return "\u00bb" + text;
    });
    return Content.HYDRO.worksheet(facts).in(new WorksheetWords("xx", marked, untranslated));
  }

  static Stream<String> cases() throws IOException {
    return Stream.of(
        Files.readString(Content.FOLDER.resolve("hydrotoken/cases/everything-at-once.yaml")),
        "tokens: [{serial: HTK200BAA0000001}]\n",
        "hydrogate: {management: none}\n",
        "case: CS-1\n");
  }

  /** So that the check of translations can name all that a language needs. */
  @ParameterizedTest
  @MethodSource("cases")
  void everyWordIsInTheListOfThemOrANameOfTheLibrary(String facts) {
    Worksheet worksheet = worksheet(facts, Set.of("token-locked"));
    assertThat(worksheet.markdown() + worksheet.html()).contains("\u00bb");
    assertThat(worksheet.text(80, TextStyle.PLAIN_SCREEN)
            + worksheet.brief(80, TextStyle.PLAIN_SCREEN))
        .contains("\u00bb");

    Set<String> known = new HashSet<>(WorksheetWords.names(Content.HYDRO.library()));
    known.addAll(WorksheetWords.frame());
    assertThat(known).containsAll(asked);
  }

  @Test
  void headingsAndCountsAreSaidInTheLanguage() {
    String text = worksheet("tokens: [{serial: HTKMOB26B6A1B201, status: lock}]\n", Set.of())
        .markdown();
    assertThat(text)
        .contains(
            "\u00bb**1 \u00bbstep** for 1 \u00bbtoken: 1 \u00bbproblem.",
            "## \u00bbPlan\n",
            "**\u00bbWhat was found:**",
            "(\u00bbline 1)",
            "- \u00bbevidence from: `case.yaml`",
            "- \u00bbmade with: kb 1.2.3, content 0123456789ab")
        .doesNotContain("\u00bbThis part is not translated.");
  }

  @Test
  void aPageWithoutTranslationSaysSo() {
    String facts = "tokens: [{serial: HTKMOB26B6A1B201, status: lock}]\n";
    Worksheet worksheet = worksheet(facts, Set.of("token-locked"));
    assertThat(worksheet.markdown()).contains("_\u00bbThis part is not translated._\n");
    assertThat(worksheet.html()).contains("<p><em>\u00bbThis part is not translated.</em></p>");
  }

  @Test
  void thePageForABrowserIsInTheLanguage() {
    assertThat(worksheet("tokens: [{serial: HTKMOB26B6A1B201, status: lock}]\n", Set.of())
            .html())
        .contains(
            "<html lang=\"xx\" data-words=\"{&quot;Copy&quot;:&quot;\\u00BBCopy&quot;",
            "<h2 id=\"plan\">\u00bbPlan</h2>",
            "<span class=\"severity problem\">\u00bbproblem</span>",
            "aria-label=\"\u00bbStep 1 is done\"");
  }
}
