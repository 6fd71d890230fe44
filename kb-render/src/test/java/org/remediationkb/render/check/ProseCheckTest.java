package org.remediationkb.render.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.render.Content;

/** The rule of the bug has 7.4.10 to 7.4.11 and 7.6.3 to 7.6.6; that of resets has three models. */
class ProseCheckTest {

  private static final String BUG = "remediations/bug-1218458.md";
  private static final String ISSUED = "remediations/seed-already-issued.md";
  private static final String ARTICLE = "articles/hard-token-seed-not-returned.md";

  @TempDir
  private Path folder;

  private Content content;

  @BeforeEach
  void copy() {
    content = Content.copy(folder);
  }

  /** The complaints about pages of which each has one more paragraph under its first heading. */
  private String saying(String prose, String... pages) {
    for (String page : pages) {
      String heading = page.equals(ARTICLE) ? "## How it looks\n" : "## Why\n";
      content.change(page, heading, heading + "\n" + prose + "\n");
    }
    return content.complaints();
  }

  @Test
  void aRangeWhoseEndIsOffByOne() {
    assertThat(saying("It is in HydroOS\n7.4.10 to 7.4.12, and in 7.6.3 to 7.6.6.", BUG))
        .isEqualTo("""
        remediations/bug-1218458.md:21:1 warning KB119 no rule names the range "7.4.10 to 7.4.12"
          21 | 7.4.10 to 7.4.12, and in 7.6.3 to 7.6.6.
             | ^
          help: bug-1218458 and bug-1218458-exposed name 7.4.10 to 7.4.11, or 7.6.3 to 7.6.6; write values that are unrelated to any rule as `code`""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7.4.10 to 7.4.11, or 7.6.3 to 7.6.6",
        "7.4.10 to 7.4.11 and 7.6.3 to 7.6.6",
        "7.6.3–7.6.6",
        "7.4.10 through 7.4.11",
        "between 7.4.10 and 7.4.11",
        "before 7.4.10",
        "7.4.9 is in order, as are 7.4.12, 7.6.2 and 7.6.7.",
        "Upgrade from 7.4.11 to 7.4.12",
        "Ping 192.0.2.7 or 10.1.2.3, revision v1.2.3.4",
        "The menu moved in `7.2.0`.",
      })
  void versionsThatGoWithTheRule(String prose) {
    assertThat(saying(prose, BUG, ARTICLE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "7.4.8 came before the bug., 7.4.8",
    "Upgrade from 7.4.11 to 7.4.13., 7.4.13",
    "| a |\\n| --- |\\n| from 7.5.0 |, 7.5.0",
    "- 7.4.10 to 7.6.6, 7.4.10 to 7.6.6",
    "7.6.3-7.6.5, 7.6.3 to 7.6.5",
    "between 7.4.10 and 7.4.13, 7.4.13",
  })
  void versionsThatDoNot(String prose, String named) {
    assertThat(saying(prose.replace("\\n", "\n"), BUG, ARTICLE))
        .containsPattern(BUG + ".* KB119 .*\"" + named)
        .containsPattern(ARTICLE + ".* KB119 .*\"" + named);
  }

  @Test
  void aTitleAndASummary() {
    content
        .change(BUG, "title: Bug 1218458", "title: Bug 1218458 of 7.4.1")
        .change(ARTICLE, "summary: What to do", "summary: What to do on 7.4.2, and");
    assertThat(content.complaints())
        .contains(BUG + ":2:23 warning KB119 \"7.4.1\"")
        .contains(ARTICLE + ":3:24 warning KB119 \"7.4.2\"");
  }

  @Test
  void aRuleThatNamesAnotherRangeThanItsProse() {
    String prose = "It is in 7.4.10 to 7.4.11, or 7.6.3 to 7.6.6.\n";
    for (String page : new String[] {BUG, "remediations/bug-1218458-exposed.md"}) {
      content.change(page, "7.4.10 to 7.4.11, or", "7.4.10 to 7.4.12, or");
    }
    content.change(BUG, "## Why\n", "## Why\n\n" + prose);
    assertThat(content.complaints())
        .contains(BUG + ":20:10 warning KB119 no rule names the range \"7.4.10 to 7.4.11\"")
        .doesNotContain("7.6.3 to 7.6.6\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TAC resets HydroToken 200, 210 and 220.",
        "TAC resets HydroToken 200, HydroToken 210, or\nHydroToken 220.",
        "A HydroToken 210 can be reset, and so can 14 others.",
        "Not a `HydroToken 300`.",
        "They hold 200 HydroTokens, or HydroToken 7 times.",
      })
  void modelsThatGoWithTheRule(String prose) {
    assertThat(saying(prose, ISSUED, ARTICLE)).isEmpty();
  }

  @Test
  void aListThatSeveralRulesHaveTogether() {
    String all = "There are HydroToken 200, 210, 220, 200CD and 200BCD.";
    assertThat(saying(all, ARTICLE)).isEmpty();
    assertThat(saying("There are HydroToken 200, 200CD and 200BCD.", ARTICLE)).contains("KB119");
  }

  @Test
  void modelsThatDoNot() {
    assertThat(saying("TAC resets HydroToken 200 and 210.", ISSUED))
        .contains(":17:23 warning KB119 no rule has the list \"HydroToken 200, HydroToken 210\"")
        .contains("help: seed-already-issued names HydroToken 200, HydroToken 210, HydroToken 220");
    assertThat(saying("TAC resets a HydroToken 230.", ISSUED))
        .contains("unknown name \"HydroToken 230\"")
        .contains(
            "help: known names: HydroToken 200, HydroToken 210, HydroToken 220, HydroToken 200CD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HydroToken 200 or HydroToken 210",
        "HydroToken 200, HydroToken 210, HydroToken 220 or HydroToken 200CD/200BCD",
      })
  void aRuleWhoseListIsLongerOrShorterThanThatOfTheProse(String models) {
    content
        .change(ISSUED, "HydroToken 200, HydroToken 210 or HydroToken 220", models)
        .change(
            ARTICLE, "## Free the seed\n", "## Free the seed\n\nHydroToken 200, 210 and 220.\n");
    assertThat(content.complaints())
        .contains(ARTICLE)
        .contains("no rule has the list \"HydroToken 200, HydroToken 210, HydroToken 220\"");
  }

  @Test
  void whereTheRulesConcernedAreSilentThoseOfAllPagesCount() {
    String locked = "remediations/token-locked.md";
    assertThat(saying("Bug 1218458 is in 7.4.10 to 7.4.11.", locked)).isEmpty();
    assertThat(saying("Bug 1218458 is in 7.4.10 to 7.4.19.", locked))
        .contains("no rule names the range \"7.4.10 to 7.4.19\"");
  }
}
