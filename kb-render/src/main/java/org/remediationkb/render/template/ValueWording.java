package org.remediationkb.render.template;

import java.util.Locale;
import java.util.Optional;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Property.Role;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TextType;
import org.remediationkb.model.value.Variant;
import org.remediationkb.model.value.VariantType;
import org.remediationkb.model.value.VersionType;
import org.remediationkb.render.document.Value;

/** How documents word what is known of a fact. */
public final class ValueWording {

  private static final int LONGEST = 1000;

  private ValueWording() {}

  /** The words for a property: the product of a version, or its key without hyphens. */
  public static String name(Property property) {
    return property.type() instanceof VersionType versions
        ? versions.product()
        : property.key().replace('-', ' ');
  }

  /** The words for a value: those of the product where it said them, else the name of the value. */
  public static String of(Property property, Reading.Known<?> known) {
    boolean said = known.value() instanceof Term && property.role() == Role.COLLECTED;
    return said ? wordForWord(known) : known.value().toString();
  }

  /**
   * What the source says, where secrets were masked as it was read. Any words may stand where the
   * product names a value, so of very many only the first are kept.
   */
  public static String wordForWord(Reading.Known<?> known) {
    String text = known.text();
    boolean fits = text.length() <= LONGEST;
    return fits || !(known.value() instanceof Term) ? text : text.substring(0, LONGEST) + "…";
  }

  /** A value of a property, or what stands for it where it is not known. */
  static Value value(FactKind type, Property property, Optional<String> known) {
    if (property.type() instanceof VersionType versions) {
      return new Value(known, capitals(versions.product() + "-version"), false);
    }
    if (property.type() instanceof VariantType variants) {
      return value(variants.bare(), known);
    }
    return property.type() instanceof TextType texts
        ? value(texts, known)
        : new Value(known, capitals(type.subject().name() + "-" + property.key()), false);
  }

  private static Value value(TextType form, Optional<String> known) {
    return new Value(known, form.placeholder(), form.mayStandInCommands());
  }

  /** A value of a property, with the part of the unit that it belongs to. */
  static Value value(FactKind type, Property property, Object known) {
    Value value = value(type, property, Optional.of(known.toString()));
    Optional<Value> place = known instanceof Variant variant
        ? variant.place().map(text -> value(text.type(), Optional.of(text.text())))
        : Optional.empty();
    return new Value(value.known(), value.placeholder(), value.inCommands(), place);
  }

  /** The name of a fact that has nothing to identify it. */
  static Value name(FactKind type) {
    String name = type.subject().name();
    return new Value(Optional.of(name), capitals(name), false);
  }

  private static String capitals(String name) {
    return name.replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
