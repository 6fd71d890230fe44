package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remediationkb.cli.Terminal.Colours;
import org.remediationkb.model.problem.TextStyle;

class TerminalTest {

  private static Terminal terminal(Map<String, String> environment, String... ttys) {
    Properties properties = new Properties();
    for (String tty : ttys) {
      properties.setProperty("kb.tty." + tty, "true");
    }
    return Terminal.ofProcess(environment, properties);
  }

  private static final TextStyle COLOURED = new ScreenStyle(true, false);
  private static final TextStyle COLOURLESS = new ScreenStyle(false, false);

  @Test
  void coloursGoWhereATerminalIs() {
    assertThat(terminal(Map.of(), "out").styleOut()).isEqualTo(COLOURED);
    assertThat(terminal(Map.of(), "out").styleErr()).isEqualTo(TextStyle.PLAIN);
    assertThat(terminal(Map.of(), "err").styleOut()).isEqualTo(TextStyle.PLAIN);
    assertThat(terminal(Map.of(), "err").styleErr()).isEqualTo(COLOURED);
    assertThat(terminal(Map.of())).isEqualTo(Terminal.none());
  }

  @ParameterizedTest
  @CsvSource({
    "NO_COLOR, 1, false",
    "NO_COLOR, '', true",
    "CLICOLOR, 0, false",
    "CLICOLOR, 1, true",
    "CLICOLOR_FORCE, 1, true",
    "TERM, dumb, false",
    "TERM, xterm, true"
  })
  void theEnvironmentCanRefuseColours(String name, String value, boolean coloured) {
    Terminal terminal = terminal(Map.of(name, value), "out", "err");
    assertThat(terminal.styleOut()).isEqualTo(coloured ? COLOURED : COLOURLESS);
    assertThat(terminal.styleErr()).isEqualTo(terminal.styleOut());
  }

  @Test
  void coloursCanBeForced() {
    assertThat(terminal(Map.of("CLICOLOR_FORCE", "1")).styleOut()).isEqualTo(COLOURED);
    assertThat(terminal(Map.of("CLICOLOR_FORCE", "0")).styleOut()).isEqualTo(TextStyle.PLAIN);
    assertThat(terminal(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1")).styleOut())
        .isEqualTo(TextStyle.PLAIN);
  }

  @Test
  void whatTheUserSaysCountsMoreThanTheEnvironment() {
    assertThat(terminal(Map.of("NO_COLOR", "1")).with(Colours.always).styleOut())
        .isEqualTo(COLOURED);
    assertThat(
            terminal(Map.of("CLICOLOR_FORCE", "1"), "out").with(Colours.never).styleOut())
        .isEqualTo(COLOURLESS);
  }

  @ParameterizedTest
  @CsvSource({
    "VTE_VERSION, 7000, true",
    "VTE_VERSION, 4999, false",
    "VTE_VERSION, x, false",
    "TERM, xterm-kitty, true",
    "TERM, xterm, false",
    "TERM_PROGRAM, iTerm.app, true",
    "TERM_PROGRAM, Apple_Terminal, false"
  })
  void linksGoWhereTheTerminalHasThem(String name, String value, boolean linked) {
    Map<String, String> environment = Map.of(name, value);
    assertThat(terminal(environment, "out").styleOut()).isEqualTo(new ScreenStyle(true, linked));
    assertThat(terminal(environment).with(Colours.always).styleOut()).isEqualTo(COLOURED);
  }

  @Test
  void aFileOfAnotherComputerHasNoLink() {
    Map<String, String> remote = Map.of("VTE_VERSION", "7000", "SSH_CONNECTION", "192.0.2.1");
    assertThat(terminal(remote, "out").styleOut()).isEqualTo(COLOURED);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, less",
        "-, most, most",
        "more -s, most, more -s",
        "'', most, none",
        "cat, -, none"
      })
  void thePagerIsTheReadersChoice(String own, String usual, String expected) {
    Map<String, String> environment = new HashMap<>();
    Optional.ofNullable(own).ifPresent(command -> environment.put("KB_PAGER", command));
    Optional.ofNullable(usual).ifPresent(command -> environment.put("PAGER", command));
    String pager = terminal(environment, "out").pager().orElse("none");
    assertThat(pager).isEqualTo(expected.equals("less") ? Pager.USUAL : expected);
    assertThat(terminal(environment, "err").pager()).isEmpty();
  }

  @Test
  void aBarNeedsATerminalThatCanMoveItsCursorButNoColours() {
    assertThat(terminal(Map.of("CLICOLOR", "0"), "err").watched()).isTrue();
    assertThat(terminal(Map.of("TERM", "dumb"), "err").watched()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"120, 120", "39, 40", "10, 40", "0, 100", "9, 100", "12345, 100", "x, 100"})
  void theWidthIsThatOfTheTerminalWithinReason(String columns, int width) {
    assertThat(terminal(Map.of("COLUMNS", columns)).widthOut()).isEqualTo(width);
  }

  @Test
  void onlyWhereTheTerminalIsThereIsItsWidth() {
    Properties properties = new Properties();
    properties.setProperty("kb.tty.err", "true");
    properties.setProperty("kb.tty.columns", "72");
    Terminal terminal = Terminal.ofProcess(Map.of(), properties);
    assertThat(terminal.widthErr()).isEqualTo(72);
    assertThat(terminal.widthOut()).isEqualTo(100);
    assertThat(Terminal.ofProcess(Map.of("COLUMNS", "90"), properties).widthErr())
        .isEqualTo(90);
  }
}
