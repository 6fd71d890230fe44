package org.remediationkb.cli;

import org.remediationkb.model.problem.TextStyle;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/** The colours of what is written to a terminal. */
final class TerminalColours {

  static final TextStyle STYLE = TerminalColours::coloured;

  /** Bold type. Its end is 22: picocli's 21 underlines twice on some terminals. */
  private enum Weight implements Ansi.IStyle {
    BOLD;

    @Override
    public String on() {
      return "\u001b[1m";
    }

    @Override
    public String off() {
      return "\u001b[22m";
    }
  }

  private TerminalColours() {}

  /** The colours of help. */
  static ColorScheme help(boolean coloured) {
    return new ColorScheme.Builder(coloured ? Ansi.ON : Ansi.OFF)
        .commands(Weight.BOLD)
        .options(Ansi.Style.fg_yellow)
        .parameters(Ansi.Style.fg_yellow)
        .optionParams(Ansi.Style.italic)
        .build();
  }

  private static String coloured(TextStyle.Part part, String text) {
    return switch (part) {
      case TEXT -> text;
      case TITLE, HEADING, STRONG, PLACE -> styled(Weight.BOLD, text);
      case EMPHASIS -> styled(Ansi.Style.italic, text);
      case REMOVED, ERROR, CARET -> styled(Ansi.Style.fg_red, text);
      case WARNING -> styled(Ansi.Style.fg_yellow, text);
      case EXCERPT -> styled(Ansi.Style.faint, text);
      case CODE, HELP -> styled(Ansi.Style.fg_cyan, text);
      case BLOCK, ADDED -> styled(Ansi.Style.fg_green, text);
    };
  }

  private static String styled(Ansi.IStyle style, String text) {
    return style.on() + text + style.off();
  }
}
