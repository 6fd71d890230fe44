package org.remediationkb.model.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.secret.RedactionTerms;
import org.remediationkb.model.secret.Secrets;
import org.remediationkb.model.value.DateTime;
import org.remediationkb.model.value.ValueType;

/**
 * All kinds of fact that a knowledge base speaks of, in the order of the sections of a fact file:
 * that of a larger thing first.
 */
public final class FactKinds implements Iterable<FactKind> {

  private final List<FactKind> types;
  private final Map<String, FactKind> byName = new HashMap<>();
  private final RedactionTerms redaction;
  private final Gatherings gatherings;

  /** Made when somebody asks for it. */
  private volatile @Nullable Secrets secrets;

  /** Made when somebody asks for them, as each case of a replay does. */
  private volatile @Nullable Map<FactKind, Property> clocks;

  private FactKinds(List<FactKind> types, RedactionTerms redaction) {
    this.types = List.copyOf(types);
    types.forEach(kind -> byName.putIfAbsent(kind.subject().name(), kind));
    this.redaction = redaction;
    this.gatherings = Gatherings.of(this);
  }

  /** These kinds. */
  public static FactKinds of(FactKind... types) {
    return new FactKinds(List.of(types), RedactionTerms.NONE);
  }

  /** The same kinds, with what is said of the texts that they are read from. */
  public FactKinds redactedBy(RedactionTerms terms) {
    return new FactKinds(types, terms);
  }

  /** What is secret in what they are read from. */
  public Secrets secrets() {
    Secrets made = secrets;
    if (made == null) {
      made = new Secrets(redaction);
      secrets = made;
    }
    return made;
  }

  /**
   * A case of these facts, with one for each that another refers to and that is not listed, and with
   * what is gathered from them, less what nobody knows anything of and a case need not have.
   */
  public Case caseOf(String name, List<Fact> facts) {
    return caseOf(name, facts, Optional.empty());
  }

  /**
   * Such a case.
   *
   * @param taken when the facts were collected: what its clocks show where they say nothing
   */
  public Case caseOf(String name, List<Fact> stated, Optional<Known<?>> taken) {
    List<Fact> facts = taken.isEmpty() ? stated : clocked(stated, taken.get());
    Map<FactKind, Set<String>> listed = new HashMap<>();
    List<Fact> all = new ArrayList<>(facts);
    for (Fact fact : facts) {
      shownBy(fact)
          .filter(shown ->
              listed.computeIfAbsent(shown.type(), kind -> named(kind, facts)).add(shown.about()))
          .ifPresent(all::add);
    }
    List<Fact> known = new ArrayList<>(all.size());
    for (Fact fact : gatherings.in(all)) {
      if (!fact.type().mayBeAbsent() || fact.isKnown()) {
        known.add(fact);
      }
    }
    return new Case(name, known);
  }

  private List<Fact> clocked(List<Fact> facts, Known<?> taken) {
    Map<FactKind, Property> clocks = clocks();
    return facts.stream()
        .map(fact -> Optional.ofNullable(clocks.get(fact.type()))
            .map(clock -> fact.completed(clock, taken))
            .orElse(fact))
        .toList();
  }

  /** The properties that show when a fact of their kind was collected. */
  public Map<FactKind, Property> clocks() {
    Map<FactKind, Property> known = clocks;
    if (known == null) {
      known = Map.copyOf(makeClocks());
      clocks = known;
    }
    return known;
  }

  private Map<FactKind, Property> makeClocks() {
    Map<FactKind, Property> clocks = new HashMap<>();
    types.stream()
        .flatMap(kind -> kind.stated().stream())
        .flatMap(property -> property.gathering().stream())
        .filter(Gathering.Passed.class::isInstance)
        .map(Gathering.Passed.class::cast)
        .forEach(passed -> named(passed.kind())
            .ifPresent(
                kind -> kind.property(passed.clock()).ifPresent(clock -> clocks.put(kind, clock))));
    return clocks;
  }

  /** When a case was collected: the latest that its clocks show, empty where none shows any. */
  public Optional<DateTime> timeOf(Case facts) {
    Map<FactKind, Property> clocks = clocks();
    return facts.facts().stream()
        .flatMap(
            fact -> Optional.ofNullable(clocks.get(fact.type()))
                .flatMap(clock -> fact.reading(clock).known())
                .stream())
        .map(Known::value)
        .filter(DateTime.class::isInstance)
        .map(DateTime.class::cast)
        .max(Comparator.naturalOrder());
  }

  /** The facts of a case less what follows from others of them: a case of these says the same. */
  public Case withoutConclusions(Case facts) {
    return new Case(facts.name(), gatherings.without(facts.facts()));
  }

  private static Set<String> named(FactKind kind, List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.type() == kind)
        .map(Fact::about)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The fact that a fact shows to be there, of which nothing else is known; empty for none. */
  static Optional<Fact> shownBy(Fact fact) {
    return fact.type().refersTo().flatMap(shown -> {
      Map<Property, Reading<?>> parts = new HashMap<>();
      fact.type().partsOf(shown).forEach((part, own) -> parts.put(part, fact.reading(own)));
      boolean isNamed = shown.identifying().stream()
          .allMatch(
              part -> parts.getOrDefault(part, Reading.notCollected()).known().isPresent());
      return isNamed ? Optional.of(new Fact(shown, fact.source(), parts)) : Optional.empty();
    });
  }

  /** All kinds. */
  public List<FactKind> all() {
    return types;
  }

  /** All kinds. */
  public Stream<FactKind> stream() {
    return types.stream();
  }

  @Override
  public Iterator<FactKind> iterator() {
    return types.iterator();
  }

  /** The place of a kind in the order, from 0. */
  public int rank(FactKind type) {
    return types.indexOf(type);
  }

  /** What pages call the kinds, {@code token}. */
  public List<String> names() {
    return types.stream().map(type -> type.subject().name()).toList();
  }

  /** The kind that pages call by that name, empty where there is none. */
  public Optional<FactKind> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The kind whose facts are units, where there is one whose identity has that type. */
  public Optional<FactKind> units(ValueType identity) {
    return types.stream()
        .filter(type -> type.hostName().isPresent())
        .filter(type -> type.identity().filter(id -> id.type() == identity).isPresent())
        .findFirst();
  }

  /**
   * Whether what any unit says of such a fact counts: it is one of several units, what those belong to,
   * or something of that.
   */
  public boolean isOfSeveralUnits(FactKind type) {
    Set<String> groups = types.stream()
        .filter(kind -> kind.hostName().isPresent())
        .map(kind -> kind.belongsTo().orElse(kind.subject().name()))
        .collect(Collectors.toSet());
    Optional<FactKind> kind = Optional.of(type);
    for (int i = 0; i < types.size() && kind.isPresent(); i++) {
      if (groups.contains(kind.get().subject().name())) {
        return true;
      }
      kind = kind.get().belongsTo().flatMap(this::named);
    }
    return false;
  }

  /** The sections of a fact file, {@code tokens}. */
  public List<String> sections() {
    return types.stream().map(type -> type.subject().section()).toList();
  }
}
