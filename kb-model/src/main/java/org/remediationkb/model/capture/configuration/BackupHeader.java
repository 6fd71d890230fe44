package org.remediationkb.model.capture.configuration;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.ClaimedThing;
import org.remediationkb.model.capture.transcript.Line;

/**
 * The comments above a whole configuration: those of a backup, {@code
 * #config-version=FGT70G-7.6.6-FW-build3652-...:opmode=0:vdom=0:user=admin} and {@code
 * #global_vdom=0:vd_name=root/root}, or those that a collector made of {@code get system status},
 * {@code # Version: FortiGate-60F v7.4.11,...}.
 */
final class BackupHeader {

  private static final String START = "#config-version=";
  private static final Pattern FORM =
      Pattern.compile(START + "([A-Za-z0-9_]{1,30}+)(?:-([A-Za-z0-9_.]{1,30}+))?+[-:]?+(.*+)");
  private static final Pattern FORTIOS =
      Pattern.compile("(?:FG|FWF|FW[0-9]|FFW|FK|FortiGate|FortiWiFi).*+");
  private static final Pattern SPLIT = Pattern.compile(".*?:vdom=([01])(?::.*)?");
  private static final Pattern VDOM =
      Pattern.compile("#.{0,40}?\\bvd_name=([A-Za-z0-9_.-]{1,64}+)(?:[/:].*+)?+");
  private static final Pattern COMMENT = Pattern.compile("#++ ?+(.*+)");

  private final ClaimSink facts;
  private final UnitStatus status;
  private boolean hasStatus;
  private Optional<String> vdom = Optional.empty();

  BackupHeader(ClaimSink facts) {
    this.facts = facts;
    this.status = new UnitStatus(facts.kind("fortigate"));
  }

  /** Whether a whole configuration begins with a line. */
  static boolean isOne(String line) {
    return line.startsWith(START) || isStatus(line);
  }

  private static boolean isStatus(String line) {
    Matcher comment = COMMENT.matcher(line);
    return line.startsWith("#") && comment.matches() && UnitStatus.isVersion(comment.group(1));
  }

  /** Reads a comment; false where it is not understood. */
  boolean read(Line line) {
    String text = line.trimmed();
    if (text.startsWith(START)) {
      return readVersion(line);
    }
    Matcher name = VDOM.matcher(text);
    if (name.matches()) {
      vdom = Optional.of(name.group(1));
      return true;
    }
    hasStatus |= isStatus(text);
    Matcher comment = COMMENT.matcher(text);
    return !hasStatus || !comment.matches() || readStatus(comment.group(1), line);
  }

  /** What else is in a comment tells nothing. */
  private boolean readStatus(String text, Line line) {
    boolean mustBeRead = text.startsWith("Version:")
        || text.startsWith("Serial-Number:")
        || text.startsWith("Virtual domain configuration:");
    return status.read(text, line) || !mustBeRead;
  }

  private boolean readVersion(Line line) {
    Matcher header = FORM.matcher(line.trimmed());
    if (!header.matches()) {
      return false;
    }
    String platform = header.group(1);
    if (!FORTIOS.matcher(platform).matches()) {
      facts.otherProduct(platform, line);
      return true;
    }
    ClaimedThing unit = facts.thing(facts.kind("fortigate"));
    boolean isVersion = Optional.ofNullable(header.group(2))
        .filter(version -> unit.has("fortios", version, line))
        .isPresent();
    Matcher split = SPLIT.matcher(header.group(3));
    if (split.matches()) {
      String mode = split.group(1).equals("1") ? "enabled" : "disabled";
      unit.has("vdoms", mode, "vdom=" + split.group(1), line);
    }
    return isVersion;
  }

  /** The VDOM that this is the configuration of; empty where it is that of the unit. */
  Optional<String> vdom() {
    return vdom;
  }

  /** Tells what the comments say together. */
  void tell() {
    if (hasStatus) {
      status.tell(facts);
      hasStatus = false;
    }
  }
}
