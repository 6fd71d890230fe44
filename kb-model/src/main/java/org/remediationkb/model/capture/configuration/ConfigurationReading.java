package org.remediationkb.model.capture.configuration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.command.FactSink;
import org.remediationkb.model.capture.transcript.Line;

/** Walks through one listing of a configuration and hands the entries of known tables on. */
final class ConfigurationReading {

  private static final String NOT_SHOWN = "***";
  private static final int DEEPEST = 32;
  private static final int LONGEST_VALUE = 1000;

  /** A seed, a certificate or a page of HTML goes on over lines; a lost quote must not for ever. */
  private static final int MOST_VALUE_LINES = 2000;

  private final Map<String, TableParser> tables;
  private final CommandOutput output;
  private final FactSink facts;
  private final Iterator<Line> lines;
  private final Deque<Block> open = new ArrayDeque<>();
  private boolean isWhole;
  private boolean isWholeTable;
  private Optional<Line> pending = Optional.empty();

  /**
   * A reading.
   *
   * @param isWholeTable whether a table is listed with all its entries
   */
  ConfigurationReading(
      Map<String, TableParser> tables, CommandOutput output, FactSink facts, boolean isWholeTable) {
    this.tables = tables;
    this.output = output;
    this.facts = facts;
    this.lines = output.iterator();
    this.isWhole = output.isWhole();
    this.isWholeTable = isWholeTable;
  }

  /** Reads to the end of the output; an excerpt or a listing of one table ends with its block. */
  void read(boolean isOneTable) {
    while (pending.isPresent() || lines.hasNext()) {
      Line line = pending.orElseGet(lines::next);
      pending = Optional.empty();
      Statement statement = Statement.of(line.text());
      step(statement, line);
      boolean isEnd = statement.kind() == Statement.Kind.END && open.isEmpty();
      if (isEnd && isOneTable && !isWholeConfiguration()) {
        return;
      }
    }
    while (!open.isEmpty()) {
      closeEntry(open.peek(), false);
      leave(open.peek());
    }
  }

  private boolean isWholeConfiguration() {
    return output.command().isEmpty() && isWhole;
  }

  private void step(Statement statement, Line line) {
    if (!open.isEmpty()) {
      open.peek().count(1);
    }
    switch (statement.kind()) {
      case CONFIG -> config(statement, line);
      case EDIT -> inBlock(line, () -> edit(statement, line));
      case SET -> inBlock(line, () -> set(statement, line));
      case UNSET -> inBlock(line, () -> {});
      case NEXT -> inBlock(line, () -> closeEntry(open.peek(), isWhole));
      case END -> inBlock(line, () -> end(line));
      case HEADER -> header(line);
      case OTHER -> other(line);
    }
  }

  private void inBlock(Line line, Runnable action) {
    if (open.isEmpty()) {
      output.unread(line);
    } else {
      action.run();
    }
  }

  /** What is no line of a configuration can be the rest of a secret, so it is not shown. */
  private void other(Line line) {
    boolean isMoreOfHeader = open.isEmpty() && line.text().startsWith("#");
    if (!isMoreOfHeader && (open.isEmpty() || isKnown(open.peek()))) {
      output.unread(line.with(NOT_SHOWN));
    }
  }

  private void header(Line line) {
    if (output.command().isEmpty()) {
      isWhole = true;
      isWholeTable = true;
    }
    BackupHeader.read(line, facts);
  }

  private void config(Statement statement, Line line) {
    if (open.size() < DEEPEST) {
      open.push(new Block(statement.value(), line));
    } else {
      output.unread(line);
    }
  }

  private void edit(Statement statement, Line line) {
    closeEntry(open.peek(), false);
    Statement whole = restOf(statement);
    open.peek().edit(whole.value(), line);
  }

  private void set(Statement statement, Line line) {
    Statement whole = restOf(statement);
    open.peek().set(statement.word(), new Setting(whole.value(), line));
  }

  /** A value in quotes goes on over lines, until its other quote. */
  private Statement restOf(Statement statement) {
    if (!statement.isOpen()) {
      return statement;
    }
    StringBuilder value = new StringBuilder(statement.rest());
    boolean isOpen = true;
    for (int i = 0; isOpen && i < MOST_VALUE_LINES && lines.hasNext(); i++) {
      Line line = lines.next();
      if (Statement.of(line.text()).kind() != Statement.Kind.OTHER) {
        pending = Optional.of(line); // the other quote was lost
        break;
      }
      open.peek().count(1);
      isOpen = !Statement.hasOddQuote(line.text());
      value.append(line.text(), 0, Math.min(line.text().length(), room(value)));
    }
    return new Statement(statement.kind(), statement.word(), value.toString());
  }

  private static int room(StringBuilder value) {
    return Math.max(0, LONGEST_VALUE - value.length());
  }

  private void end(Line line) {
    Block block = open.peek();
    closeEntry(block, isWhole && block.entryName().isEmpty());
    if (isKnown(block) && isWhole && isWholeTable) {
      within(block).whole(line);
    }
    leave(block);
  }

  /** A table that nobody reads is told to be unread in one piece, with the tables within it. */
  private void leave(Block block) {
    boolean isKnown = isKnown(block);
    open.pop();
    if (!isKnown && !isContainer(block)) {
      if (open.isEmpty() || isContainer(open.peek()) || isKnown(open.peek())) {
        output.unread(block.first(), block.lines());
      } else {
        open.peek().count(block.lines() - 1); // its first line is counted there
      }
    }
  }

  private void closeEntry(Block block, boolean isWholeEntry) {
    Optional<Entry> closed = block.close(isWholeEntry);
    Optional<TableParser> table = table(block);
    if (closed.isPresent() && table.isPresent()) {
      Entry entry = closed.get();
      if (!table.get().read(entry, within(block))) {
        output.unread(entry.line(), 1 + entry.settings().size());
      }
    }
  }

  private boolean isKnown(Block block) {
    return table(block).isPresent();
  }

  private Optional<TableParser> table(Block block) {
    return open.stream().anyMatch(this::isOtherTable)
        ? Optional.empty()
        : Optional.ofNullable(tables.get(block.path()));
  }

  /** A table can have tables within it; none of those that are known stands there. */
  private boolean isOtherTable(Block block) {
    return !isContainer(block) && !tables.containsKey(block.path());
  }

  private static boolean isContainer(Block block) {
    return block.path().equals("vdom") || block.path().equals("global");
  }

  private FactSink within(Block block) {
    Optional<String> vdom = open.stream()
        .filter(ConfigurationReading::isContainer)
        .map(container -> container.path().equals("vdom") ? container.entryName() : "global")
        .findFirst();
    return facts.within(block.path(), vdom.filter(name -> !name.isEmpty()));
  }
}
