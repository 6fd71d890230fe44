package org.remediationkb.render.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.model.fact.Case;
import org.remediationkb.rules.content.CommandCatalog;
import org.remediationkb.rules.content.MarkdownParser;
import org.remediationkb.rules.content.PlainText;

class ManuscriptTest {

  private final Manuscript manuscript =
      new Manuscript(new CommandCatalog("cli", List.of(), List.of()), new Case("", List.of()));

  private String markdown(String template, Value value) {
    return MarkdownWriter.write(
        manuscript.document(template.replace("HOLE", manuscript.mark(value))));
  }

  private static Value argument(String text) {
    return new Value(Optional.of(text), "PLACEHOLDER", true);
  }

  /** Twice, as the second time it may have been kept; with a value each time its own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Look *twice*, at `this` and <b>that</b>.\n",
        "1. One\n2. Two:\n\n   ````\n   a\n   ````\n",
        "~~~text\n```\n~~~\n\n    indented\n",
        "```cli\nshow all\nshow all\n```\n",
        "It is HOLE.\n",
      })
  void isWrittenAsTheDocumentIs(String template) {
    for (String value : List.of("one", "another")) {
      String text = template.replace("HOLE", manuscript.mark(Value.text(value)));
      assertThat(manuscript.written(text))
          .isEqualTo(MarkdownWriter.write(manuscript.document(text)));
    }
  }

  @Test
  void aWordStandsInProseAsItIs() {
    assertThat(markdown("Version HOLE, then.\n", Value.text("7.4.11")))
        .isEqualTo("Version 7.4.11, then.\n");
  }

  /** Whatever the value is, prose shows it as text and nothing but text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "`` `",
        "a`b",
        "*bold*",
        "[x](javascript:alert(1))",
        "![x](http://example.org/x.png)",
        "<script>alert(1)</script>",
        "<!-- -->",
        "a|b",
        "# heading",
        "- item",
        "&lt;",
        "\\",
        "\\`",
        "http://example.org",
        "www.example.org",
        "a@example.org",
        "@team",
        "#17",
        "~~gone~~",
        "| a | b |",
        "```",
        "\u202egnp.exe",
        "\u001b[31mred",
        "a\u0000b",
        "line\nnext",
        "line\r\n# x",
        "a\u2028b",
        "\ue0000\ue001",
        "${7*7}",
        "[=token]",
        "[#list x as y]"
      })
  void anythingElseStandsInACodeSpan(String text) {
    String markdown = markdown("Before HOLE after.\n", Value.text(text));
    String html = HtmlRenderer.builder().build().render(MarkdownParser.parse(markdown));
    assertThat(html)
        .startsWith("<p>Before <code>")
        .endsWith("</code> after.</p>\n")
        .doesNotContain("<a", "<img", "<script", "<em>");
    assertThat(html.substring("<p>Before <code>".length()).split("</code>"))
        .as("one code span")
        .hasSize(2);
    assertThat(markdown.strip()).doesNotContain("\n", "\r", "\u001b", "\u202e", "\u0000", "\u2028");
  }

  @Test
  void aMarkInAValueIsNoMark() {
    String secret = manuscript.mark(Value.text("secret"));
    assertThat(markdown("HOLE\n", Value.text(secret))).isEqualTo("`\ufffd0\ufffd`\n");
  }

  @Test
  void aMarkOfNothingIsNothing() {
    assertThat(MarkdownWriter.write(manuscript.document("\ue00099\ue001\n")))
        .isEqualTo("`\ufffd`\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdoe", "HTK200BAA0000000", "fds1.hydronet.com", "j.doe@example.org"})
  void aCommandTakesAnArgument(String text) {
    assertThat(markdown("```cli\nedit \"HOLE\"\n```\n", argument(text)))
        .isEqualTo("```cli\nedit \"" + text + "\"\n```\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "a\"b",
        "a\nend",
        "-v",
        "",
        "a;b",
        "a|b",
        "$(x)",
        "`x`",
        "a'b",
        "a\\b",
        "j\u00f6rg",
        "a\u00a0b",
        "?",
        "#x",
        "a\tb",
        "a\u202eb",
        ".",
        "a&b",
        "a>b"
      })
  void aCommandTakesNothingElse(String text) {
    assertThat(markdown("```cli\nedit \"HOLE\"\n```\n", argument(text)))
        .isEqualTo("```cli\nedit \"PLACEHOLDER\"\n```\n");
    assertThat(markdown("Run `edit HOLE`.\n", argument(text)))
        .isEqualTo("Run `edit PLACEHOLDER`.\n");
  }

  @Test
  void aCommandTakesNoValueThatIsNotMeantForOne() {
    Value version = new Value(Optional.of("7.4.11"), "VERSION", false);
    assertThat(markdown("```cli\nset HOLE\n```\n", version)).contains("set VERSION");
  }

  @Test
  void aTextBlockKeepsItsFence() {
    assertThat(markdown("1. Send:\n\n   ```text\n   HOLE\n   ```\n", Value.text("```\nnew *line*")))
        .isEqualTo("1. Send:\n\n   ````text\n   ```\ufffdnew *line*\n   ````\n");
  }

  @Test
  void aLongValueIsCut() {
    assertThat(markdown("HOLE\n", Value.text("\ud83d\ude00".repeat(300))))
        .isEqualTo("`" + "\ud83d\ude00".repeat(200) + "…`\n");
  }

  @Test
  void aTableKeepsItsColumns() {
    assertThat(markdown("| a | b |\n| --- | --- |\n| HOLE | x |\n", Value.text("1 | 2")))
        .isEqualTo("| a | b |\n| --- | --- |\n| `1 \\| 2` | x |\n");
  }

  @Test
  void elsewhereThereIsOnlyThePlaceholder() {
    assertThat(markdown("[x](http://HOLE/ \"HOLE\")\n", argument("evil.example")))
        .isEqualTo("[x](http://PLACEHOLDER/ \"PLACEHOLDER\")\n");
    assertThat(markdown("<i id='HOLE'>\n", argument("x"))).isEqualTo("<i id='PLACEHOLDER'>\n");
  }

  @Test
  void whatIsNotKnownIsAPlaceholder() {
    Value unknown = new Value(Optional.empty(), "SERVER_NAME", true);
    assertThat(markdown("```cli\nping HOLE\n```\n\nOf HOLE.\n", unknown))
        .isEqualTo("```cli\nping SERVER_NAME\n```\n\nOf `SERVER_NAME`.\n");
  }

  @Test
  void aNumberAtTheStartOfALineBeginsNoList() {
    String markdown = markdown("HOLE. Text\n", Value.text("12"));
    assertThat(PlainText.of(MarkdownParser.parse(markdown))).isEqualTo("12. Text");
  }

  /** Two units with the same port: what a list repeats is run once, and tables stay as they are. */
  @Test
  void aCommandThatFollowsItselfIsWrittenOnce() {
    String block = """
        ```cli
        show port a
        show port a
        show port b
        show port a
        config ports
        set name a
        set name a
        end
        show port c
        show port c
        ```
        """;
    assertThat(markdown(block, Value.text(""))).isEqualTo("""
        ```cli
        show port a
        show port b
        show port a
        config ports
        set name a
        set name a
        end
        show port c
        ```
        """);
  }
}
