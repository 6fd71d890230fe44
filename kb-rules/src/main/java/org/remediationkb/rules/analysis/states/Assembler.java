package org.remediationkb.rules.analysis.states;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.rules.analysis.states.Axis.OfCompany;
import org.remediationkb.rules.analysis.states.Axis.OfCompany.Member;
import org.remediationkb.rules.analysis.states.Axis.OfProperty;

/** Puts the facts of a state together out of the choices on each axis. */
final class Assembler {

  private static final Source NOWHERE = new Source("-", 1);

  private static final int MOST_MADE = 10_000;

  /** A kind of fact with what it takes to make one. */
  private record Slot(FactKind type, Map<Property, Known<?>> sample, List<Known<?>> identities) {
    static Slot of(FactKind type) {
      List<Known<?>> identities = type.identifying().stream()
          .findFirst()
          .map(id -> SampleValues.of(id, List.of()))
          .orElse(List.of());
      return new Slot(type, SampleValues.identity(type), identities);
    }

    Map<Property, Known<?>> with(Map<Property, Known<?>> known, Optional<Known<?>> identity) {
      Map<Property, Known<?>> whole = new HashMap<>(sample);
      type.identifying().stream()
          .findFirst()
          .ifPresent(id -> identity.ifPresent(value -> whole.put(id, value)));
      whole.putAll(known);
      return whole;
    }

    Fact fact(Map<Property, Known<?>> known) {
      return new Fact(type, NOWHERE, known);
    }
  }

  private final int subject;
  private final List<Slot> slots;
  private final List<Axis> axes;
  private final int[] slotOfAxis;
  private final int[] stride;

  /** Of each kind of which a case has one, the facts that were made: most states share them. */
  private final List<Map<Integer, Fact>> made;

  Assembler(FactKind subject, FactKinds kinds, List<Axis> axes) {
    this.slots = kinds.stream().map(Slot::of).toList();
    this.axes = axes;
    this.subject = slot(subject);
    this.slotOfAxis = axes.stream().mapToInt(axis -> slot(axis.type())).toArray();
    this.stride = new int[axes.size()];
    for (int i = 0, size = 1; i < axes.size(); i++) {
      stride[i] = size;
      size *= axes.get(i).size();
    }
    this.made = slots.stream()
        .<Map<Integer, Fact>>map(slot -> new ConcurrentHashMap<>())
        .toList();
  }

  private int slot(FactKind type) {
    return IntStream.range(0, slots.size())
        .filter(i -> slots.get(i).type() == type)
        .findFirst()
        .orElseThrow();
  }

  /** The fact that a state is about. */
  Fact subject(int state) {
    return slots.get(subject).fact(subjects(state));
  }

  private Map<Property, Known<?>> subjects(int state) {
    Slot slot = slots.get(subject);
    return slot.with(known(subject, state), slot.identities().stream().findFirst());
  }

  /** The facts of a state with these ones in place of the one it is about. */
  Case facts(int state, List<Fact> subjects) {
    Map<Property, Known<?>> known = subjects(state);
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      if (i == subject) {
        facts.addAll(subjects);
      } else if (slot.type().subject().shape() == Shape.SINGLE) {
        facts.add(only(i, state));
      }
      for (Member member : company(i, state)) {
        facts.add(slot.fact(slot.with(member.known(), identity(slot, member, known))));
      }
    }
    return new Case("state", facts);
  }

  /** What a state says of something that a case has one of. */
  private Fact only(int slot, int state) {
    Map<Integer, Fact> known = made.get(slot);
    int alike = alike(slot, state);
    Fact fact = known.get(alike);
    if (fact == null) {
      fact = slots.get(slot).fact(known(slot, state));
      if (known.size() < MOST_MADE) {
        known.put(alike, fact);
      }
    }
    return fact;
  }

  /** The number of the state that says the same of a kind, and nothing else. */
  private int alike(int slot, int state) {
    int alike = 0;
    for (int i = 0; i < slotOfAxis.length; i++) {
      if (slotOfAxis[i] == slot) {
        alike += choice(i, state) * stride[i];
      }
    }
    return alike;
  }

  private Map<Property, Known<?>> known(int slot, int state) {
    Map<Property, Known<?>> known = new HashMap<>();
    for (int i = 0; i < axes.size(); i++) {
      if (slotOfAxis[i] == slot && axes.get(i) instanceof OfProperty of) {
        of.choices().get(choice(i, state)).ifPresent(v -> known.put(of.property(), v));
      }
    }
    return known;
  }

  private List<Member> company(int slot, int state) {
    for (int i = 0; i < axes.size(); i++) {
      if (slotOfAxis[i] == slot && axes.get(i) instanceof OfCompany of) {
        return of.choices().get(choice(i, state));
      }
    }
    return List.of();
  }

  private int choice(int axis, int state) {
    return state / stride[axis] % axes.get(axis).size();
  }

  /** The subject's own value where the two belong together, another one otherwise. */
  private Optional<Known<?>> identity(Slot slot, Member member, Map<Property, Known<?>> subjects) {
    Optional<Known<?>> own = slots
        .get(subject)
        .type()
        .identity()
        .filter(id ->
            slot.type().identity().map(Property::type).stream().anyMatch(type -> type == id.type()))
        .map(id -> subjects.get(id));
    return member.own()
        ? own
        : slot.identities().stream()
            .filter(sample -> own.stream().noneMatch(o -> o.value().equals(sample.value())))
            .findFirst();
  }
}
