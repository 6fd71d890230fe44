package org.remediationkb.model.capture.unit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A unit that logs are about.
 *
 * @param segments the parts of the logs that are about it, in order
 */
public record Unit(List<LogSegment> segments) {

  /** Copies the list. */
  public Unit {
    segments = List.copyOf(segments);
  }

  /** What two are together. */
  static Unit of(Stream<Unit> units) {
    return new Unit(units
        .flatMap(unit -> unit.segments.stream())
        .sorted((a, b) -> a.number() - b.number())
        .toList());
  }

  /** Its host names, the first one first; empty where only its serial is known. */
  public List<String> names() {
    return segments.stream().flatMap(s -> s.names().stream()).distinct().toList();
  }

  /** Its serial, empty where no output said it. */
  public Optional<String> serial() {
    return segments.stream().flatMap(s -> s.serial().stream()).findFirst();
  }

  /** Whether somebody can mean it by a word. */
  public boolean isCalled(String word) {
    return names().contains(word) || serial().filter(word::equals).isPresent();
  }

  boolean sharesName(Unit other) {
    return names().stream().anyMatch(name -> other.names().stream().anyMatch(n -> isSame(name, n)));
  }

  /** What was printed before a prompt can stand on its line, and be taken for a part of the name. */
  private static boolean isSame(String one, String other) {
    return one.equals(other) || one.endsWith(" " + other) || other.endsWith(" " + one);
  }

  /** The last part before another one, by its number; less than all numbers where there is none. */
  int lastBefore(LogSegment other) {
    return segments.stream()
        .mapToInt(LogSegment::number)
        .filter(number -> number < other.number())
        .max()
        .orElse(-1);
  }
}
