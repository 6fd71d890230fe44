package org.remediationkb.model.capture.format;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.remediationkb.model.capture.command.CommandPattern;
import org.remediationkb.model.fact.FactKind;

/**
 * What an output looks like and what its lines mean.
 *
 * @param id the name of its page
 * @param commands the commands that print it; none where it is a part of the configuration
 * @param table the path of a table of the configuration; empty where it is none
 * @param debug how it is told what a debug is about; empty where it is none
 * @param isHeader whether it is the comments above a configuration
 * @param counts what it says of which things counts
 * @param isAddition whether another format reads the output, and this one tells more of it
 * @param rules its lines
 */
public record OutputFormat(
    String id,
    List<Command> commands,
    Optional<String> table,
    Optional<Debug> debug,
    boolean isHeader,
    Counts counts,
    boolean isAddition,
    List<LineRule> rules) {

  /** Of which things an output tells. */
  public enum Counts {
    /** Of all. */
    ALL,
    /** Of those that a command of the content names, such as the hosts of a service. */
    NAMED,
    /** Of its unit, where another output shows that this is such a thing; and of all that it names. */
    SHOWN
  }

  /**
   * A command.
   *
   * @param argument what its arguments name: the things that it is run for; empty where that says
   *     nothing
   */
  public record Command(CommandPattern pattern, Optional<Slot.Value> argument) {}

  /**
   * A debug: what daemons print on their own, about attempts of which commands are the beginning.
   *
   * @param begunBy the commands that begin an attempt
   * @param interruptedBy the commands after which daemons tell of something else
   */
  public record Debug(List<String> begunBy, List<String> interruptedBy) {

    /** Copies the lists. */
    public Debug {
      begunBy = List.copyOf(begunBy);
      interruptedBy = List.copyOf(interruptedBy);
    }
  }

  /** Copies the lists. */
  public OutputFormat {
    commands = List.copyOf(commands);
    rules = List.copyOf(rules);
  }

  /** Whether another format tells more of the same output. */
  boolean isReadWith(OutputFormat addition) {
    return commands.stream()
        .map(Command::pattern)
        .anyMatch(
            pattern -> addition.commands().stream().anyMatch(c -> c.pattern().equals(pattern)));
  }

  /** What the arguments of a command that was typed with so many keywords name. */
  Stream<Slot.Value> arguments(int keywords) {
    return commands.stream()
        .filter(command -> command.pattern().words().size() == keywords)
        .flatMap(command -> command.argument().stream());
  }

  /** All rules, with those below others. */
  public Stream<LineRule> all() {
    return rules.stream().flatMap(LineRule::all);
  }

  /** The kinds of fact that its lines say something of. */
  public Stream<FactKind> kinds() {
    return all()
        .flatMap(rule -> Stream.concat(
            rule.patterns().stream().flatMap(LineRule.Pattern::values).map(Slot.Value::kind),
            rule.says().stream().map(LineRule.Constant::kind)))
        .distinct();
  }

  /** The same, in which a pattern takes nothing. */
  public OutputFormat without(LineRule.Pattern pattern) {
    return with(rule -> rule.without(pattern));
  }

  /** The same with another rule in place of one, there or below. */
  public OutputFormat replacing(LineRule one, LineRule other) {
    return with(rule -> rule.replacing(one, other));
  }

  private OutputFormat with(UnaryOperator<LineRule> change) {
    return new OutputFormat(
        id,
        commands,
        table,
        debug,
        isHeader,
        counts,
        isAddition,
        rules.stream().map(change).toList());
  }
}
