package org.remediationkb.model.fact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;

/**
 * One thing of a case, such as a token or an attempt to activate one: what is known of each property
 * of its kind. Immutable; two facts are equal where they are of one kind and say the same.
 */
public final class Fact {

  private final FactKind type;
  private final Source source;
  /** By the slots of the kind; null where the property follows from others and nobody asked yet. */
  private final @Nullable Reading<?>[] readings;

  private final String about;

  /**
   * A fact.
   *
   * @param source where it was first read
   * @param known what is known of it; of what identifies it there has to be a value
   */
  public Fact(FactKind type, Source source, Map<Property, ? extends Reading<?>> known) {
    this.type = type;
    this.source = source;
    this.readings = new Reading<?>[type.properties().size()];
    for (int i = 0; i < readings.length; i++) {
      readings[i] = initial(type.properties().get(i), known);
    }
    this.about = type.identity().isPresent()
        ? identity(type.identity().get()).text()
        : type.subject().name();
  }

  private Fact(FactKind type, Source source, String about, @Nullable Reading<?>[] readings) {
    this.type = type;
    this.source = source;
    this.about = about;
    this.readings = readings;
  }

  private Known<?> identity(Property property) {
    if (reading(property) instanceof Known<?> known) {
      return known;
    }
    throw unidentified(property);
  }

  private @Nullable Reading<?> initial(
      Property property, Map<Property, ? extends Reading<?>> known) {
    if (!property.isStated()) {
      return null;
    }
    Reading<?> reading = known.get(property);
    return switch (property.role()) {
      case DERIVED -> null;
      case COLLECTED -> reading == null ? Reading.notCollected() : reading;
      case IDENTITY -> {
        if (reading instanceof Known<?> identity) {
          yield Reading.known(identity.value(), identity.value().toString(), source);
        }
        throw unidentified(property);
      }
    };
  }

  private IllegalArgumentException unidentified(Property property) {
    return new IllegalArgumentException("nothing is known of the " + property + " of a " + type);
  }

  /**
   * The same fact with what is gathered from others of its case, as far as nobody stated it.
   *
   * @param others the facts of a kind that count for this one
   */
  Fact gathered(List<Property> properties, Function<Gathering, List<Fact>> others) {
    @Nullable Reading<?>[] known = null;
    for (Property property : properties) {
      if (!reading(property).isCollected()) {
        Gathering gathering = property.gathering().orElseThrow();
        Reading<?> reading = gathering.of(this, others.apply(gathering));
        if (reading.isCollected()) {
          known = known == null ? statedReadings() : known;
          known[type.slot(property)] = reading;
        }
      }
    }
    return known == null ? this : new Fact(type, source, about, known);
  }

  /** The same fact with a value of a property of which nothing was read. */
  Fact completed(Property property, Known<?> value) {
    if (reading(property).isCollected()) {
      return this;
    }
    @Nullable Reading<?>[] known = statedReadings();
    known[type.slot(property)] = value;
    return new Fact(type, source, about, known);
  }

  /** What is stated; of what follows from that, nothing yet. */
  private @Nullable Reading<?>[] statedReadings() {
    @Nullable Reading<?>[] stated = readings.clone();
    for (int i = 0; i < stated.length; i++) {
      if (!type.properties().get(i).isStated()) {
        stated[i] = null;
      }
    }
    return stated;
  }

  /** The same fact of which nothing is known of one property. */
  public Fact without(Property left) {
    return with(property -> property != left);
  }

  /** The same fact without the values of some of the properties that follow from other facts. */
  Fact without(Predicate<Property> left) {
    return with(property -> property.gathering().isEmpty() || !left.test(property));
  }

  private Fact with(Predicate<Property> kept) {
    Map<Property, Reading<?>> known = new HashMap<>();
    type.stated().stream().filter(kept).forEach(property -> known.put(property, reading(property)));
    return new Fact(type, source, known);
  }

  /** The kind of fact. */
  public FactKind type() {
    return type;
  }

  /** Where it was first read. */
  public Source source() {
    return source;
  }

  /** Which thing this is, as reports name it: a serial, a host name, or its kind. */
  public String about() {
    return about;
  }

  /** What is known of a property, which must be one of the kind. */
  public Reading<?> reading(Property property) {
    int slot = type.slot(property);
    Reading<?> reading = readings[slot];
    if (reading == null) {
      // Several threads may come here; each concludes the same, and a reading is immutable.
      reading = property.derivation().orElseThrow().of(this);
      readings[slot] = reading;
    }
    return reading;
  }

  /** What is known of the property with that name in the patterns of a vocabulary. */
  public Reading<?> reading(String property) {
    return reading(type.property(property).orElseThrow());
  }

  /** Whether anything is known of it. */
  public boolean isKnown() {
    for (int i = 0; i < readings.length; i++) {
      Reading<?> reading = readings[i];
      if (reading != null && reading.isCollected() && type.properties().get(i).isStated()) {
        return true;
      }
    }
    return false;
  }

  private Object[] stated() {
    return type.stated().stream().map(this::reading).toArray();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Fact fact
            && type == fact.type
            && about.equals(fact.about)
            && Arrays.equals(stated(), fact.stated()));
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(type) + about.hashCode();
  }

  @Override
  public String toString() {
    return type + " " + about + " " + Arrays.toString(stated());
  }
}
