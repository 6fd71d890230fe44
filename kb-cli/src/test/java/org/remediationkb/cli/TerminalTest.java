package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

  private static Terminal terminal(Map<String, String> environment, String... ttys) {
    Properties properties = new Properties();
    for (String tty : ttys) {
      properties.setProperty("kb.tty." + tty, "true");
    }
    return Terminal.ofProcess(environment, properties);
  }

  @Test
  void coloursGoWhereATerminalIs() {
    assertThat(terminal(Map.of(), "out")).isEqualTo(new Terminal(true, false, false, 100));
    assertThat(terminal(Map.of(), "err")).isEqualTo(new Terminal(false, true, true, 100));
    assertThat(terminal(Map.of())).isEqualTo(Terminal.none());
  }

  @ParameterizedTest
  @CsvSource({
    "NO_COLOR, 1, false",
    "NO_COLOR, '', true",
    "CLICOLOR, 0, false",
    "CLICOLOR, 1, true",
    "TERM, dumb, false",
    "TERM, xterm, true"
  })
  void theEnvironmentCanRefuseColours(String name, String value, boolean coloured) {
    Terminal terminal = terminal(Map.of(name, value), "out", "err");
    assertThat(terminal.colourOut()).isEqualTo(coloured);
    assertThat(terminal.colourErr()).isEqualTo(coloured);
  }

  @Test
  void aBarNeedsATerminalThatCanMoveItsCursorButNoColours() {
    assertThat(terminal(Map.of("CLICOLOR", "0"), "err").watched()).isTrue();
    assertThat(terminal(Map.of("TERM", "dumb"), "err").watched()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"120, 120", "39, 40", "10, 40", "0, 100", "9, 100", "12345, 100", "x, 100"})
  void theWidthIsThatOfTheTerminalWithinReason(String columns, int width) {
    assertThat(terminal(Map.of("COLUMNS", columns)).width()).isEqualTo(width);
  }
}
