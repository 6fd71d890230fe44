package org.remediationkb.cli;

import org.remediationkb.render.terminal.Style;
import picocli.CommandLine.Help.Ansi;

/** The colours of a worksheet on a terminal. */
final class Colours {

  static final Style STYLE = Colours::coloured;

  private Colours() {}

  private static String coloured(Style.Part part, String text) {
    return switch (part) {
      case TEXT -> text;
      case TITLE, HEADING, STRONG -> styled(Ansi.Style.bold, text);
      case EMPHASIS -> styled(Ansi.Style.italic, text);
      case REMOVED -> styled(Ansi.Style.fg_red, text);
      case CODE -> styled(Ansi.Style.fg_cyan, text);
      case BLOCK, ADDED -> styled(Ansi.Style.fg_green, text);
    };
  }

  private static String styled(Ansi.Style style, String text) {
    return style.on() + text + style.off();
  }
}
