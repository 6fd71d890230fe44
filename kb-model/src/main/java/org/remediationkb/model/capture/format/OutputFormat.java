package org.remediationkb.model.capture.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.remediationkb.model.capture.command.CommandPattern;

/**
 * What an output looks like and what its lines mean.
 *
 * @param id the name of its page
 * @param commands the commands that print it; none where it is a part of the configuration
 * @param table the path of a table of the configuration; empty where it is none
 * @param isHeader whether it is the comments above a configuration
 * @param onlyNamed whether only things count that a command of the content names, such as the hosts
 *     of a service: of others, what is found says nothing
 * @param rules its lines
 */
public record OutputFormat(
    String id,
    List<Command> commands,
    Optional<String> table,
    boolean isHeader,
    boolean onlyNamed,
    List<LineRule> rules) {

  /**
   * A command.
   *
   * @param argument what its arguments name: the things that it is run for; empty where that says
   *     nothing
   */
  public record Command(CommandPattern pattern, Optional<Slot.Value> argument) {}

  /** Copies the lists. */
  public OutputFormat {
    commands = List.copyOf(commands);
    rules = List.copyOf(rules);
  }

  /** All rules, with those below others. */
  public Stream<LineRule> all() {
    return rules.stream().flatMap(LineRule::all);
  }

  /** The same, in which a pattern takes nothing. */
  public OutputFormat without(LineRule.Pattern pattern) {
    return new OutputFormat(
        id,
        commands,
        table,
        isHeader,
        onlyNamed,
        rules.stream().map(rule -> rule.without(pattern)).toList());
  }
}
