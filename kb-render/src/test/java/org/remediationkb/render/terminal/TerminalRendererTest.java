package org.remediationkb.render.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.rules.content.MarkdownParser;

class TerminalRendererTest {

  private static String text(String markdown, int width) {
    return TerminalRenderer.render(MarkdownParser.parse(markdown), width, TextStyle.PLAIN);
  }

  @Test
  void proseIsBrokenAtTheWidth() {
    assertThat(text("# A title\n\nOne two **three four** [five](https://example.org) six.\n", 14))
        .isEqualTo("""
            A title
            =======

            One two three
            four five six.
            """);
  }

  @Test
  void aPhraseInCodeStaysTogether() {
    assertThat(text("Then run `show user hydrotoken` here, `a`.\n", 24)).isEqualTo("""
            Then run
            `show user hydrotoken`
            here, `a`.
            """);
  }

  @Test
  void aWordThatIsTooLongHasALineToItself() {
    assertThat(text("a bbbbbbbbbbbb c\n", 5)).isEqualTo("a\nbbbbbbbbbbbb\nc\n");
  }

  @Test
  void commandsHaveNothingButBlanksBeforeThem() {
    String markdown = """
        - one
          - nested item that is long
        2. Run:

           ```hydroos
           config user local
               edit "x"

           end
           ```

        3. Done.
        """;
    assertThat(text(markdown, 20)).isEqualTo("""
            - one
              - nested item that
                is long

            2. Run:

                   config user local
                       edit "x"

                   end

            3. Done.
            """);
  }

  @Test
  void aTableHasColumns() {
    String markdown = "| No | What is wrong |\n| --- | --- |\n| 1 | a `b` |\n| 10 | |\n";
    assertThat(text(markdown, 40)).isEqualTo("""
            No  What is wrong
            --  -------------
            1   a `b`
            10
            """);
  }

  @Test
  void aWideTableIsBrokenInItsWidestColumn() {
    String markdown = "| No | What |\n| --- | --- |\n| 1 | one two three four |\n";
    assertThat(text(markdown, 16)).isEqualTo("""
            No  What
            --  ------------
            1   one two
                three four
            """);
  }

  @Test
  void styleGoesAroundTheWordsOfEachLine() {
    TextStyle style = (part, words) -> "<" + part + ">" + words + "</>";
    String markdown = "## Head\n\nOne **two three** `x`.\n\n```hydroos\nend\n```\n";
    assertThat(TerminalRenderer.render(MarkdownParser.parse(markdown), 10, style))
        .isEqualTo("""
            <HEADING>Head</>
            ====

            One <STRONG>two</>
            <STRONG>three</> <CODE>`x`</>.

                <BLOCK>end</>
            """);
  }

  @Test
  void noControlCharacterComesOut() {
    String evil = "a\u001b]0;x\u0007\u009b31mb\rc\u202ed\u0000\te";
    Paragraph paragraph = new Paragraph();
    paragraph.appendChild(new Text(evil));
    paragraph.appendChild(new Code(evil));
    FencedCodeBlock block = new FencedCodeBlock();
    block.setLiteral(evil + "\n");
    Document document = new Document();
    document.appendChild(paragraph);
    document.appendChild(block);
    String text = TerminalRenderer.render(document, 80, TextStyle.PLAIN);
    assertThat(text.replace("\n", "").chars().filter(c -> Character.isISOControl(c) || c == 0x202e))
        .isEmpty();
  }

  /** Its second column is as narrow as its longest word lets it be; the first one has to give way. */
  @Test
  void noColumnIsNarrowerThanItsLongestWord() {
    String markdown = "| What | Serial |\n| --- | --- |\n| a b c d e | HTK200BAA0000001 |\n";
    assertThat(text(markdown, 22)).isEqualTo("""
            What  Serial
            ----  ----------------
            a b   HTK200BAA0000001
            c d
            e
            """);
  }

  /** A screen that shows what looks in some way, and where links lead. */
  private record Screen() implements TextStyle {
    @Override
    public boolean isForScreen() {
      return true;
    }

    @Override
    public String apply(Part part, String text) {
      return part == Part.TEXT || part == Part.BLOCK ? text : part + "{" + text + "}";
    }

    @Override
    public String link(String address, String text) {
      return text + "->" + address;
    }
  }

  private static String onScreen(String markdown, int width) {
    return TerminalRenderer.render(MarkdownParser.parse(markdown), width, new Screen());
  }

  @Test
  void headingsOnAScreenStandOutByWeightAndSpace() {
    assertThat(onScreen("""
            # A title

            ## A heading

            Some words that are long.

            ### A part

            1. One.

            2. Run:

               ```hydroos
               get x
               ```

            3. Done.
            """, 20)).isEqualTo("""
            TITLE{A title}

            HEADING{A heading}
              Some words that
              are long.

              HEADING{A part}
              1. One.
              2. Run:
                     get x

              3. Done.
            """);
  }

  @Test
  void aTableOnAScreenHasNoRuleBelowItsHead() {
    assertThat(onScreen("| a | b |\n| --- | --- |\n| c | [problem](severity:problem) |\n", 60))
        .isEqualTo("HEADING{a}  HEADING{b}\nc  ERROR{problem}\n");
  }

  @Test
  void linksLeadToTheWebToMailAndToFilesHere() {
    assertThat(onScreen("[a](https://example.org/x)\n", 60))
        .isEqualTo("a->https://example.org/x\n");
    assertThat(onScreen("[a](mailto:a@example.org)\n", 60)).isEqualTo("a->mailto:a@example.org\n");
    assertThat(onScreen("[a](file:///x#1), b\n", 60)).isEqualTo("a->file:///x#1, b\n");
    assertThat(onScreen("[a](file://host/x) [b](javascript:x) [c](other.md)\n", 60))
        .isEqualTo("a b c\n");
  }
}
