package org.remediationkb.model.capture.configuration;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.command.CommandParser;
import org.remediationkb.model.capture.command.CommandPattern;
import org.remediationkb.model.capture.transcript.Line;

/**
 * Reads a configuration: what {@code show} prints, which leaves out what is at its default, what
 * {@code show full-configuration} prints, which does not, and a backup.
 */
public final class ConfigurationParser implements CommandParser {

  private static final String SHOW = "show";
  private static final String SHOW_FULL = "show full-configuration";

  private final Map<String, TableParser> tables;
  private final HeaderParser headers;

  /** Reads these tables, by their paths, and what stands above them. */
  public ConfigurationParser(Map<String, ? extends TableParser> tables, HeaderParser headers) {
    this.headers = headers;
    this.tables = Map.copyOf(tables);
  }

  @Override
  public List<CommandPattern> commands() {
    Stream<String> ofTables = tables.keySet().stream()
        .sorted()
        .flatMap(table -> Stream.of(SHOW + " " + table + " ...", SHOW_FULL + " " + table + " ..."));
    return Stream.concat(Stream.of(SHOW, SHOW_FULL), ofTables)
        .map(CommandPattern::of)
        .toList();
  }

  @Override
  public String origin(CommandPattern command) {
    return command.toString().startsWith(SHOW_FULL) ? SHOW_FULL : SHOW;
  }

  @Override
  public String name() {
    return "configuration";
  }

  @Override
  public boolean isAnnouncedBy(String line) {
    if (!line.startsWith("config ")) {
      return headers.isBegunBy(line);
    }
    String table = line.substring("config ".length()).strip();
    return tables.containsKey(table) || table.equals("vdom") || table.equals("global");
  }

  @Override
  public void read(CommandOutput output, ClaimSink facts) {
    if (!output.command().keepsBlocks()) {
      readMentions(output, facts);
      return;
    }
    boolean isWholeTable = output.command().wordsFrom(output.keywords()).isEmpty();
    boolean isOneTable = output.command().isEmpty() || !isShowOfAll(output);
    new ConfigurationReading(tables, headers, output, facts, isWholeTable).read(isOneTable);
  }

  private static boolean isShowOfAll(CommandOutput output) {
    int pathFrom = output.keywords();
    return pathFrom <= CommandPattern.of(SHOW_FULL).words().size()
        && output.command().words().size() == pathFrom;
  }

  /** Lines without their blocks: which entry a setting belongs to can't be told. */
  private void readMentions(CommandOutput output, ClaimSink facts) {
    for (Line line : output) {
      String text = ConfigStatement.of(line).withoutQuotes();
      if (tables.values().stream().noneMatch(table -> table.readMention(line, text, facts))) {
        output.unread(line);
      }
    }
  }
}
