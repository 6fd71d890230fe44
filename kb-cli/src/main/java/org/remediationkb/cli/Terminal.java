package org.remediationkb.cli;

import java.util.Map;
import java.util.Properties;
import org.remediationkb.model.problem.TextStyle;

/**
 * What is known of where the output goes.
 *
 * @param colourOut whether standard output takes colours
 * @param colourErr whether standard error takes colours
 * @param watched whether a person looks at standard error
 * @param width the columns of a line
 */
record Terminal(boolean colourOut, boolean colourErr, boolean watched, int width) {

  private static final int USUAL_WIDTH = 100;

  /** Output that goes to a file or another program. */
  static Terminal none() {
    return new Terminal(false, false, false, USUAL_WIDTH);
  }

  /**
   * The terminal of a process. Java can't tell for each stream whether it is one, so the launcher
   * does, in the properties {@code kb.tty.out} and {@code kb.tty.err}.
   */
  static Terminal ofProcess(Map<String, String> environment, Properties properties) {
    boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"0".equals(environment.get("CLICOLOR"))
        && !"dumb".equals(environment.get("TERM"));
    return new Terminal(
        wanted && Boolean.parseBoolean(properties.getProperty("kb.tty.out")),
        wanted && Boolean.parseBoolean(properties.getProperty("kb.tty.err")),
        Boolean.parseBoolean(properties.getProperty("kb.tty.err"))
            && !"dumb".equals(environment.get("TERM")),
        width(environment.getOrDefault("COLUMNS", "")));
  }

  /** The style of standard output. */
  TextStyle styleOut() {
    return colourOut ? TerminalColours.STYLE : TextStyle.PLAIN;
  }

  /** The style of standard error. */
  TextStyle styleErr() {
    return colourErr ? TerminalColours.STYLE : TextStyle.PLAIN;
  }

  private static int width(String columns) {
    return columns.matches("[1-9][0-9]{1,3}")
        ? Math.max(40, Integer.parseInt(columns))
        : USUAL_WIDTH;
  }
}
