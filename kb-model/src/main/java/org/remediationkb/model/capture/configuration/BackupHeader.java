package org.remediationkb.model.capture.configuration;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.command.FactSink;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.fortitoken.FortiGate;
import org.remediationkb.model.fortitoken.FortiOsVersion;

/** The first line of a whole configuration: {@code #config-version=FGT70G-7.6.6-FW-build3652-...}. */
final class BackupHeader {

  private static final String START = "#config-version=";
  private static final Pattern VERSION =
      Pattern.compile(START + "[A-Za-z0-9_]{1,30}+-([0-9]{1,3}[.][0-9]{1,3}[.][0-9]{1,3})-FW-.*+");

  private BackupHeader() {}

  static boolean isOne(String line) {
    return line.startsWith(START);
  }

  static void read(Line line, FactSink facts) {
    version(line)
        .ifPresent(version -> facts.add(new FortiGate(
            Reading.notCollected(),
            Reading.known(version, version.toString(), line.source()),
            Reading.notCollected(),
            Reading.notCollected(),
            Reading.notCollected())));
  }

  private static Optional<FortiOsVersion> version(Line line) {
    Matcher header = VERSION.matcher(line.trimmed());
    return header.matches() ? FortiOsVersion.parse(header.group(1)) : Optional.empty();
  }
}
