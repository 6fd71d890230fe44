package org.remediationkb.model.capture;

import java.util.Optional;
import org.remediationkb.model.capture.command.CommandLine;
import org.remediationkb.model.capture.command.CommandParser;
import org.remediationkb.model.capture.command.CommandSet;
import org.remediationkb.model.capture.console.Prompt;
import org.remediationkb.model.capture.transcript.Line;

/** Tells where in a log a command or an output begins, and so where the one before it ends. */
final class Landmarks {

  private static final String PUTTY_HEADER = "=~=~=~=";

  private final CommandSet commands;

  Landmarks(CommandSet commands) {
    this.commands = commands;
  }

  static Optional<Prompt> prompt(Line line) {
    return Prompt.parse(line.trimmed());
  }

  /** Whether a terminal program began to log here. */
  static boolean isHeader(Line line) {
    return line.text().startsWith(PUTTY_HEADER);
  }

  /** A line as a command; a root shell's sign can stand before it in an article. */
  static CommandLine typed(Line line) {
    String text = line.trimmed();
    return CommandLine.parse(text.startsWith("# ") ? text.substring(2) : text);
  }

  /** The command that a line is, without a prompt before it. */
  Optional<CommandSet.Known> bare(Line line) {
    return commands.findBare(typed(line));
  }

  /** Who reads the output that begins with a line, without a command before it. */
  Optional<CommandParser> announced(Line line) {
    return commands.announcedBy(line.trimmed());
  }

  /** Whether the output of a command ends before a line. */
  boolean endsOutput(Line line, CommandLine command, CommandParser reader, boolean hasPrompts) {
    return prompt(line).isPresent()
        || isHeader(line)
        || (!hasPrompts && (bare(line).isPresent() || beginsOther(line, command, reader)));
  }

  /** A filter leaves nothing that looks like the beginning of an output. */
  private boolean beginsOther(Line line, CommandLine command, CommandParser reader) {
    return announced(line)
        .filter(parser -> parser != reader || !command.keepsBlocks())
        .isPresent();
  }
}
