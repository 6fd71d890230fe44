package org.remediationkb.model.capture.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.remediationkb.model.capture.command.CommandParser;
import org.remediationkb.model.capture.command.CommandSet;
import org.remediationkb.model.capture.command.DebugParser;
import org.remediationkb.model.capture.configuration.ConfigurationParser;

/** All commands whose outputs can be read: those of formats, and those of the console itself. */
public final class KnownCommands {

  private KnownCommands() {}

  /** The commands of these formats, and those whose parsers are on the class path. */
  public static CommandSet of(List<OutputFormat> formats) {
    List<CommandParser> parsers = new ArrayList<>();
    List<OutputFormatParser> outputs = new ArrayList<>();
    Map<String, TableFormatParser> tables = new LinkedHashMap<>();
    List<Supplier<DebugParser>> debugs = new ArrayList<>();
    ServiceLoader.load(CommandParser.class).forEach(parsers::add);
    List<OutputFormat> additions =
        formats.stream().filter(OutputFormat::isAddition).toList();
    for (OutputFormat format : formats) {
      if (format.table().isPresent()) {
        tables.put(format.table().get(), new TableFormatParser(format));
      } else if (format.debug().isPresent()) {
        DebugFormatParser.Rules rules = DebugFormatParser.Rules.of(format);
        debugs.add(() -> new DebugFormatParser(rules));
      } else if (!format.isHeader() && !format.isAddition()) {
        outputs.add(new OutputFormatParser(
            format, additions.stream().filter(format::isReadWith).toList()));
      }
    }
    parsers.addAll(outputs);
    List<OutputFormatParser> headers = formats.stream()
        .filter(OutputFormat::isHeader)
        .map(OutputFormatParser::new)
        .toList();
    parsers.add(new ConfigurationParser(tables, new HeaderFormatParser(headers, outputs)));
    return new CommandSet(
        parsers,
        debugs,
        tables.values().stream().flatMap(table -> table.holders().stream()).toList());
  }
}
