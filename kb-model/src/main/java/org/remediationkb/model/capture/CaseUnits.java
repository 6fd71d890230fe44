package org.remediationkb.model.capture;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.capture.EvidenceByUnit.Saying;
import org.remediationkb.model.capture.EvidenceByUnit.Turn;
import org.remediationkb.model.capture.command.HolderTable;
import org.remediationkb.model.capture.unit.LogSegment;
import org.remediationkb.model.capture.unit.Unit;
import org.remediationkb.model.capture.unit.Units;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.TextType;

/**
 * The evidence on each unit of a case, and on the case. A case is about one unit: the one that was
 * asked for, or else the one of which most values are known, the first of several. What is about no
 * certain unit belongs to the case.
 */
final class CaseUnits {

  private final FactKinds kinds;
  private final List<HolderTable> holderTables;
  private final Optional<String> wanted;

  /** The evidence on a unit, by one of its parts: that it is one may be known only later. */
  private final Map<LogSegment, Evidence> own = new HashMap<>();

  private final Evidence ofCase;
  private final Map<Object, Text> nameless = new HashMap<>();
  private Units units = Units.NONE;
  private Optional<LogSegment> chosen = Optional.empty();

  /** The units of a case, which is about the one of that name or serial. */
  CaseUnits(FactKinds kinds, List<HolderTable> holderTables, Optional<String> wanted) {
    this.kinds = kinds;
    this.holderTables = holderTables;
    this.ofCase = new Evidence(kinds, holderTables);
    this.wanted = wanted;
  }

  /** Takes what was said, after all that was said before. */
  void take(Units known, List<Saying> sayings) {
    units = known;
    if (units.all().size() > 1 || wanted.isPresent()) {
      for (Saying said : sayings) {
        Optional<Evidence> evidence =
            said.turn() == Turn.NAMED ? units.of(said.segment()).map(this::own) : Optional.empty();
        if (evidence.isPresent() && evidence.get() != ofCase) {
          said.effect().accept(evidence.get());
        }
      }
    }
    if (chosen.isEmpty()) {
      choose();
    }
    List<Saying> counting = sayings.stream()
        .filter(said -> said.isOfAll() || isOfCase(said.segment()))
        .sorted(Comparator.comparing(Saying::turn))
        .toList();
    for (Saying said : counting) {
      said.effect().accept(ofCase);
    }
  }

  /**
   * What identifies the unit that a part of a log is about, as a thing of the kind of units: its serial,
   * or that of the thing with its host name; one of its own where nobody knows it.
   */
  Text name(LogSegment segment, FactKind kind, Evidence evidence) {
    TextType form = (TextType) kind.identity().orElseThrow().type();
    Optional<Unit> unit = units.of(segment);
    return unit.flatMap(Unit::serial)
        .flatMap(form::text)
        .filter(Text::isComplete)
        .or(() -> unit.flatMap(u -> called(u.names(), kind, evidence)))
        .orElseGet(() -> nameless.computeIfAbsent(
            unit.<Object>map(u -> u.segments().get(0)).orElse(segment),
            part -> form.unknown(nameless.size() + 1).orElseThrow()));
  }

  private static Optional<Text> called(List<String> names, FactKind kind, Evidence evidence) {
    Property hostName = kind.hostName().orElseThrow();
    List<Text> called = evidence.things(kind).entrySet().stream()
        .filter(thing -> Optional.ofNullable(thing.getValue().get(hostName)).stream()
            .flatMap(claims -> claims.current().stream())
            .anyMatch(claim -> names.contains(claim.known().value().toString())))
        .map(thing -> (Text) thing.getKey().identity())
        .toList();
    return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
  }

  private void choose() {
    chosen = wanted
        .map(name -> units.all().stream().filter(unit -> unit.isCalled(name)).findFirst())
        .orElseGet(() ->
            units.all().stream().max(Comparator.comparingLong(unit -> own(unit).values())))
        .map(unit -> unit.segments().get(0));
    if (units.all().size() == 1 && wanted.isEmpty()) {
      chosen.ifPresent(segment -> own.put(segment, ofCase));
    }
  }

  private Evidence own(Unit unit) {
    for (LogSegment segment : unit.segments()) {
      Evidence known = own.get(segment);
      if (known != null) {
        return known;
      }
    }
    Evidence first = new Evidence(kinds, holderTables);
    own.put(unit.segments().get(0), first);
    return first;
  }

  private boolean isChosen(Unit unit) {
    return chosen.isPresent() && unit.segments().contains(chosen.get());
  }

  /** Whether what a part of a log says is about the case: about its unit, or about none for certain. */
  boolean isOfCase(LogSegment segment) {
    Optional<Unit> unit = units.of(segment);
    return unit.isEmpty() || isChosen(unit.get());
  }

  /** The evidence on the case. */
  Evidence ofCase() {
    return ofCase;
  }

  /**
   * The units of which anything is known, in the order in which they are first met.
   *
   * @param ofCase what the case says, as the one unit of most cases does
   */
  List<UnitFacts> facts(Case ofCase) {
    return units.all().stream()
        .map(unit -> facts(ofCase, unit))
        .filter(unit -> unit.values() > 0 || unit.isChosen())
        .toList();
  }

  private UnitFacts facts(Case ofCase, Unit unit) {
    Evidence evidence = own(unit);
    return new UnitFacts(
        unit.names(),
        unit.serial(),
        isChosen(unit),
        evidence.values(),
        evidence == this.ofCase ? ofCase : new CaseAssembly(evidence).assemble(ofCase.name()));
  }
}
