package org.remediationkb.rules.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The commands that pages may tell people to run.
 *
 * @param language the word after the fence of a block of them
 * @param switches how contexts are entered
 * @param commands all of them, in the order of the file
 */
public record CommandCatalog(
    String language, List<ContextSwitch> switches, List<Command> commands) {

  /** No commands at all. */
  public static final CommandCatalog NONE = new CommandCatalog("", List.of(), List.of());

  /** Copies the lists. */
  public CommandCatalog {
    switches = List.copyOf(switches);
    commands = List.copyOf(commands);
  }

  /** The command that a line is, the longest where several begin it; empty for none. */
  public Optional<Command> find(String line) {
    String plain = line.strip();
    Optional<Command> longest = Optional.empty();
    for (Command command : commands) { // for each line of each block of each case
      if (command.begins(plain)
          && command.command().length() > longest.map(c -> c.command().length()).orElse(-1)) {
        longest = Optional.of(command);
      }
    }
    return longest;
  }

  /** What the answers of commands tell something about: the servers of the service. */
  public Set<String> subjects() {
    return commands.stream()
        .flatMap(command -> Stream.of(command.about(), command.alsoAbout()))
        .flatMap(List::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The command with that id, empty where there is none. */
  public Optional<Command> withId(String id) {
    for (Command command : commands) { // for each sentence that is not decided, of each case
      if (command.id().equals(id)) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }

  /** How a context is entered, empty where nothing has to be done. */
  public Optional<ContextSwitch> into(Command.Context context) {
    return switches.stream().filter(s -> s.context() == context).findFirst();
  }
}
