package org.remediationkb.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;
import org.remediationkb.model.problem.TextStyle;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/**
 * How text looks on a terminal.
 *
 * @param coloured whether it has colours and weights
 * @param linked whether it has links, in the way of OSC 8
 */
record ScreenStyle(boolean coloured, boolean linked) implements TextStyle {

  /** Terminals take no more of a link. */
  private static final int LONGEST_ADDRESS = 2000;

  private static final String LINK = "\u001b]8;;";
  private static final String LINK_END = "\u001b\\";

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

  /** The colours of help. */
  static ColorScheme help(TextStyle style) {
    boolean coloured = style instanceof ScreenStyle screen && screen.coloured();
    return new ColorScheme.Builder(coloured ? Ansi.ON : Ansi.OFF)
        .commands(Weight.BOLD)
        .options(Ansi.Style.fg_cyan)
        .parameters(Ansi.Style.fg_cyan)
        .optionParams(Ansi.Style.italic)
        .build();
  }

  @Override
  public boolean isForScreen() {
    return true;
  }

  /** Colours that can be read on a dark ground as well as on a light one, which yellow can't. */
  @Override
  public String apply(Part part, String text) {
    if (!coloured) {
      return text;
    }
    return switch (part) {
      case TEXT -> text;
      case TITLE, HEADING, STRONG, PLACE -> styled(Weight.BOLD, text);
      case EMPHASIS -> styled(Ansi.Style.italic, text);
      case BLOCKER -> styled(Ansi.Style.fg_red, styled(Weight.BOLD, text));
      case REMOVED, ERROR, CARET -> styled(Ansi.Style.fg_red, text);
      case WARNING -> styled(Ansi.Style.fg_magenta, text);
      case EXCERPT -> styled(Ansi.Style.faint, text);
      case CODE, HELP -> styled(Ansi.Style.fg_cyan, text);
      case BLOCK, ADDED -> styled(Ansi.Style.fg_green, text);
    };
  }

  @Override
  public String link(String address, String text) {
    String escaped = escaped(address);
    return linked && escaped.length() <= LONGEST_ADDRESS
        ? LINK + escaped + LINK_END + text + LINK + LINK_END
        : text;
  }

  @Override
  public String addressOfLine(String file, int line) {
    if (!linked) {
      return "";
    }
    try {
      Path path = Path.of(file);
      return Files.isRegularFile(path) ? path.toUri() + "#" + line : "";
    } catch (InvalidPathException e) {
      return ""; // what stands for no file at all, such as standard input
    }
  }

  /** An address in visible ASCII: nothing else can end it, and a link has nothing else. */
  private static String escaped(String address) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      boolean isVisible = b > ' ' && b < 0x7f;
      escaped.append(
          isVisible
              ? String.valueOf((char) b)
              : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
    }
    return escaped.toString();
  }

  private static String styled(Ansi.IStyle style, String text) {
    return style.on() + text + style.off();
  }
}
