package org.remediationkb.model.capture.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * The units that logs are about. Parts with one serial are of one unit, whatever its name; parts with
 * two serials never are. A part without a serial goes by its host name.
 */
public final class Units {

  /** No units at all. */
  public static final Units NONE = new Units(Stream.empty());

  private final List<Unit> all;
  private final Map<LogSegment, Unit> bySegment = new HashMap<>();

  private Units(Stream<Unit> units) {
    this.all = units
        .sorted(Comparator.comparing(unit -> unit.segments().get(0).number()))
        .toList();
    all.forEach(unit -> unit.segments().forEach(segment -> bySegment.put(segment, unit)));
  }

  /** The units that the parts of logs are about. */
  public static Units of(LogSegments segments) {
    List<LogSegment> parts =
        segments.all().stream().filter(LogSegment::isOfUnit).toList();
    List<Unit> named =
        joined(parts.stream().filter(part -> part.serial().isEmpty()), Unit::sharesName);
    List<Unit> identified = joined(
        parts.stream().filter(part -> part.serial().isPresent()),
        (a, b) -> a.serial().equals(b.serial()));
    List<Unit> others = named.stream()
        .filter(unit -> identified.stream().noneMatch(unit::sharesName))
        .toList();
    List<Unit> known =
        identified.stream().map(unit -> withNamesakes(unit, identified, named)).toList();
    return new Units(withOnlyName(known, others));
  }

  private static List<Unit> joined(Stream<LogSegment> parts, BiPredicate<Unit, Unit> isSame) {
    List<Unit> units = new ArrayList<>();
    parts.map(part -> new Unit(List.of(part))).forEach(part -> {
      List<Unit> same = units.stream().filter(unit -> isSame.test(unit, part)).toList();
      units.removeAll(same);
      units.add(Unit.of(Stream.concat(same.stream(), Stream.of(part))));
    });
    return units;
  }

  /** A unit with the parts that have its name and no serial. */
  private static Unit withNamesakes(Unit unit, List<Unit> identified, List<Unit> named) {
    Stream<Unit> parts = named.stream()
        .filter(unit::sharesName)
        .flatMap(namesake -> namesake.segments().stream()
            .filter(part -> closest(namesake, part, identified).equals(unit))
            .map(part -> new Unit(List.of(part))));
    return Unit.of(Stream.concat(Stream.of(unit), parts));
  }

  /** Of several units with one name, the last one that was there before, or else the first one. */
  private static Unit closest(Unit namesake, LogSegment part, List<Unit> identified) {
    return identified.stream()
        .filter(namesake::sharesName)
        .max(Comparator.comparingInt(unit -> unit.lastBefore(part)))
        .orElseThrow();
  }

  /** Where one serial has no name and one name no serial, they are of one unit. */
  private static Stream<Unit> withOnlyName(List<Unit> identified, List<Unit> named) {
    List<Unit> single = Stream.concat(
            identified.stream().filter(unit -> unit.names().isEmpty()), named.stream())
        .toList();
    boolean isOne = named.size() == 1 && single.size() == 2;
    return isOne
        ? Stream.concat(
            identified.stream().filter(unit -> !unit.names().isEmpty()),
            Stream.of(Unit.of(single.stream())))
        : Stream.concat(identified.stream(), named.stream());
  }

  /** The units, in the order in which they are first met. */
  public List<Unit> all() {
    return all;
  }

  /** The unit that a part of a log is about, empty where nothing says which that is. */
  public Optional<Unit> of(LogSegment segment) {
    Optional<LogSegment> part = Optional.of(segment);
    while (part.isPresent() && !bySegment.containsKey(part.get())) {
      part = part.flatMap(LogSegment::before);
    }
    return part.map(bySegment::get);
  }
}
