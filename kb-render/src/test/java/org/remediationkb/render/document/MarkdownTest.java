package org.remediationkb.render.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.remediationkb.render.Content;
import org.remediationkb.rules.content.MarkdownParser;
import org.remediationkb.rules.content.PlainText;

class MarkdownTest {

  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();

  @Test
  void whatIsWrittenIsReadAsTheSame() throws IOException {
    try (Stream<Path> files = Files.walk(Content.FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
        Node read = MarkdownParser.parse(Files.readString(file));
        String written = MarkdownWriter.write(read);
        assertThat(HTML.render(MarkdownParser.parse(written)))
            .as(file.toString())
            .isEqualTo(HTML.render(read));
        assertThat(MarkdownWriter.write(MarkdownParser.parse(written)))
            .as(file.toString())
            .isEqualTo(written);
      }
    }
  }

  @Test
  void authorsKnowTheirOwnWordsAgain() {
    String text = "Open **User & Authentication > HydroTokens**: 7.4.9 (or later) has error_code, "
        + "*if* \"set type\" isn't there! 100% of a #1; x = y + 1 {z} $5.\n7.4.9 came before.\n";
    assertThat(MarkdownWriter.write(MarkdownParser.parse(text))).isEqualTo(text);
  }

  /** Texts of all the characters that mean something, in any order, stay texts. */
  @Test
  void noTextBecomesMarkup() {
    Random random = new Random(1218458);
    String alphabet = "ab1 .)_*`[]()<>!#-+=|~&;:\\\"'/@{}";
    for (int i = 0; i < 20_000; i++) {
      String first = text(random, alphabet);
      String second = text(random, alphabet);
      Paragraph paragraph = new Paragraph();
      paragraph.appendChild(new Text(first));
      paragraph.appendChild(new SoftLineBreak());
      paragraph.appendChild(new Text(second));
      Document document = new Document();
      document.appendChild(paragraph);
      String written = MarkdownWriter.write(document);
      Node read = MarkdownParser.parse(written);
      assertThat(read.getFirstChild()).as(written).isInstanceOf(Paragraph.class);
      assertThat(read.getFirstChild().getNext()).as(written).isNull();
      assertThat(PlainText.of(read)).as(written).isEqualTo(first + " " + second);
    }
  }

  private static String text(Random random, String alphabet) {
    StringBuilder text = new StringBuilder("a");
    int length = random.nextInt(8);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    // A blank at the start or the end of a line has no way to be written.
    String stripped = text.substring(random.nextInt(2)).strip();
    return stripped.isEmpty() ? "a" : stripped;
  }

  @Test
  void tablesHaveBlanksAroundTheirCells() {
    assertThat(MarkdownWriter.write(MarkdownParser.parse("a\n\n|x|y|\n|:-|-:|\n||`a\\|b`|\n\nb\n")))
        .isEqualTo("a\n\n| x | y |\n| :--- | ---: |\n| | `a\\|b` |\n\nb\n");
  }
}
