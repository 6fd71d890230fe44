package org.remediationkb.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.remediationkb.model.problem.TextStyle;

/**
 * What is known of where the output goes.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal
 * @param columns how wide the terminal is, as the launcher tells; empty where that is not known
 * @param environment the environment, which says what the terminal can do and what its reader wants
 * @param colours what the user wants of colours
 */
record Terminal(
    boolean out, boolean err, String columns, Map<String, String> environment, Colours colours) {

  private static final int USUAL_WIDTH = 100;
  private static final Pattern WIDTH = Pattern.compile("[1-9][0-9]{1,3}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,8}");

  /** The first version of VTE, in its own form, whose links work. */
  private static final int VTE_WITH_LINKS = 5000;

  /** Terminals with links, by what they call themselves. */
  private static final Set<String> PROGRAMS =
      Set.of("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "mintty", "Tabby", "rio");

  private static final Set<String> TYPES =
      Set.of("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "foot-extra", "wezterm");

  /** What only terminals with links put into the environment. */
  private static final List<String> MARKS = List.of("WT_SESSION", "KONSOLE_VERSION", "DOMTERM");

  /** Whether there are colours. */
  enum Colours {
    /** Where the output is a terminal and the environment does not speak against it. */
    auto,
    always,
    never
  }

  /** Output that goes to a file or another program. */
  static Terminal none() {
    return new Terminal(false, false, "", Map.of(), Colours.auto);
  }

  /**
   * The terminal of a process. Java can't tell for each stream whether it is one, so the launcher
   * does, in the properties {@code kb.tty.out} and {@code kb.tty.err}; so with {@code kb.tty.columns}.
   */
  static Terminal ofProcess(Map<String, String> environment, Properties properties) {
    return new Terminal(
        Boolean.parseBoolean(properties.getProperty("kb.tty.out")),
        Boolean.parseBoolean(properties.getProperty("kb.tty.err")),
        properties.getProperty("kb.tty.columns", ""),
        environment,
        Colours.auto);
  }

  /** The same with what the user wants. */
  Terminal with(Colours wanted) {
    return new Terminal(out, err, columns, environment, wanted);
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

  /** The columns of a line on standard output. */
  int widthOut() {
    return width(out);
  }

  /** The columns of a line on standard error. */
  int widthErr() {
    return width(err);
  }

  private int width(boolean isTerminal) {
    String wanted = variable("COLUMNS");
    String width = wanted.isEmpty() && isTerminal ? columns : wanted;
    return WIDTH.matcher(width).matches() ? Math.max(40, Integer.parseInt(width)) : USUAL_WIDTH;
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
            || PROGRAMS.contains(variable("TERM_PROGRAM"))
            || TYPES.contains(variable("TERM"))
            || MARKS.stream().anyMatch(environment::containsKey));
  }

  private String variable(String name) {
    return environment.getOrDefault(name, "");
  }
}
