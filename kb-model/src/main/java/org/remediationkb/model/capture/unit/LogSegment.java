package org.remediationkb.model.capture.unit;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A part of one log that is about one unit: what was printed at the prompts of one host name, or
 * without a prompt, or a whole configuration. Which unit that is may be told only later in the log.
 */
public final class LogSegment {

  private final int number;
  private final Optional<LogSegment> before;
  private final Set<String> names = new LinkedHashSet<>();
  private Optional<String> serial = Optional.empty();
  private boolean isShown;

  /**
   * A part of a log of which nothing is known yet.
   *
   * @param number how many parts there are before it
   * @param before the part that it belongs to if nothing shows that it is about another unit
   */
  LogSegment(int number, Optional<LogSegment> before) {
    this.number = number;
    this.before = before;
  }

  int number() {
    return number;
  }

  Optional<LogSegment> before() {
    return before;
  }

  /** The host names of its unit, of which there are several where it was renamed. */
  Set<String> names() {
    return names;
  }

  Optional<String> serial() {
    return serial;
  }

  /** Whether this is certainly about a unit: a word before a sign alone is no host name. */
  boolean isOfUnit() {
    return serial.isPresent() || (isShown && !names.isEmpty());
  }

  void named(String name) {
    names.add(name);
  }

  void identified(String number) {
    serial = Optional.of(number);
  }

  /** Takes notice that what was typed or printed shows this to be about a unit. */
  void shown() {
    isShown = true;
  }

  /** Whether it is about another unit, as far as the log has shown so far. */
  boolean isOfOtherUnit(LogSegment other) {
    boolean hasOtherSerial =
        serial.isPresent() && other.serial.isPresent() && !serial.equals(other.serial);
    return hasOtherSerial || names.stream().noneMatch(other.names::contains);
  }
}
