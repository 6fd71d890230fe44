package org.remediationkb.model.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.remediationkb.model.factfile.FactFileWriter;
import org.remediationkb.rules.ShippedContent;

/** Reads captures for tests, and writes all that came of one as a text. */
final class Captures {

  /** The hosts of the service. */
  static final Set<String> SERVERS =
      Set.of("fds1.fortinet.com", "directregistration.fortinet.com", "globalftm.fortinet.net");

  private Captures() {}

  static Capture read(String... logs) {
    byte[][] bytes = new byte[logs.length][];
    for (int i = 0; i < logs.length; i++) {
      bytes[i] = logs[i].getBytes(StandardCharsets.UTF_8);
    }
    return read(bytes);
  }

  static Capture read(byte[]... logs) {
    CaptureReader reader = new CaptureReader(
        ShippedContent.KINDS, ShippedContent.LIBRARY.readers().commands(), SERVERS);
    try {
      for (int i = 0; i < logs.length; i++) {
        String file = logs.length == 1 ? "log" : "log" + (i + 1);
        reader.read(file, new ByteArrayInputStream(logs[i]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reader.finish("CS-1");
  }

  static String factFile(Capture capture) {
    return new FactFileWriter(ShippedContent.KINDS).write(capture.facts());
  }

  /** All that came of a capture. */
  static String account(Capture capture) {
    StringBuilder text = new StringBuilder(factFile(capture));
    text.append(otherUnits(capture));
    text.append("# commands: ").append(capture.commands().count()).append('\n');
    capture
        .commands()
        .first()
        .forEach(run -> text.append("#   ")
            .append(run.source().line())
            .append(' ')
            .append(run.command())
            .append(run.vdom().map(vdom -> " (" + vdom + ")").orElse(""))
            .append(": ")
            .append(run.outcome())
            .append('\n'));
    text.append("# unread: ").append(capture.unread().count()).append('\n');
    capture
        .unread()
        .first()
        .forEach(line -> text.append("#   ")
            .append(line.source().line())
            .append(line.lines() > 1 ? " (" + line.lines() + " lines) " : " ")
            .append(line.text())
            .append('\n'));
    text.append("# history: ").append(capture.history().count()).append('\n');
    capture
        .history()
        .first()
        .forEach(past -> text.append("#   ")
            .append(past.about())
            .append(' ')
            .append(past.property())
            .append(' ')
            .append(past.earlier().text())
            .append(' ')
            .append(past.earlier().source().line())
            .append(" -> ")
            .append(past.by().line())
            .append('\n'));
    text.append(capture.problems().stream()
        .map(problem ->
            "# " + problem.code() + " " + problem.location() + " " + problem.message() + "\n")
        .collect(Collectors.joining()));
    return text.toString();
  }

  private static String otherUnits(Capture capture) {
    return capture.units().stream()
        .filter(unit -> !unit.isChosen())
        .map(unit -> "# left out: " + unit.about() + "\n"
            + new FactFileWriter(ShippedContent.KINDS)
                .sections(unit.facts())
                .indent(2)
                .replaceAll("(?m)^", "#")
                .replaceAll("#$", ""))
        .collect(Collectors.joining());
  }
}
