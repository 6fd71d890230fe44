package org.remediationkb.render.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.render.worksheet.CaseSource.Kind;
import org.remediationkb.rules.content.MarkdownParser;

class SourceLinksTest {

  private static String around(String file) {
    SourceLinks links = SourceLinks.to(List.of(new CaseSource(file, Kind.CAPTURE)));
    return links.around("7", new Source(file, 7));
  }

  @Test
  void aFileOfTheCaseHasALinkToTheLine() {
    assertThat(around("logs/putty.log"))
        .isEqualTo("[7](<file://" + Path.of("").toAbsolutePath() + "/logs/putty.log#7>)");
  }

  @Test
  void anythingElseHasNone() {
    SourceLinks links = SourceLinks.to(List.of(new CaseSource("a.log", Kind.CAPTURE)));
    assertThat(links.around("7", new Source("b.log", 7))).isEqualTo("7");
    assertThat(around("-")).isEqualTo("7");
    assertThat(SourceLinks.NONE.around("7", new Source("a.log", 7))).isEqualTo("7");
  }

  @Test
  void nothingInTheNameOfAFileEndsTheLink() {
    String name = "a>)](b\\*`&lt;\u001b]8;; \n#9.log";
    StringBuilder destinations = new StringBuilder();
    MarkdownParser.parse(around(name)).accept(new AbstractVisitor() {
      @Override
      public void visit(Link link) {
        destinations.append(link.getDestination()).append('\n');
      }
    });
    assertThat(destinations.toString())
        .endsWith("/a%3E)%5D(b%5C*%60%26lt;%1B%5D8;;%20%0A%239.log#7\n")
        .containsOnlyOnce("\n");
  }
}
