package org.remediationkb.model.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.remediationkb.model.capture.command.HolderTable;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.Variant;

/**
 * Who has which thing, by one property of a kind. That nobody has one is known only where all who could
 * have it were seen: each table that names some, that of the unit, or that of every VDOM.
 */
final class Holdings {

  /** Somebody who is said to have a thing, and where it is denied, if it is. */
  private record Held(Variant who, Known<?> said, Optional<Known<?>> denied) {}

  private final Map<Text, List<Held>> held = new HashMap<>();
  private final Optional<Source> allSeen;

  Holdings(Evidence evidence, Property holders) {
    evidence.things(Holder.TYPE).forEach((subject, claims) -> {
      Holder holder = (Holder) subject.identity();
      Claims things = claims.get(holder.table().held());
      if (things != null && holder.table().holders().equals(holders)) {
        add(holder.inCase(), things);
      }
    });
    boolean anyMasked = held.keySet().stream().anyMatch(serial -> !serial.isComplete());
    this.allSeen = anyMasked ? Optional.empty() : allSeen(evidence, holders);
  }

  private void add(Variant who, Claims claims) {
    Map<Object, Known<?>> byThing = new LinkedHashMap<>();
    claims.current().forEach(claim -> byThing.put(claim.known().value(), claim.known()));
    byThing.forEach((thing, said) -> {
      Optional<Known<?>> denied = byThing.values().stream()
          .filter(other -> !other.value().equals(thing))
          .<Known<?>>map(other -> other)
          .findFirst();
      ((Optional<?>) thing)
          .map(Text.class::cast)
          .ifPresent(serial -> held.computeIfAbsent(serial, s -> new ArrayList<>())
              .add(new Held(who, said, denied)));
    });
  }

  /** Who has a thing. */
  Reading<List<Variant>> of(Text identity) {
    List<Held> holders = held.getOrDefault(identity, List.of());
    if (holders.isEmpty()) {
      return identity.isComplete() ? nobody() : Reading.notCollected();
    }
    Reading<List<Variant>> all = named(holders, holders.get(0).said());
    Optional<Known<?>> denied =
        holders.stream().flatMap(holder -> holder.denied().stream()).findFirst();
    return denied.<Reading<List<Variant>>>map(by -> disputed(holders, all, by)).orElse(all);
  }

  private Reading<List<Variant>> nobody() {
    return allSeen
        .<Reading<List<Variant>>>map(end -> Reading.known(List.of(), "nobody", end))
        .orElseGet(Reading::notCollected);
  }

  private static Reading<List<Variant>> disputed(
      List<Held> holders, Reading<List<Variant>> all, Known<?> deniedBy) {
    List<Held> certain = holders.stream().filter(h -> h.denied().isEmpty()).toList();
    Reading<List<Variant>> others = named(certain, deniedBy);
    return Reading.ofAll(List.of(all.known().orElseThrow(), others.known().orElseThrow()));
  }

  private static Reading<List<Variant>> named(List<Held> holders, Known<?> said) {
    List<Variant> names = holders.stream().map(Held::who).distinct().toList();
    String text = names.isEmpty()
        ? "nobody"
        : names.stream().map(Variant::toString).collect(Collectors.joining(", "));
    return Reading.known(names, text, said.source());
  }

  /** Where the first table ends of those that name all holders; empty where one is missing. */
  private static Optional<Source> allSeen(Evidence evidence, Property holders) {
    List<Optional<Source>> ends = evidence.holderTables().stream()
        .filter(table -> table.holders().equals(holders))
        .map(table -> seen(table, evidence))
        .toList();
    return ends.stream().allMatch(Optional::isPresent) ? ends.get(0) : Optional.empty();
  }

  private static Optional<Source> seen(HolderTable table, Evidence evidence) {
    Map<Optional<String>, Source> lists = new LinkedHashMap<>();
    evidence.wholeLists().forEach((origin, end) -> {
      if (origin.list().equals(table.table()) && (table.isOfVdom() || isOfTheUnit(origin))) {
        lists.put(origin.vdom(), end);
      }
    });
    boolean isWhole = (table.isOfVdom() && evidence.isSplit())
        ? allVdomsSeen(evidence) && lists.keySet().containsAll(optional(evidence.vdoms()))
        : !lists.isEmpty();
    return isWhole ? lists.values().stream().reduce((first, last) -> last) : Optional.empty();
  }

  /** A unit that is split has two VDOMs at least, unless it says how many it has. */
  private static boolean allVdomsSeen(Evidence evidence) {
    return evidence.vdoms().size() >= evidence.vdomCount().orElse(2);
  }

  private static Set<Optional<String>> optional(Set<String> vdoms) {
    return vdoms.stream().map(Optional::of).collect(Collectors.toSet());
  }

  /** Within a VDOM, only its own part of a table of the unit is listed. */
  private static boolean isOfTheUnit(Origin list) {
    return list.vdom().filter(vdom -> !vdom.equals("global")).isEmpty();
  }
}
