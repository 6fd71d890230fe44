package org.remediationkb.model.capture.format;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.ClaimedThing;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;

/** An attempt of which a debug tells, as far as it has been read. */
final class DebugAttempt {

  /** Too short to be told from another, a mask, or groups of one letter each, as samples have. */
  private static final Pattern NO_NAME =
      Pattern.compile("(?:D?+([0-9A-Za-z*])\\1{2,7}+(?:-|$)){1,8}+|.{0,15}|.*[*].*");

  private final Object what;
  private final boolean isCommand;
  private final Line line;
  private final BitSet taken = new BitSet();
  private final Map<Property, Said> said = new LinkedHashMap<>();

  private DebugAttempt(Object what, boolean isCommand, Line line) {
    this.what = what;
    this.isCommand = isCommand;
    this.line = line;
  }

  /** An attempt with a command; with the same argument it is the same attempt once more. */
  static DebugAttempt with(String argument, Line line) {
    boolean tellsApart = !NO_NAME.matcher(argument).matches();
    return new DebugAttempt(tellsApart ? argument : new Object(), true, line);
  }

  /** An attempt of which the beginning was not seen. */
  static DebugAttempt withoutCommand(Line line) {
    return new DebugAttempt(new Object(), false, line);
  }

  /**
   * Whether a part can be of this attempt: each part occurs once, and no two say something else of
   * one property. Daemons print late, so after a command the order may be another; without one, a
   * step back is the beginning of another attempt, unless it says again what was said.
   *
   * @param part the place of the part in the order of the page
   */
  boolean takes(int part, List<Said> saying) {
    boolean agrees = saying.stream().anyMatch(says -> said.containsKey(says.property()));
    return !taken.get(part)
        && saying.stream().noneMatch(this::isContradicted)
        && (isCommand || agrees || taken.length() <= part);
  }

  private boolean isContradicted(Said saying) {
    Said before = said.get(saying.property());
    return before != null && !before.known().text().equals(saying.known().text());
  }

  /** Whether nothing of it has been seen but its command. */
  boolean isBare() {
    return isCommand && taken.isEmpty();
  }

  void take(int part, List<Said> saying) {
    taken.set(part);
    saying.forEach(says -> said.put(says.property(), says));
  }

  void tell(FactKind kind, ClaimSink facts) {
    ClaimedThing attempt = facts.attempt(kind, what, line);
    said.forEach((property, says) -> attempt.has(property, says.known()));
  }
}
