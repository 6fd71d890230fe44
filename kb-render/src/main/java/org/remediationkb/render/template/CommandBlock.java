package org.remediationkb.render.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.content.CommandCatalog;
import org.remediationkb.rules.content.ConfigTable;

/**
 * Checks that a block of commands can be pasted: what it opens it closes, and what it sets is
 * declared for the table. In a template, a list has to leave the block as open as it found it.
 */
public final class CommandBlock {

  /**
   * Something wrong with a line.
   *
   * @param line the number of the line in the block, from 0
   * @param word the part of the line that is wrong
   * @param message what is wrong
   * @param help what to do
   */
  public record Mistake(int line, String word, String message, String help) {}

  /** A table that is open. */
  private static final class Open {
    private final int line;
    private final String config;
    private final Optional<ConfigTable> table;
    private final boolean navigates;
    private boolean inEntry;

    Open(int line, String config, Optional<Command> command) {
      this.line = line;
      this.config = config;
      this.table = command.flatMap(Command::table);
      this.navigates = command.filter(c -> c.does() == Command.Kind.NAVIGATES).isPresent();
    }

    boolean hasEntries() {
      return navigates || table.filter(ConfigTable::entries).isPresent();
    }
  }

  private final CommandCatalog catalog;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Deque<String> lists = new ArrayDeque<>();
  private final List<Mistake> mistakes = new ArrayList<>();

  private CommandBlock(CommandCatalog catalog) {
    this.catalog = catalog;
  }

  /** What is wrong with a block; its lines may have the tags of a template. */
  public static List<Mistake> mistakes(List<String> lines, CommandCatalog catalog) {
    CommandBlock block = new CommandBlock(catalog);
    for (int i = 0; i < lines.size(); i++) {
      block.line(i, lines.get(i).strip());
    }
    for (Open left : block.open) {
      block.add(left.line, left.config, "this table has no end", "add a line: end");
    }
    return block.mistakes;
  }

  private void add(int line, String word, String message, String help) {
    mistakes.add(new Mistake(line, word, message, help));
  }

  private void line(int number, String line) {
    if (line.startsWith("[#")) {
      lists.push(state());
    } else if (line.startsWith("[/#")) {
      endOfList(number, line);
    } else if (!line.isEmpty()) {
      command(number, line);
    }
  }

  private void endOfList(int number, String line) {
    if (!lists.isEmpty() && !lists.pop().equals(state())) {
      add(
          number,
          line,
          "what the list repeats opens more than it closes, or closes more than it opens",
          "repeat whole entries, from edit to next");
    }
  }

  private String state() {
    StringBuilder state = new StringBuilder();
    open.forEach(table -> state.append(table.line).append(table.inEntry).append(' '));
    return state.toString();
  }

  private void command(int number, String line) {
    String[] words = line.split(" +", 3);
    switch (words[0]) {
      case "config" -> config(number, line);
      case "edit" -> edit(number, line);
      case "next" -> next(number, line);
      case "end" -> end(number, line);
      case "set", "unset" -> setting(number, line, words);
      case "delete" -> delete(number, line);
      default -> other(number, line);
    }
  }

  private void config(int number, String line) {
    Optional<Command> command = catalog.find(line);
    if (isInTable()) {
      add(number, line, "a table is opened inside of another one", "close the other one first");
    } else if (command.isPresent()
        && command.get().table().isEmpty()
        && command.get().does() != Command.Kind.NAVIGATES) {
      add(
          number,
          line,
          "commands.yaml does not say what can be set here",
          "declare it under settings of \"" + command.get().id() + "\"");
    }
    open.push(new Open(number, line, command));
  }

  private boolean isInTable() {
    return !open.isEmpty() && !open.peek().navigates;
  }

  private void edit(int number, String line) {
    Open table = open.peek();
    if (table == null || !table.hasEntries()) {
      add(number, line, "no table with entries is open here", "open it with config before");
      return;
    }
    if (table.inEntry && !table.navigates) {
      add(number, line, "the entry before this one is not closed", "add a line before: next");
    }
    table.inEntry = true;
  }

  private void next(int number, String line) {
    Open table = open.peek();
    if (table == null || !table.inEntry) {
      add(number, line, "no entry is open here", "take the line out, or add the edit before it");
    } else {
      table.inEntry = false;
    }
  }

  private void end(int number, String line) {
    if (open.isEmpty()) {
      add(number, line, "no table is open here", "take the line out, or add the config before it");
      return;
    }
    Open table = open.pop();
    if (table.inEntry && !table.navigates) {
      add(number, line, "the last entry is not closed", "add a line before: next");
    }
  }

  private void delete(int number, String line) {
    Open table = open.peek();
    if (table == null || table.navigates || !table.hasEntries() || table.inEntry) {
      add(number, line, "delete stands between the entries of a table", "put it there");
    }
  }

  private void setting(int number, String line, String[] words) {
    Open table = open.peek();
    if (table == null || table.navigates || table.inEntry != table.hasEntries()) {
      add(
          number,
          line,
          words[0] + " stands in an entry, or in a table without entries",
          "put it there");
      return;
    }
    if (table.table.isEmpty() || words.length < 2) {
      return; // the table is a mistake already
    }
    Optional<List<String>> values = table.table.get().values(words[1]);
    if (values.isEmpty()) {
      add(
          number,
          words[1],
          "\"" + table.config + "\" has no setting \"" + words[1] + "\"",
          suggestion(words[1], table.table.get().settings().keySet()));
    } else if (words[0].equals("set")) {
      value(number, words.length < 3 ? "" : words[2], words[1], values.get());
    }
  }

  private void value(int number, String written, String setting, List<String> values) {
    String value = written.strip().replaceAll("^\"|\"$", "");
    if (value.isEmpty()) {
      add(number, setting, "\"" + setting + "\" is set to nothing", "write its value behind it");
    } else if (!values.isEmpty() && !value.contains("[=") && !values.contains(value)) {
      add(
          number,
          written,
          "\"" + setting + "\" can't be \"" + value + "\"",
          suggestion(value, values));
    }
  }

  private void other(int number, String line) {
    if (isInTable()) {
      add(
          number,
          line,
          "this command stands inside of a table",
          "put it before config or after end");
    }
  }

  private static String suggestion(String word, Collection<String> known) {
    String all = "commands.yaml has " + String.join(", ", known);
    return DidYouMean.question(word, known)
        .map(question -> question + " " + all)
        .orElse(all);
  }
}
