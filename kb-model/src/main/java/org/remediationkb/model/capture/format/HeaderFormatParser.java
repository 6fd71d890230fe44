package org.remediationkb.model.capture.format;

import java.util.List;
import java.util.Optional;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.configuration.HeaderParser;
import org.remediationkb.model.capture.transcript.Line;

/**
 * Reads the comments above a configuration: by the formats of such comments, and, where a collector
 * wrote the output of a command there, by the format of that.
 */
final class HeaderFormatParser implements HeaderParser {

  private final List<OutputFormatParser> headers;
  private final List<OutputFormatParser> outputs;

  /**
   * A parser.
   *
   * @param headers the comments themselves
   * @param outputs the outputs that can be in comments
   */
  HeaderFormatParser(List<OutputFormatParser> headers, List<OutputFormatParser> outputs) {
    this.headers = List.copyOf(headers);
    this.outputs = List.copyOf(outputs);
  }

  @Override
  public boolean isBegunBy(String line) {
    return line.startsWith("#")
        && (announced(headers, line).isPresent()
            || announced(outputs, comment(line)).isPresent());
  }

  private static Optional<OutputFormatParser> announced(
      List<OutputFormatParser> parsers, String line) {
    return parsers.stream().filter(parser -> parser.isAnnouncedBy(line)).findFirst();
  }

  private static String comment(String line) {
    int from = 0;
    while (from < line.length() && line.charAt(from) == '#') {
      from++;
    }
    return line.substring(from).strip();
  }

  @Override
  public Reading begin(CommandOutput output, ClaimSink facts) {
    return new Comments(output, facts);
  }

  private final class Comments implements Reading {
    private final CommandOutput output;
    private final ClaimSink facts;
    private final List<OutputReading> ofHeaders;
    private Optional<OutputReading> ofOutput = Optional.empty();

    Comments(CommandOutput output, ClaimSink facts) {
      this.output = output;
      this.facts = facts;
      this.ofHeaders =
          headers.stream().map(header -> header.begin(output, facts)).toList();
    }

    @Override
    public boolean read(Line line) {
      for (OutputReading header : ofHeaders) {
        Optional<Boolean> taken = header.take(line);
        if (taken.isPresent()) {
          return taken.get();
        }
      }
      String comment = comment(line.trimmed());
      if (ofOutput.isEmpty()) {
        ofOutput = announced(outputs, comment).map(parser -> parser.begin(output, facts));
      }
      // What else is in a comment tells nothing.
      return ofOutput.flatMap(reading -> reading.take(line.with(comment))).orElse(true);
    }

    @Override
    public Optional<String> vdom() {
      return ofHeaders.stream().flatMap(header -> header.vdom().stream()).findFirst();
    }

    @Override
    public void end() {
      ofHeaders.forEach(OutputReading::end);
      ofOutput.ifPresent(OutputReading::end);
      ofOutput = Optional.empty();
    }
  }
}
