package org.remediationkb.model.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Disputed;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Reading.NotCollected;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.value.DateTime;
import org.remediationkb.model.value.Variant;

/**
 * One case of what outputs say and of what somebody states besides. Where the one says nothing, the
 * other counts; where they contradict each other, neither does. Each value keeps its source.
 */
public final class CaseMerge {

  /** What tells the things of a case apart; there is one of a kind that nothing identifies. */
  private record Thing(FactKind kind, Optional<Object> identity) {

    static Thing of(Fact fact) {
      Optional<Object> value = fact.type()
          .identity()
          .flatMap(property -> fact.reading(property).known())
          .map(Known::value);
      return new Thing(fact.type(), value);
    }
  }

  private final Map<Thing, Fact> things = new LinkedHashMap<>();

  /** What happens to a thing may happen again, so nothing identifies it. */
  private final List<Fact> events = new ArrayList<>();

  private final Map<Thing, List<Fact>> readEvents = new HashMap<>();

  private CaseMerge() {}

  /**
   * The case with what is stated of it; it keeps its name.
   *
   * @param kinds the kinds of both
   */
  public static Case of(FactKinds kinds, Case read, Case stated) {
    CaseMerge merge = new CaseMerge();
    read.facts().forEach(merge::read);
    stated.facts().forEach(merge::state);
    List<Fact> facts = new ArrayList<>(merge.things.values());
    facts.addAll(merge.events);
    return kinds.caseOf(read.name(), facts);
  }

  private static boolean isThing(FactKind kind) {
    return kind.subject().shape() == Shape.SINGLE || kind.subject().unique();
  }

  private void read(Fact fact) {
    if (isThing(fact.type())) {
      things.put(Thing.of(fact), fact);
    } else {
      events.add(fact);
      readEvents.computeIfAbsent(Thing.of(fact), thing -> new ArrayList<>()).add(fact);
    }
  }

  /** Takes a fact; an event that was read and says as much is the same event. */
  private void state(Fact fact) {
    Thing thing = Thing.of(fact);
    if (isThing(fact.type())) {
      things.merge(thing, fact, CaseMerge::both);
    } else if (readEvents.getOrDefault(thing, List.of()).stream()
        .noneMatch(event -> saysAllOf(event, fact))) {
      events.add(fact);
    }
  }

  private static boolean saysAllOf(Fact event, Fact stated) {
    return stated.type().stated().stream()
        .allMatch(property -> stated.reading(property) instanceof NotCollected
            || agree(event.reading(property), stated.reading(property)));
  }

  private static Fact both(Fact read, Fact stated) {
    Map<Property, Reading<?>> readings = new HashMap<>();
    read.type()
        .stated()
        .forEach(property ->
            readings.put(property, both(read.reading(property), stated.reading(property))));
    boolean isRead = read.type().stated().stream()
        .anyMatch(property -> !(read.reading(property) instanceof NotCollected));
    return new Fact(read.type(), (isRead ? read : stated).source(), readings);
  }

  private static Reading<?> both(Reading<?> read, Reading<?> stated) {
    if (stated instanceof NotCollected || agree(read, stated)) {
      return read;
    }
    List<Known<Object>> all = new ArrayList<>(readings(read));
    all.addAll(readings(stated));
    return Reading.ofAll(all);
  }

  @SuppressWarnings("unchecked") // the values of one property have one type
  private static List<Known<Object>> readings(Reading<?> reading) {
    return reading instanceof Disputed<?> disputed
        ? (List<Known<Object>>) (List<?>) disputed.readings()
        : ((Reading<Object>) reading).known().stream().toList();
  }

  private static boolean agree(Reading<?> read, Reading<?> stated) {
    return read instanceof Known<?> one
        && stated instanceof Known<?> other
        && agree(one.value(), other.value());
  }

  /** Whether two values are the same; the order of a list says nothing. */
  private static boolean agree(Object read, Object stated) {
    if (read instanceof List<?> some && stated instanceof List<?> others) {
      return some.size() == others.size()
          && others.stream().allMatch(other -> some.stream().anyMatch(one -> agree(one, other)));
    }
    if (read instanceof Variant one && stated instanceof Variant other) {
      return one.mayBe(other);
    }
    if (read instanceof DateTime one && stated instanceof DateTime other) {
      return one.mayBe(other);
    }
    return read.equals(stated);
  }
}
