package org.remediationkb.rules.diagnosis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.factfile.Distinction;
import org.remediationkb.model.factfile.Distinction.Names;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.Variant;
import org.remediationkb.rules.content.ContentLibrary;

/**
 * Makes a case that tells of nobody: each name has another one of the same forms in its place, the same
 * throughout, unless a page asks for it. So the pages make the same of it, as a rule; what sources
 * disagree on is left out.
 */
public final class AnonymousCase {

  private static final Source NOWHERE = new Source("case", 1);

  private final Map<Property, Distinction> distinctions;
  private final Pseudonyms pseudonyms = new Pseudonyms();

  private AnonymousCase(ContentLibrary library) {
    this.distinctions = Distinctions.of(library).byProperty();
  }

  /** The case without names; facts whose names have forms that no other name has are left out. */
  public static Case of(Case facts, ContentLibrary library) {
    AnonymousCase anonymous = new AnonymousCase(library);
    List<Fact> all = library.kinds().withoutConclusions(facts).facts().stream()
        .flatMap(fact -> anonymous.fact(fact).stream())
        .toList();
    return library.kinds().caseOf("case", all);
  }

  private Optional<Fact> fact(Fact fact) {
    Map<Property, Reading<?>> known = new HashMap<>();
    for (Property property : fact.type().stated()) {
      fact.reading(property)
          .known()
          .flatMap(reading -> value(property, reading))
          .ifPresent(reading -> known.put(property, reading));
    }
    return known.keySet().containsAll(fact.type().identifying())
        ? Optional.of(new Fact(fact.type(), NOWHERE, known))
        : Optional.empty();
  }

  private Optional<Reading<?>> value(Property property, Known<?> reading) {
    if (!property.many()) {
      return element(property, reading.value(), reading.text())
          .map(value -> Reading.known(value, value.toString(), NOWHERE));
    }
    List<?> elements = (List<?>) reading.value();
    List<Object> values = elements.stream()
        .flatMap(element -> element(property, element, "").stream())
        .toList();
    return values.size() == elements.size()
        ? Optional.of(Reading.known(values, values.toString(), NOWHERE))
        : Optional.empty();
  }

  private Optional<Object> element(Property property, Object value, String text) {
    if (value instanceof Term term && term.isAnyOther() && !isNumber(text)) {
      return Optional.empty(); // whatever somebody wrote
    }
    if (value instanceof Text name) {
      return name(property, name).map(Object.class::cast);
    }
    if (value instanceof Variant variant) {
      Optional<Text> place = variant.place().flatMap(name -> name(property, name));
      return place.isPresent() == variant.place().isPresent()
          ? name(property, variant.text()).map(name -> new Variant(variant.kind(), name, place))
          : Optional.empty();
    }
    return Optional.of(value);
  }

  private Optional<Text> name(Property property, Text name) {
    return distinctions.get(property) instanceof Names names
        ? pseudonyms.of(name.text(), names).flatMap(name.type()::text)
        : Optional.empty();
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(one -> one >= '0' && one <= '9');
  }
}
