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

  private final List<OutputFormat> headers;
  private final List<OutputFormatParser> outputs;

  /**
   * A parser.
   *
   * @param headers the formats of comments
   * @param outputs the outputs that can be in comments
   */
  HeaderFormatParser(List<OutputFormat> headers, List<OutputFormatParser> outputs) {
    this.headers = List.copyOf(headers);
    this.outputs = List.copyOf(outputs);
  }

  @Override
  public boolean isBegunBy(String line) {
    return line.startsWith("#")
        && (headers.stream().anyMatch(header -> header.isAnnouncedBy(line))
            || announced(comment(line)).isPresent());
  }

  private Optional<OutputFormatParser> announced(String comment) {
    return outputs.stream().filter(output -> output.isAnnouncedBy(comment)).findFirst();
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
      this.ofHeaders = headers.stream()
          .map(format -> new OutputReading(format, output, facts))
          .toList();
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
        ofOutput = announced(comment).map(parser -> parser.begin(output, facts));
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
