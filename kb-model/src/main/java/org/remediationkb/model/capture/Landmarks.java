package org.remediationkb.model.capture;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.capture.command.CommandLine;
import org.remediationkb.model.capture.command.CommandParser;
import org.remediationkb.model.capture.command.CommandSet;
import org.remediationkb.model.capture.command.CommandSet.Known;
import org.remediationkb.model.capture.console.Heading;
import org.remediationkb.model.capture.console.Prompt;
import org.remediationkb.model.capture.transcript.Line;

/** Tells where in a log a command or an output begins, and so where the one before it ends. */
final class Landmarks {

  private static final String PUTTY_HEADER = "=~=~=~=";
  private static final int MOST_UNITS = 100;

  private final CommandSet commands;

  /** Host names with blanks, which a command behind them showed to be host names. */
  private final Set<String> units = new HashSet<>();

  private boolean hasSigns;

  /** The text that was looked at last: where an output ends, another one begins. */
  private String last = "";

  private Optional<Prompt> lastPrompt = Optional.empty();

  Landmarks(CommandSet commands) {
    this.commands = commands;
  }

  /** The prompt that a line begins with. */
  Optional<Prompt> prompt(Line line) {
    if (!line.mayHave('#') && !line.mayHave('$')) {
      return Optional.empty();
    }
    String text = line.trimmed();
    if (!text.equals(last)) {
      lastPrompt = Prompt.parse(text).or(() -> Prompt.guess(text).filter(this::isShown));
      last = text;
    }
    return lastPrompt;
  }

  private boolean isShown(Prompt guess) {
    boolean isCommand = commands.findShort(CommandLine.parse(guess.typed())).isPresent();
    if (isCommand && units.size() < MOST_UNITS) {
      guess.unit().ifPresent(units::add);
    }
    return isCommand || guess.unit().filter(units::contains).isPresent();
  }

  /** Whether a terminal program began to log here. */
  static boolean isHeader(Line line) {
    return line.text().startsWith(PUTTY_HEADER);
  }

  /** A line as a command, without a sign before it or what makes it a heading. */
  static CommandLine typed(Line line) {
    String text = line.trimmed();
    return CommandLine.parse(isSigned(text) ? text.substring(2) : Heading.text(text));
  }

  /** The sign of a root shell, in an article, or where a host name was taken out. */
  private static boolean isSigned(String text) {
    return text.startsWith("# ") || text.startsWith("$ ");
  }

  /** The command that a line is, without a prompt before it. */
  Optional<Known> bare(Line line) {
    Optional<Known> known = commands.findBare(typed(line));
    if (!isSigned(line.trimmed())) {
      return known;
    }
    Optional<Known> signed = known.or(() -> commands.findShort(typed(line)));
    hasSigns |= signed.isPresent();
    return signed;
  }

  /** The command that a line is if its output follows: its words are shortened. */
  Optional<Known> shortened(Line line) {
    return commands.findShort(typed(line));
  }

  /** Whether a line is a sign at which nothing was typed, in a log that has such signs. */
  boolean isSignAlone(Line line) {
    return hasSigns && (line.trimmed().equals("#") || line.trimmed().equals("$"));
  }

  /** Who reads the output that begins with a line, without a command before it. */
  Optional<CommandParser> announced(Line line) {
    return commands.announcedBy(line.trimmed());
  }

  /** Who reads the output that a line is of, though neither a command nor its beginning was seen. */
  Optional<CommandParser> shown(Line line) {
    return commands.shownBy(line.trimmed());
  }

  /** Whether the output of a command ends before a line. */
  boolean endsOutput(Line line, CommandLine command, CommandParser reader, boolean hasPrompts) {
    return prompt(line).isPresent()
        || isHeader(line)
        || (!hasPrompts && (isCommand(line) || beginsOther(line, command, reader)));
  }

  private boolean isCommand(Line line) {
    return bare(line).isPresent() || shortened(line).isPresent() || isSignAlone(line);
  }

  /** A filter leaves nothing that looks like the beginning of an output. */
  private boolean beginsOther(Line line, CommandLine command, CommandParser reader) {
    return announced(line)
        .filter(parser -> parser != reader || !command.keepsBlocks())
        .isPresent();
  }
}
