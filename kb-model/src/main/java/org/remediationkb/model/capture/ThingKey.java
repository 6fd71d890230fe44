package org.remediationkb.model.capture;

import java.util.Map;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;

/**
 * What a claim is about.
 *
 * @param type the kind of thing
 * @param identity what tells it from others of its kind; can be a secret, so it is never shown
 * @param about the thing, as reports name it
 */
record ThingKey(FactKind type, Object identity, String about) {

  /** The thing that some values identify. */
  static ThingKey of(FactKind type, Map<Property, Known<?>> parts, Source source) {
    Fact named = new Fact(type, source, parts);
    Object identity =
        named.reading(type.identity().orElseThrow()).known().orElseThrow().value();
    return new ThingKey(type, identity, named.about());
  }

  @Override
  public String toString() {
    return about;
  }
}
