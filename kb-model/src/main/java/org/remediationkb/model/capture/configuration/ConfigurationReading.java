package org.remediationkb.model.capture.configuration;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.transcript.Line;

/** Walks through one listing of a configuration and hands the entries of known tables on. */
final class ConfigurationReading {

  private static final String NOT_SHOWN = "***";
  private static final int MOST_VDOMS = 10_000;

  private final CommandOutput output;
  private ClaimSink facts;
  private final ConfigStatements statements;
  private final OpenBlocks open;
  private final boolean isWholeTable;
  private final HeaderParser headers;
  private HeaderParser.Reading header;
  private final Set<String> vdoms = new HashSet<>();
  private boolean isBackup;

  /** The setting that was read last, where it may go on. */
  private Optional<ConfigStatement> mayGoOn = Optional.empty();

  /**
   * A reading.
   *
   * @param isWholeTable whether a table is listed with all its entries
   */
  ConfigurationReading(
      Map<String, TableParser> tables,
      HeaderParser headers,
      CommandOutput output,
      ClaimSink facts,
      boolean isWholeTable) {
    this.output = output;
    this.facts = facts;
    this.statements = new ConfigStatements(output.iterator());
    this.open = new OpenBlocks(tables);
    this.isWholeTable = isWholeTable;
    this.headers = headers;
    this.header = headers.begin(output, facts);
  }

  /** Reads to the end of the output; an excerpt or a listing of one table ends with its block. */
  void read(boolean isOneTable) {
    boolean isEnd = false;
    while (!isEnd && statements.hasNext()) {
      ConfigStatement statement = statements.next();
      step(statement);
      mayGoOn = Optional.of(statement).filter(ConfigStatement::mayBeCut);
      boolean isClosed = statement.kind() == ConfigStatement.Kind.END && open.isEmpty();
      isEnd = isClosed && isOneTable && !isBackup;
    }
    if (output.endsWithLog()) {
      cut();
    }
    while (!open.isEmpty()) {
      open.innermost().ifPresent(block -> {
        closeEntry(block, false);
        leave(block);
      });
    }
    header.end();
    if (isBackup && !vdoms.isEmpty() && output.isUndamaged()) {
      facts.vdoms(vdoms.size());
    }
  }

  /** Where a line is lost, a part of the setting before it may be. */
  private void cut() {
    mayGoOn.ifPresent(setting -> open.innermost().ifPresent(block -> block.cut(setting.key())));
  }

  /** Whether what is not listed is not there. */
  private boolean isWhole() {
    return output.isUndamaged() && (isBackup || output.isWhole());
  }

  private void step(ConfigStatement statement) {
    Line line = statement.line();
    open.innermost().ifPresent(block -> block.count(statement.lines()));
    switch (statement.kind()) {
      case CONFIG -> config(statement);
      case HEADER -> header(line);
      case OTHER -> other(line);
      default ->
        open.innermost()
            .ifPresentOrElse(block -> inBlock(statement, block), () -> output.unread(line));
    }
  }

  private void inBlock(ConfigStatement statement, Block block) {
    Line line = statement.line();
    switch (statement.kind()) {
      case EDIT -> {
        closeEntry(block, false);
        block.edit(statement.value(), line);
        vdom(block);
      }
      case SET -> {
        block.set(statement.key(), new Setting(statement.value(), line, false));
        hostName(block, statement);
      }
      case NEXT -> closeEntry(block, isWhole());
      case END -> end(block, line);
      default -> {} // what is unset is at its default, as what is not there
    }
  }

  /** What is no line of a configuration can be the rest of a secret, so it is not shown. */
  private void other(Line line) {
    if (open.isEmpty() && line.text().startsWith("#")) {
      header(line);
      return;
    }
    open.innermost().ifPresent(Block::damage);
    cut();
    if (!open.isWithinUnread()) {
      output.unread(line.with(NOT_SHOWN));
    }
  }

  private void header(Line line) {
    if (!isBackup && output.command().isEmpty() && headers.isBegunBy(line.trimmed())) {
      isBackup = true;
      facts = facts.configuration();
      header = headers.begin(output, facts);
    }
    if (!header.read(line)) {
      output.unread(line);
    }
  }

  private void config(ConfigStatement statement) {
    if (open.isFull()) {
      output.unread(statement.line());
    } else {
      open.enter(new Block(statement.value(), statement.line()));
    }
  }

  private void end(Block block, Line line) {
    closeEntry(block, isWhole() && block.entryName().isEmpty());
    boolean hasAllEntries = isWhole() && (isBackup || isWholeTable);
    if (hasAllEntries && open.parser().isPresent()) {
      within(block).whole(line);
    }
    leave(block);
  }

  /** A table that nobody reads is told to be unread in one piece, with the tables within it. */
  private void leave(Block block) {
    boolean isUnread = open.isWithinUnread();
    open.leave();
    if (isUnread && open.isWithinUnread()) {
      // Its first line was counted there before.
      open.innermost().ifPresent(outer -> outer.count(block.lines() - 1));
    } else if (isUnread) {
      output.unread(block.first(), block.lines());
    }
  }

  private void closeEntry(Block block, boolean isWholeEntry) {
    Optional<Entry> closed = block.close(isWholeEntry);
    open.parser()
        .ifPresent(parser -> closed
            .filter(entry -> !parser.read(entry, within(block)))
            .ifPresent(entry -> output.unread(entry.line(), 1 + entry.settings().size())));
  }

  private ClaimSink within(Block block) {
    return facts.within(block.path(), open.vdom().or(header::vdom));
  }

  private void hostName(Block block, ConfigStatement statement) {
    if (isBackup && block.path().equals("system global") && statement.key().equals("hostname")) {
      facts.unit(Optional.empty(), Optional.of(statement.value()));
    }
  }

  private void vdom(Block block) {
    if (OpenBlocks.isContainer(block) && vdoms.size() < MOST_VDOMS) {
      open.vdom().ifPresent(vdoms::add);
    }
  }
}
