package org.remediationkb.model.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          3         | secrets: 1 replaced, line 3
          3 3       | secrets: 2 replaced, line 3
          3 4       | secrets: 2 replaced, lines 3-4
          3 4 4 5   | secrets: 4 replaced, lines 3-5
          3 5       | secrets: 2 replaced, lines 3, 5
          3 4 6 7 9 | secrets: 5 replaced, lines 3-4, 6-7, 9
          3 4 5 4 6 | secrets: 5 replaced, lines 3-6
          1 2       | secrets: 2 replaced, lines 1-2
          8 3       | secrets: 2 replaced, lines 8, 3
          8 7       | secrets: 2 replaced, lines 8, 7
          """)
  void linesThatFollowOneAnotherAreARange(String lines, String told) {
    Ledger ledger = new Ledger();
    for (String line : lines.split(" ", -1)) {
      ledger.add(Kind.SECRET, Integer.parseInt(line));
    }
    assertThat(ledger.lines()).containsExactly(told);
  }

  @Test
  void aHundredRangesAreTold() {
    Ledger ledger = new Ledger();
    for (int line = 2; line <= 200; line += 2) {
      ledger.add(Kind.HOST, line);
    }
    ledger.add(Kind.HOST, 201);
    assertThat(ledger.lines().get(0))
        .startsWith("host names: 101 replaced, lines 2, 4, 6, ")
        .endsWith(", 198, 200-201");

    ledger.add(Kind.HOST, 203);
    assertThat(ledger.lines().get(0)).endsWith(", 198, 200-201 and more");
    assertThat(ledger.count(Kind.HOST)).isEqualTo(102);
  }

  @Test
  void eachKindHasALine() {
    Ledger ledger = new Ledger();
    assertThat(ledger.lines()).containsExactly("nothing was replaced");
    assertThat(ledger.count(Kind.MAC)).isZero();

    ledger.add(Kind.MAC, 2);
    ledger.add(Kind.SECRET, 7);
    assertThat(ledger.lines())
        .containsExactly("secrets: 1 replaced, line 7", "hardware addresses: 1 replaced, line 2");
  }
}
