package org.remediationkb.model.capture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.capture.command.HolderTable;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;

/** All that outputs say of one unit, as far as nothing later took its place. */
final class Evidence {

  private static final int MOST_VDOMS = 100_000;
  private static final int MOST_ORIGINS = 10_000;
  private static final int MOST_HISTORY = 10_000;

  private final Map<ThingKey, Map<Property, Claims>> things = new LinkedHashMap<>();
  private final Map<Origin, Set<Claims>> listed = new HashMap<>();
  private final Map<Origin, Source> wholeLists = new LinkedHashMap<>();
  private final Set<String> vdoms = new HashSet<>();
  private final Sampler<Superseded> history = new Sampler<>(MOST_HISTORY);
  private final FactKinds kinds;
  private final List<HolderTable> holderTables;
  private final Map<Origin, Boolean> split = new HashMap<>();
  private Optional<Integer> vdomCount = Optional.empty();

  /** Nothing is said yet; there are these kinds of fact, and these tables tell who has some of them. */
  Evidence(FactKinds kinds, List<HolderTable> holderTables) {
    this.kinds = kinds;
    this.holderTables = holderTables;
  }

  /** The kinds of fact that there are. */
  FactKinds kinds() {
    return kinds;
  }

  /** The tables that tell who has things. */
  List<HolderTable> holderTables() {
    return holderTables;
  }

  /** Takes notice of a VDOM. */
  void seen(String vdom) {
    if (vdoms.size() < MOST_VDOMS) {
      vdoms.add(vdom);
    }
  }

  /** Adds a claim on a property. */
  void claim(ThingKey subject, Property property, Claim claim) {
    Claims claims = things
        .computeIfAbsent(subject, s -> new LinkedHashMap<>(8))
        .computeIfAbsent(property, p -> new Claims(subject, p.key()));
    for (Claim replaced : claims.add(claim)) {
      if (!claim.says(replaced.known().value())) {
        history.add(claims.past(replaced, claim.known().source()));
      }
    }
    if (claim.origin().isCertain() && hasRoom(listed, claim.origin())) {
      listed.computeIfAbsent(claim.origin(), o -> new LinkedHashSet<>()).add(claims);
    }
  }

  /** Ends a list: what an earlier run of it named and this one does not is no longer there. */
  void whole(Origin origin, int run, Source end) {
    if (hasRoom(wholeLists, origin)) {
      wholeLists.put(origin, end);
    }
    Set<Claims> named = listed.getOrDefault(origin, Set.of());
    List<Claims> outdated = named.stream().filter(c -> c.hasOlder(origin, run)).toList();
    for (Claims claims : outdated) {
      claims
          .remove(claim -> claim.run() < run && claim.origin().equals(origin))
          .forEach(claim -> history.add(claims.past(claim, end)));
      named.remove(claims);
    }
  }

  private static boolean hasRoom(Map<Origin, ?> map, Origin origin) {
    return map.size() < MOST_ORIGINS || map.containsKey(origin);
  }

  /** Forgets what is said of an attempt, of which another one says it all anew. */
  void attempt(ThingKey subject, Source by) {
    Map<Property, Claims> thing = things.remove(subject);
    if (thing != null) {
      thing
          .values()
          .forEach(claims -> claims.current().forEach(c -> history.add(claims.past(c, by))));
    }
    things.put(subject, new LinkedHashMap<>(8));
  }

  /** Whether anything says that a thing is there. */
  boolean has(ThingKey thing) {
    return things.containsKey(thing);
  }

  /** The things of one kind in the order they were first named, with the claims on each. */
  Map<ThingKey, Map<Property, Claims>> things(FactKind type) {
    Map<ThingKey, Map<Property, Claims>> ofType = new LinkedHashMap<>();
    things.forEach((subject, claims) -> {
      if (subject.type() == type) {
        ofType.put(subject, claims);
      }
    });
    return ofType;
  }

  /** The lists that were seen whole, and where they end. */
  Map<Origin, Source> wholeLists() {
    return wholeLists;
  }

  /** The VDOMs that were named. */
  Set<String> vdoms() {
    return vdoms;
  }

  /** How many VDOMs the unit has, where that was said. */
  Optional<Integer> vdomCount() {
    return vdomCount;
  }

  /** Takes notice of how many VDOMs the unit has. */
  void vdoms(int count) {
    vdomCount = Optional.of(count);
  }

  /** Takes notice that an output says that the unit is split into VDOMs, or that it is not. */
  void vdomMode(Origin origin, boolean isSplit) {
    if (hasRoom(split, origin)) {
      split.put(origin, isSplit);
    }
  }

  /** Whether the unit is split into VDOMs, so far as anything is known of that. */
  boolean isSplit() {
    return split.containsValue(true) || (!vdoms.isEmpty() && !split.containsValue(false));
  }

  /** What was said and is no longer so. */
  Sample<Superseded> history() {
    return history.sample();
  }

  /** How many values it has. */
  long values() {
    return things.values().stream()
        .flatMap(thing -> thing.values().stream())
        .filter(claims -> !claims.current().isEmpty())
        .count();
  }
}
