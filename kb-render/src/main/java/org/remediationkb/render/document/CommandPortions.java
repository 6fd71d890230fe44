package org.remediationkb.render.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.content.CommandCatalog;

/** Puts lines with the same command and an argument each together, as many as the product takes. */
final class CommandPortions {

  private final CommandCatalog catalog;
  private final List<String> lines = new ArrayList<>();
  private Optional<Command> last = Optional.empty();
  private int arguments;

  private CommandPortions(CommandCatalog catalog) {
    this.catalog = catalog;
  }

  /** The commands in portions; other lines stay as they are. */
  static String of(String commands, CommandCatalog catalog) {
    CommandPortions portions = new CommandPortions(catalog);
    commands.lines().forEach(portions::add);
    return String.join("\n", portions.lines) + "\n";
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
