package org.remediationkb.model.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactBuilder;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.fortitoken.FortiTokenFacts;
import org.remediationkb.model.fortitoken.Token;
import org.remediationkb.model.fortitoken.TokenSerial;

/** Makes the facts of a case of what its outputs say. */
final class CaseAssembly {

  private static final String ASSIGNED_TO = "assignedTo";
  private static final Source NOWHERE = new Source("-", 1);

  private final Evidence evidence;
  private final Holdings holdings;

  CaseAssembly(Evidence evidence) {
    this.evidence = evidence;
    this.holdings = new Holdings(evidence);
  }

  Case assemble(String name) {
    List<Fact> facts = new ArrayList<>();
    FortiTokenFacts.TYPES.forEach(type -> facts.addAll(facts(type)));
    return FortiTokenFacts.caseOf(name, facts);
  }

  private List<Fact> facts(FactType type) {
    FactBuilder builder = new FactBuilder(type.type());
    List<Fact> facts = new ArrayList<>();
    for (Map<String, Claims> claims : evidence.things(type.type()).values()) {
      fact(type, builder, claims).ifPresent(facts::add);
    }
    if (facts.isEmpty() && type.subject().shape() == Shape.SINGLE) {
      facts.add(builder.build(NOWHERE, Map.of()));
    }
    return facts;
  }

  /** The fact, empty where nothing says any more that it is there. */
  private Optional<Fact> fact(FactType type, FactBuilder builder, Map<String, Claims> claims) {
    Map<String, Reading<?>> readings = new HashMap<>();
    claims.forEach((property, said) -> readings.put(property, said.reading()));
    Optional<Property> identity = type.identity();
    if (identity.isEmpty()) {
      return Optional.of(builder.build(NOWHERE, readings));
    }
    Optional<Known<?>> is =
        Optional.ofNullable(claims.get(identity.get().name())).flatMap(Claims::first);
    if (type.type() == Token.class) {
      is.ifPresent(known -> readings.put(ASSIGNED_TO, holdings.of((TokenSerial) known.value())));
    }
    return is.map(known -> builder.build(known.source(), readings));
  }
}
