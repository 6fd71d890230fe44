package org.remediationkb.model.capture.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** All commands whose outputs can be read. */
public final class CommandSet {

  /** Other commands are also what the outputs of these consist of: {@code config}, {@code set}. */
  private static final Set<String> FIRST_BARE_WORDS = Set.of("show", "get", "diagnose", "execute");

  private final List<CommandParser> parsers = new ArrayList<>();
  private final List<Known> known = new ArrayList<>();

  /** The keywords that a command may begin with. */
  private final Set<List<String>> paths = new HashSet<>();

  private final List<Supplier<DebugParser>> debugs;
  private final List<HolderTable> holderTables;

  /**
   * A command that is known.
   *
   * @param pattern its keywords
   * @param parser who reads its output
   */
  public record Known(CommandPattern pattern, CommandParser parser) {}

  /**
   * The commands of these parsers.
   *
   * @param debugs make what reads the debugs of a case
   * @param holderTables the tables of the configuration that tell who has things
   */
  public CommandSet(
      Iterable<CommandParser> parsers,
      List<Supplier<DebugParser>> debugs,
      List<HolderTable> holderTables) {
    this.debugs = List.copyOf(debugs);
    this.holderTables = List.copyOf(holderTables);
    for (CommandParser parser : parsers) {
      this.parsers.add(parser);
      for (CommandPattern pattern : parser.commands()) {
        known.add(new Known(pattern, parser));
        for (int words = 1; words <= pattern.words().size(); words++) {
          paths.add(pattern.words().subList(0, words));
        }
      }
    }
    known.sort(Comparator.<Known>comparingInt(k -> -k.pattern().words().size())
        .thenComparing(k -> k.pattern().toString()));
  }

  /** The tables of the configuration that tell who has things. */
  public List<HolderTable> holderTables() {
    return holderTables;
  }

  /** What reads the debugs of one case. */
  public List<DebugParser> debugParsers() {
    return debugs.stream().map(Supplier::get).toList();
  }

  /** The command that was typed, the one with most keywords where several fit. */
  public Optional<Known> find(CommandLine command) {
    for (Known one : known) {
      if (one.pattern().isTyped(command.words(), paths)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /**
   * The command that a line is which has no prompt in front of it. It has to be spelled out: a word
   * or two of prose could be a shortened command.
   */
  public Optional<Known> findBare(CommandLine command) {
    boolean mayBe =
        !command.isEmpty() && FIRST_BARE_WORDS.contains(command.words().get(0));
    return (mayBe ? find(command) : Optional.<Known>empty())
        .filter(k -> k.pattern().isSpelledOut(command.words()));
  }

  /**
   * The command that a line could be which has no prompt in front of it, with shortened words. What
   * stands before the line or after it has to show that it is one.
   */
  public Optional<Known> findShort(CommandLine command) {
    boolean mayBe = command.words().size() > 1 && command.words().get(0).length() > 1;
    return (mayBe ? find(command) : Optional.<Known>empty())
        .filter(k -> FIRST_BARE_WORDS.contains(k.pattern().words().get(0)));
  }

  /** Who reads an output that begins with this line, where no command stands before it. */
  public Optional<CommandParser> announcedBy(String line) {
    for (CommandParser parser : parsers) {
      if (parser.isAnnouncedBy(line)) {
        return Optional.of(parser);
      }
    }
    return Optional.empty();
  }

  /** Who reads an output of which this line is left, and not its beginning. */
  public Optional<CommandParser> shownBy(String line) {
    for (CommandParser parser : parsers) {
      if (parser.isShownBy(line)) {
        return Optional.of(parser);
      }
    }
    return Optional.empty();
  }
}
