package org.remediationkb.model.capture.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Divides the logs of a case into parts, each of them about one unit. */
public final class LogSegments {

  /** Nobody logs in to so many units for one case. */
  private static final int MOST = 1000;

  private final List<LogSegment> all = new ArrayList<>();

  /** The parts of the present log by the host name in the prompt. */
  private final Map<Optional<String>, LogSegment> ofLog = new HashMap<>();

  private LogSegment current = added(Optional.empty());
  private Optional<LogSegment> lastShown = Optional.empty();
  private Optional<String> newName = Optional.empty();

  /** All parts, in the order in which they begin. */
  List<LogSegment> all() {
    return all;
  }

  /** The part that is being read. */
  public LogSegment current() {
    return current;
  }

  /** Takes notice that a log begins: who was at its prompts before tells nothing any more. */
  public void begin() {
    ofLog.clear();
    newName = Optional.empty();
    current = all.size() < MOST ? added(Optional.empty()) : all.get(0);
    ofLog.put(Optional.empty(), current);
  }

  /**
   * Takes notice of a prompt.
   *
   * @param host the host name in it, empty where it has none
   * @param isAtTop whether it shows that no configuration is open
   */
  public void prompt(Optional<String> host, boolean isAtTop) {
    if (host.isPresent() && host.equals(newName)) {
      current.named(host.get());
      ofLog.put(host, current);
    }
    if (isAtTop || host.equals(newName)) {
      newName = Optional.empty();
    }
    LogSegment known = ofLog.get(host);
    if (known == null && all.size() < MOST) {
      known = added(Optional.of(current));
      host.ifPresent(known::named);
      ofLog.put(host, known);
    }
    current = known == null ? current : known;
  }

  private LogSegment added(Optional<LogSegment> before) {
    LogSegment segment = new LogSegment(all.size(), before);
    all.add(segment);
    return segment;
  }

  /** Takes notice that the unit will have another host name, once its configuration is closed. */
  public void renamed(String name) {
    newName = Optional.of(name);
  }

  /**
   * Takes notice that a command of a unit was typed at the present prompt.
   *
   * @return the part about another unit at which one was typed before, if that is so
   */
  public Optional<LogSegment> commanded() {
    current.shown();
    if (current.names().isEmpty()) {
      return Optional.empty();
    }
    Optional<LogSegment> left = lastShown.filter(last -> last.isOfOtherUnit(current));
    lastShown = Optional.of(current);
    return left;
  }

  /** A whole configuration in a part of a log, which can be that of another unit. */
  public LogSegment configuration(LogSegment within) {
    return all.size() < MOST ? added(Optional.of(within)) : within;
  }

  /**
   * Takes notice of what an output says of its unit.
   *
   * @param segment the part that the output is in
   * @return the part that is about this unit: another one if the part is about another unit
   */
  public LogSegment identified(LogSegment segment, Optional<String> serial, Optional<String> host) {
    LogSegment identified = serial.map(number -> ofSerial(segment, number)).orElse(segment);
    host.ifPresent(identified::named);
    identified.shown();
    if (segment == current) {
      ofLog.replaceAll((name, part) -> part == segment ? identified : part);
      current = identified;
    }
    return identified;
  }

  private LogSegment ofSerial(LogSegment segment, String serial) {
    if (segment.serial().isEmpty()) {
      segment.identified(serial);
    }
    if (segment.serial().equals(Optional.of(serial))) {
      return segment;
    }
    LogSegment other = all.stream()
        .filter(part -> part.serial().equals(Optional.of(serial)))
        .findFirst()
        .orElseGet(() -> configuration(segment));
    segment.names().forEach(other::named);
    other.identified(serial);
    return other;
  }
}
