package org.remediationkb.model.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.value.Text;

/** Makes the facts of a case of what its outputs say. */
final class CaseAssembly {

  private static final Source NOWHERE = new Source("-", 1);

  private final Evidence evidence;
  private final Map<Property, Holdings> holdings = new LinkedHashMap<>();

  CaseAssembly(Evidence evidence) {
    this.evidence = evidence;
    evidence
        .holderTables()
        .forEach(table ->
            holdings.computeIfAbsent(table.holders(), holders -> new Holdings(evidence, holders)));
  }

  Case assemble(String name) {
    List<Fact> facts = new ArrayList<>();
    evidence.kinds().forEach(type -> facts.addAll(facts(type)));
    return evidence.kinds().caseOf(name, facts);
  }

  private List<Fact> facts(FactKind type) {
    List<Fact> facts = new ArrayList<>();
    for (Map<Property, Claims> claims : evidence.things(type).values()) {
      fact(type, claims).ifPresent(facts::add);
    }
    if (facts.isEmpty() && type.subject().shape() == Shape.SINGLE) {
      facts.add(new Fact(type, NOWHERE, Map.of()));
    }
    return facts;
  }

  /** The fact, empty where nothing says any more that it is there. */
  private Optional<Fact> fact(FactKind type, Map<Property, Claims> claims) {
    Map<Property, Reading<?>> readings = new HashMap<>();
    claims.forEach((property, said) -> readings.put(property, said.reading()));
    Optional<Property> identity = type.identifying().stream().findFirst();
    if (identity.isEmpty()) {
      return Optional.of(new Fact(type, NOWHERE, readings));
    }
    Optional<Known<?>> is = Optional.ofNullable(claims.get(identity.get())).flatMap(Claims::first);
    holdings.forEach((property, held) -> {
      if (type.properties().contains(property)) {
        is.ifPresent(known -> readings.put(property, held.of((Text) known.value())));
      }
    });
    return is.map(known -> new Fact(type, known.source(), readings));
  }
}
