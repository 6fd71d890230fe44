package org.remediationkb.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProblemFormatterTest {

  @Test
  void showsPlaceMessageLineCaretAndHelp() {
    assertThat(format(Problem.error(
            "KB103",
            SourceText.of("token-locked.md", "\n".repeat(8) + "  - whose modell is x")
                .at(9, 5),
            "no sentence matches \"whose modell is x\"",
            "`kb vocabulary` lists them all")))
        .isEqualTo("""
            token-locked.md:9:5 error KB103 no sentence matches "whose modell is x"
              9 |   - whose modell is x
                |     ^
              help: `kb vocabulary` lists them all""");
  }

  @Test
  void leavesOutWhatThereIsNot() {
    assertThat(format(Problem.warning("KB1", SourceText.of("a.md", "").at(1, 1), "odd", "")))
        .isEqualTo("a.md:1:1 warning KB1 odd");
  }

  @Test
  void caretStandsUnderThePlaceWhateverPrecedesIt() {
    assertThat(excerpt("\tsmile 😀 here", 11)).isEqualTo("  1 |  smile 😀 here\n    |          ^");
  }

  @Test
  void cutsALongLineAroundThePlace() {
    String line = "a ".repeat(250) + "X" + " b".repeat(250);

    assertThat(excerpt(line, 501))
        .isEqualTo("  1 | …" + "a ".repeat(30) + "X" + " b".repeat(29) + " …\n    | "
            + " ".repeat(61) + "^");
    assertThat(excerpt(line, 1)).startsWith("  1 | a a").endsWith("    | ^");
    assertThat(excerpt(line, 1001)).contains("b b\n").endsWith(" ".repeat(120) + "^");
  }

  @Test
  void nothingFromAFileSteersTheTerminal() {
    String evil = "\u001b[31m\u202e\r\u0007\u009b";
    SourceText text = SourceText.of("a" + evil + ".yaml", "x" + evil.replace("\r", ""));

    String shown = format(Problem.error("K" + evil, text.at(1, 1), "m" + evil, "h" + evil));

    assertThat(shown).isEqualTo("""
            a·[31m····.yaml:1:1 error K·[31m···· m·[31m····
              1 | x·[31m···
                | ^
              help: h·[31m····""");
  }

  @Test
  void masksSecretsAndKeepsTheCaretInPlace() {
    String line = "- {seed: A1B2C3D4, drift: x}";
    Problem problem = Problem.error(
        "KF2", SourceText.of("a", line).at(1, 27), "seed: A1B2C3D4", "seed: A1B2C3D4");

    assertThat(format(problem)).isEqualTo("""
            a:1:27 error KF2 seed: ***
              1 | - {seed: ***, drift: x}
                |                      ^
              help: seed: ***""");
  }

  @Test
  void secretAtTheEdgeOfALongLineIsMaskedBeforeTheLineIsCut() {
    String secret = "0123456789abcdef".repeat(4);
    String line = "a ".repeat(50) + secret;

    assertThat(excerpt("X " + line + " b".repeat(60), 1)).doesNotContain("0123");
  }

  @Test
  void textThatIsPublishedAnywayIsNotMasked() {
    SourceText page = SourceText.reviewed("page.md", "seed: A1B2C3D4");

    assertThat(format(Problem.error("KB1", page.at(1, 1), "seed: A1B2C3D4", "")))
        .isEqualTo("page.md:1:1 error KB1 seed: A1B2C3D4\n  1 | seed: A1B2C3D4\n    | ^");
  }

  @Test
  void placeFarAwayInALineOfAMegabyteIsShown() {
    String line = "a ".repeat(300_000) + "X" + " b".repeat(300_000);

    assertThat(excerpt(line, 600_001))
        .isEqualTo("  1 | …" + "a ".repeat(30) + "X" + " b".repeat(29) + " …\n    | "
            + " ".repeat(61) + "^");
  }

  @Test
  void styleSeesEveryPart() {
    ProblemFormatter formatter = new ProblemFormatter(80, (part, text) -> "<" + part + ">" + text);

    assertThat(formatter.format(
            Problem.warning("KB1", SourceText.of("a", "text").at(1, 2), "odd", "help")))
        .isEqualTo("""
            <PLACE>a:1:2 <WARNING>warning KB1 odd
            <EXCERPT>  1 | text
            <EXCERPT>    |  <CARET>^
            <HELP>  help: help""");
  }

  @Test
  void onAScreenWordsGoOnBelowAndTheCaretStaysInItsPlace() {
    String line = "- that reports " + "`invalid token` or ".repeat(5) + "whose modell is x";
    Problem problem = Problem.error(
        "KB103",
        SourceText.of("remediations/token-locked.md", line).at(1, line.indexOf("modell") + 1),
        "no sentence matches \"whose modell is x\", in this language",
        "did you mean \"whose model is {models}\"? `kb vocabulary` lists them all");

    assertThat(new ProblemFormatter(60, TextStyle.PLAIN_SCREEN).format(problem)).isEqualTo("""
        remediations/token-locked.md:1:117 error KB103 no sentence
            matches "whose modell is x", in this language
          1 | …valid token` or `invalid token` or whose modell is x
            |                                           ^
          help: did you mean "whose model is {models}"? `kb
                vocabulary` lists them all""");
    assertThat(format(problem).lines()).hasSize(4);
  }

  @Property(seed = "1218458")
  void onAScreenNoLineIsWiderThanItUnlessAWordIs(
      @ForAll @AlphaChars @Chars({' ', '`'}) String text,
      @ForAll @IntRange(min = 40, max = 120) int width,
      @ForAll @IntRange(max = 300) int column) {
    SourceText page = SourceText.reviewed("a", text);
    Problem problem = Problem.error("K", page.at(1, column), text, text);

    String shown = new ProblemFormatter(width, TextStyle.PLAIN_SCREEN).format(problem);

    assertThat(shown.lines())
        .allMatch(line -> line.length() <= width || line.matches(" *(help: )?[^ ]+"), shown);
    assertThat(shown.replaceAll("\\s", "")).contains(text.replace(" ", ""));
  }

  @Property(seed = "1218458")
  void anyTextAndPlaceCanBeShownOnFourLines(
      @ForAll String line,
      @ForAll @IntRange(max = 50) int row,
      @ForAll @IntRange(max = 300) int column) {
    Problem problem = Problem.error("K", SourceText.of(line, line).at(row, column), line, line);

    String shown = format(problem);

    assertThat(shown.lines().count()).isLessThanOrEqualTo(4);
    assertThat(ControlCharacters.areIn(shown.replace("\n", ""))).isFalse();
  }

  private static String format(Problem problem) {
    return new ProblemFormatter().format(problem);
  }

  private static String excerpt(String line, int column) {
    String all = format(Problem.error("K1", SourceText.of("a", line).at(1, column), "m", ""));
    return all.substring(all.indexOf('\n') + 1);
  }
}
