package org.remediationkb.render.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.content.CommandCatalog;

/**
 * Puts lines with the same command and an argument each together, as many as the product takes. A
 * command that follows itself is run once: a list of things may name the same port of several units.
 */
final class CommandPortions {

  private final CommandCatalog catalog;
  private final List<String> lines = new ArrayList<>();
  private Optional<Command> last = Optional.empty();
  private String before = "";

  /** How many tables are open: what stands in them is a part of them, and is left as it is. */
  private int tables;

  private int arguments;

  private CommandPortions(CommandCatalog catalog) {
    this.catalog = catalog;
  }

  /** The commands in portions; other lines stay as they are. */
  static String of(String commands, CommandCatalog catalog) {
    CommandPortions portions = new CommandPortions(catalog);
    commands.lines().forEach(portions::take);
    return String.join("\n", portions.lines) + "\n";
  }

  private void take(String line) {
    boolean isRepeated = tables == 0 && line.equals(before);
    before = line;
    String word = line.strip().split(" ", 2)[0];
    tables += word.equals("config") ? 1 : word.equals("end") ? -1 : 0;
    if (!isRepeated) {
      add(line);
    }
  }

  private void add(String line) {
    Optional<Command> command = catalog.find(line).filter(c -> c.atOnce() > 1);
    Optional<String> argument = command.flatMap(c -> onlyArgument(line, c));
    if (argument.isPresent()
        && command.equals(last)
        && arguments < command.get().atOnce()) {
      lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + argument.get());
      arguments++;
    } else {
      lines.add(line);
      last = argument.flatMap(a -> command);
      arguments = 1;
    }
  }

  private static Optional<String> onlyArgument(String line, Command command) {
    String rest = line.strip().substring(command.command().length()).strip();
    return Optional.of(rest).filter(word -> !word.isEmpty() && word.indexOf(' ') < 0);
  }
}
