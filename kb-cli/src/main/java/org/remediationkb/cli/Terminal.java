package org.remediationkb.cli;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.remediationkb.model.problem.TextStyle;

/**
 * What is known of where the output goes.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal
 * @param environment the environment, which says what the terminal can do and what its reader wants
 * @param colours what the user wants of colours
 */
record Terminal(boolean out, boolean err, Map<String, String> environment, Colours colours) {

  private static final int USUAL_WIDTH = 100;
  private static final Pattern WIDTH = Pattern.compile("[1-9][0-9]{1,3}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,8}");

  /** The first version of VTE, in its own form, whose links work. */
  private static final int VTE_WITH_LINKS = 5000;

  /** What terminals with links put into the environment. */
  private static final Map<String, Pattern> LINKED = Map.of(
      "TERM_PROGRAM", Pattern.compile("iTerm[.]app|WezTerm|vscode|ghostty|Hyper|mintty|Tabby|rio"),
      "TERM", Pattern.compile("(xterm-)?(kitty|ghostty)|alacritty.*|foot.*|wezterm"),
      "WT_SESSION", Pattern.compile(".+"),
      "KONSOLE_VERSION", Pattern.compile(".+"),
      "DOMTERM", Pattern.compile(".+"));

  /** Whether there are colours. */
  enum Colours {
    /** Where the output is a terminal and the environment does not speak against it. */
    auto,
    always,
    never
  }

  /** Output that goes to a file or another program. */
  static Terminal none() {
    return new Terminal(false, false, Map.of(), Colours.auto);
  }

  /**
   * The terminal of a process. Java can't tell for each stream whether it is one, so the launcher
   * does, in the properties {@code kb.tty.out} and {@code kb.tty.err}.
   */
  static Terminal ofProcess(Map<String, String> environment, Properties properties) {
    return new Terminal(
        Boolean.parseBoolean(properties.getProperty("kb.tty.out")),
        Boolean.parseBoolean(properties.getProperty("kb.tty.err")),
        environment,
        Colours.auto);
  }

  /** The same with what the user wants. */
  Terminal with(Colours wanted) {
    return new Terminal(out, err, environment, wanted);
  }

  /** The style of standard output. */
  TextStyle styleOut() {
    return style(out);
  }

  /** The style of standard error. */
  TextStyle styleErr() {
    return style(err);
  }

  /** Whether a person looks at standard error and it can move its cursor. */
  boolean watched() {
    return err && !isDumb();
  }

  /** The columns of a line. */
  int width() {
    String columns = variable("COLUMNS");
    return WIDTH.matcher(columns).matches() ? Math.max(40, Integer.parseInt(columns)) : USUAL_WIDTH;
  }

  /** The command that shows long output; empty where there is to be none. */
  Optional<String> pager() {
    Optional<String> named = Stream.of("KB_PAGER", "PAGER")
        .filter(environment::containsKey)
        .findFirst()
        .map(this::variable);
    return out && !isDumb()
        ? Optional.of(named.orElse(Pager.USUAL))
            .filter(command -> !command.isBlank() && !command.equals("cat"))
        : Optional.empty();
  }

  private TextStyle style(boolean isTerminal) {
    boolean coloured = switch (colours) {
      case always -> true;
      case never -> false;
      case auto ->
        variable("NO_COLOR").isEmpty() && (isForced() || (isTerminal && mayBeColoured()));
    };
    return isTerminal || coloured
        ? new ScreenStyle(coloured, isTerminal && coloured && hasLinks())
        : TextStyle.PLAIN;
  }

  private boolean isForced() {
    return !variable("CLICOLOR_FORCE").isEmpty() && !variable("CLICOLOR_FORCE").equals("0");
  }

  private boolean mayBeColoured() {
    return !variable("CLICOLOR").equals("0") && !isDumb();
  }

  private boolean isDumb() {
    return variable("TERM").equals("dumb");
  }

  /** Whether links are shown as such. Those to files lead nowhere on the computer of a remote reader. */
  private boolean hasLinks() {
    String vte = variable("VTE_VERSION");
    boolean isOfVte = NUMBER.matcher(vte).matches() && Integer.parseInt(vte) >= VTE_WITH_LINKS;
    return variable("SSH_CONNECTION").isEmpty()
        && !isDumb()
        && (isOfVte
            || LINKED.entrySet().stream()
                .anyMatch(
                    known -> known.getValue().matcher(variable(known.getKey())).matches()));
  }

  private String variable(String name) {
    return environment.getOrDefault(name, "");
  }
}
