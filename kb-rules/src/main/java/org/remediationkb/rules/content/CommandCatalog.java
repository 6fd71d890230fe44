package org.remediationkb.rules.content;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The commands that pages may tell people to run.
 *
 * @param commands all of them, in the order of the file
 */
public record CommandCatalog(List<Command> commands) {

  /** Copies the list. */
  public CommandCatalog {
    commands = List.copyOf(commands);
  }

  /** The command that a line is, the longest where several begin it; empty for none. */
  public Optional<Command> find(String line) {
    String plain = line.strip();
    return commands.stream()
        .filter(command -> command.begins(plain))
        .max(Comparator.comparingInt(command -> command.command().length()));
  }

  /** The command with that id, empty where there is none. */
  public Optional<Command> withId(String id) {
    return commands.stream().filter(command -> command.id().equals(id)).findFirst();
  }
}
