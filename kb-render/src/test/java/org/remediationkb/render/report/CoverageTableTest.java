package org.remediationkb.render.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.render.terminal.TerminalRenderer;
import org.remediationkb.rules.analysis.coverage.CoverageReport;
import org.remediationkb.rules.analysis.coverage.SentenceCoverage;
import org.remediationkb.rules.analysis.coverage.SentenceCoverage.Shown;

class CoverageTableTest {

  private static SentenceCoverage sentence(String page, String text, Shown held, Shown failed) {
    return new SentenceCoverage(
        page, text, SourceText.reviewed(page + ".md", "").at(10, 3), held, failed);
  }

  private static Shown by(String file, int line) {
    return new Shown.By(new Source(file, line));
  }

  @Test
  void eachPageIsNamedOnceAndItsOwnLinesNeedNoFile() {
    CoverageReport report = new CoverageReport(List.of(
        sentence("locked", "a token", by("locked.md", 40), new Shown.Impossible("it is there")),
        sentence("locked", "that is `locked` | so", by("locked.md", 40), by("one.yaml", 1)),
        sentence("seedless", "a token", new Shown.Lacking("x"), new Shown.Lacking("y"))));
    assertThat(TerminalRenderer.render(CoverageTable.document(report), 80, TextStyle.PLAIN))
        .isEqualTo("""
            Page      Sentence               Holds       Fails alone
            --------  ---------------------  ----------  ------------------
            locked    a token                line 40     can't: it is there
                      that is `locked` | so  line 40     one.yaml:1
            seedless  a token                NOT TESTED  NOT TESTED
            """);
  }

  @Test
  void theWidestColumnsShareTheRoom() {
    CoverageReport report = new CoverageReport(List.of(sentence(
        "p", "one two three four five", by("p.md", 1), new Shown.Impossible("six seven eight"))));
    assertThat(TerminalRenderer.render(CoverageTable.document(report), 42, TextStyle.PLAIN))
        .isEqualTo("""
            Page  Sentence       Holds   Fails alone
            ----  -------------  ------  -------------
            p     one two three  line 1  can't: six
                  four five              seven eight
            """);
  }
}
