package org.remediationkb.model.capture.fortitoken;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.command.CommandParser;
import org.remediationkb.model.capture.command.CommandPattern;
import org.remediationkb.model.capture.command.FactSink;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.TextForm;
import org.remediationkb.model.fortitoken.FortiGate;
import org.remediationkb.model.fortitoken.FortiGateSerial;
import org.remediationkb.model.fortitoken.FortiOsVersion;
import org.remediationkb.model.fortitoken.VdomMode;

/** {@code get system status}: version, serial number, and whether there are VDOMs. */
@AutoService(CommandParser.class)
public final class SystemStatusParser implements CommandParser {

  private static final Pattern SERIAL =
      Pattern.compile(FortiGateSerial.class.getAnnotation(TextForm.class).pattern());
  private static final Pattern VERSION = Pattern.compile(
      "Version: *+Forti(?:Gate|WiFi)\\S{0,40}+ v([0-9]{1,3}[.][0-9]{1,3}[.][0-9]{1,3}),build.*+");
  private static final Pattern OTHER = Pattern.compile("[A-Za-z][A-Za-z0-9 ./()_-]{0,60}+:.*+");

  @Override
  public List<CommandPattern> commands() {
    return List.of(CommandPattern.of("get system status"));
  }

  @Override
  public boolean isAnnouncedBy(String line) {
    return VERSION.matcher(line).matches();
  }

  @Override
  public void read(CommandOutput output, FactSink facts) {
    Reading<FortiGateSerial> serial = Reading.notCollected();
    Reading<FortiOsVersion> version = Reading.notCollected();
    Reading<VdomMode> vdoms = Reading.notCollected();
    for (Line line : output) {
      String text = line.trimmed();
      if (text.startsWith("Version:")) {
        version = read(version(text), text, line);
      } else if (text.startsWith("Serial-Number:")) {
        serial = read(serial(value(text)), value(text), line);
      } else if (text.startsWith("Virtual domain configuration:")) {
        vdoms = read(vdoms(value(text)), value(text), line);
      } else if (!OTHER.matcher(text).matches()) {
        output.unread(line);
      }
    }
    facts.add(
        new FortiGate(serial, version, Reading.notCollected(), vdoms, Reading.notCollected()));
  }

  private static <T> Reading<T> read(Optional<T> value, String text, Line line) {
    return value
        .map(known -> Reading.known(known, text, line.source()))
        .orElseGet(Reading::notCollected);
  }

  private static String value(String text) {
    return text.substring(text.indexOf(':') + 1).strip();
  }

  private static Optional<FortiOsVersion> version(String text) {
    Matcher version = VERSION.matcher(text);
    return version.matches() ? FortiOsVersion.parse(version.group(1)) : Optional.empty();
  }

  /** A serial that somebody masked with X has the form of another one. */
  private static Optional<FortiGateSerial> serial(String text) {
    return SERIAL.matcher(text).matches() && !text.contains("XXX")
        ? Optional.of(new FortiGateSerial(text))
        : Optional.empty();
  }

  /** Besides these, releases have had several ways to split: {@code split-task}, {@code split-vdom}. */
  private static Optional<VdomMode> vdoms(String text) {
    return switch (text) {
      case "disable" -> Optional.of(VdomMode.DISABLED);
      case "enable", "multiple", "multi-vdom" -> Optional.of(VdomMode.ENABLED);
      default -> text.startsWith("split") ? Optional.of(VdomMode.ENABLED) : Optional.empty();
    };
  }
}
