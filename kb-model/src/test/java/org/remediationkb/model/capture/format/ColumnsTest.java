package org.remediationkb.model.capture.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.capture.template.LineTemplate;

class ColumnsTest {

  private static final String HEADING = "  PUMP    Place         Note      Since";

  private static List<String> rows(String line) {
    return Columns.below(pattern("PUMP  Place  Note  Since"), HEADING)
        .orElseThrow()
        .rows(line);
  }

  private static LineRule.Pattern pattern(String heading) {
    LineTemplate template =
        LineTemplate.parse(heading, name -> Optional.empty()).template().orElseThrow();
    return new LineRule.Pattern(template, List.of(), true);
  }

  @Test
  void aCellStandsBelowItsHeading() {
    assertThat(rows("  P10001  Cellar        loud      May 1"))
        .containsExactly("| P10001 | Cellar | loud | May 1 |");
    assertThat(rows("  P10001  Dark cellar             May 1"))
        .containsExactly("| P10001 | Dark cellar |  | May 1 |");
  }

  @Test
  void aCellMayBeEmpty() {
    assertThat(rows("          Cellar                  May 1"))
        .containsExactly("|  | Cellar |  | May 1 |");
    assertThat(rows("  P10001")).containsExactly("| P10001 |  |  |  |");
    assertThat(rows("                                  May 1"))
        .containsExactly("|  |  |  | May 1 |");
  }

  @Test
  void aLongTextShiftsThoseBehindIt() {
    assertThat(rows("  P10001  The.dark.cellar.below          May 1"))
        .containsExactly("| P10001 | The.dark.cellar.below |  | May 1 |");
    assertThat(rows("  P10001  The dark cellar below          May 1"))
        .containsExactly("| P10001 | The dark cellar below |  | May 1 |");
    assertThat(rows("  P1000001 Cellar        loud      May 1"))
        .contains("| P1000001 | Cellar | loud | May 1 |");
  }

  @Test
  void eachWayToCutALineIsTold() {
    assertThat(rows("  P10001  The old mill  leaks"))
        .containsExactlyInAnyOrder("| P10001 | The old mill | leaks |  |");
    assertThat(rows("  P10001  A dark cellar leaks"))
        .containsExactlyInAnyOrder(
            "| P10001 | A dark cellar | leaks |  |", "| P10001 | A dark cellar leaks |  |  |");
  }

  @Test
  void whatDoesNotStandBelowTheHeadingsIsNoRow() {
    assertThat(rows(" P10001  Cellar        loud      May 1")).isEmpty();
    assertThat(rows("  P10001   Cellar       loud      May 1")).isEmpty();
    assertThat(rows("  P10001\tCellar        loud      May 1")).isEmpty();
    assertThat(rows("  P10001  Cellar | mill loud      May 1")).isEmpty();
    assertThat(rows("")).isEmpty();
  }

  /** A template takes none of them, since a pump's number has no blanks. */
  @Test
  void whereTheBlanksWereLostTheFirstCellIsTooLong() {
    assertThat(rows("  P10001 Cellar loud May 1"))
        .isNotEmpty()
        .allMatch(row -> row.startsWith("| P10001 Cellar"));
  }

  @Test
  void manyWaysAreNone() {
    assertThat(rows("  " + "a ".repeat(249))).isEmpty();
    assertThat(rows("  " + "a ".repeat(400))).isEmpty();
  }

  @Test
  void theHeadingsStandAsInThePage() {
    assertThat(Columns.below(pattern("PUMP  Its place"), "PUMP  Its  place")).isEmpty();
    assertThat(Columns.below(pattern("PUMP  Its place"), "PUMP       Its place"))
        .isPresent();
  }
}
