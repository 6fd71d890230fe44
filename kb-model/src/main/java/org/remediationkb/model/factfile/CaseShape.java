package org.remediationkb.model.factfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Disputed;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.factfile.Distinction.Dates;
import org.remediationkb.model.factfile.Distinction.Exact;
import org.remediationkb.model.factfile.Distinction.Names;
import org.remediationkb.model.value.DateTime;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.Variant;

/**
 * What a case says that was read from captures, as far as anybody can tell it from another one, as a
 * {@link FactFileShape} is of a file. Where its values come from and how they were written does not
 * matter. Safe to share.
 */
public final class CaseShape {

  /** Whoever has more facts hardly has the same as another. */
  private static final int MOST_FACTS = 500;

  private final Map<Property, Distinction> distinctions;

  /**
   * The shape of a case.
   *
   * @param distinctions what matters of a property; of one that is not in it, every value does
   */
  public CaseShape(Map<Property, Distinction> distinctions) {
    this.distinctions = Map.copyOf(distinctions);
  }

  /** The same for cases with the same shape; empty where a case is too large or odd to have one. */
  public Optional<String> of(Case facts) {
    if (facts.facts().size() > MOST_FACTS) {
      return Optional.empty();
    }
    List<String> texts = facts.facts().stream().flatMap(CaseShape::texts).toList();
    if (!texts.stream().allMatch(CaseShape::isPlain)) {
      return Optional.empty();
    }
    ShapeText text = new ShapeText(texts.stream().anyMatch(value -> value.indexOf('/') >= 0));
    facts.facts().forEach(fact -> fact(fact, text));
    return Optional.of(text.finish());
  }

  private static Stream<String> texts(Fact fact) {
    return fact.type().stated().stream()
        .flatMap(property -> said(fact.reading(property)))
        .flatMap(known -> texts(known.value()));
  }

  private static Stream<String> texts(Object value) {
    return value instanceof List<?> list
        ? list.stream().flatMap(CaseShape::texts)
        : value instanceof Variant variant
            ? Stream.concat(Stream.of(variant.text()), variant.place().stream()).map(Text::text)
            : Stream.of(value.toString());
  }

  /** All that sources say of a property. */
  private static Stream<Known<?>> said(Reading<?> reading) {
    return reading instanceof Disputed<?> disputed
        ? disputed.readings().stream().map(known -> known)
        : reading.known().stream().map(known -> known);
  }

  /** Whether no character stands in it that the shape has between its parts. */
  private static boolean isPlain(String value) {
    return value.chars().allMatch(c -> c >= ' ');
  }

  private void fact(Fact fact, ShapeText text) {
    text.bracket(fact.type().name());
    for (Property property : fact.type().stated()) {
      Reading<?> reading = fact.reading(property);
      if (reading.isCollected()) {
        text.key(property.key());
        Distinction matters = distinctions.getOrDefault(property, Exact.EXACT);
        said(reading).forEach(known -> value(known.value(), matters, text));
      }
    }
  }

  private static void value(Object value, Distinction matters, ShapeText text) {
    if (value instanceof List<?> list) {
      text.bracket("[");
      list.forEach(element -> value(element, matters, text));
    } else if (value instanceof Variant variant) {
      text.bracket(variant.kind());
      value(variant.text(), matters, text);
      variant.place().ifPresent(place -> value(place, matters, text));
    } else if (value instanceof DateTime date && matters instanceof Dates dates) {
      text.date(date, dates);
    } else if (!(matters instanceof Names names && text.name(value.toString(), names))) {
      text.text(value.toString());
    }
  }
}
