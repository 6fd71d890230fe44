package org.remediationkb.render.template;

import java.util.Locale;
import java.util.Optional;
import org.remediationkb.model.evidence.Placed;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Term;
import org.remediationkb.model.evidence.TextForm;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Property.Role;
import org.remediationkb.model.secret.Secrets;
import org.remediationkb.render.document.Value;

/** How documents word what is known of a fact. */
public final class ValueWording {

  private static final int LONGEST = 1000;

  private ValueWording() {}

  /** The words for a value: those of the product where it said them, else the name of the value. */
  public static String of(Property property, Reading.Known<?> known) {
    boolean said = known.value() instanceof Term && property.role() == Role.COLLECTED;
    return said ? wordForWord(known) : of(known.value());
  }

  /**
   * What the source says. Any words may stand where the product names a value, so what looks like a
   * secret is masked, and of very many words only the first are kept.
   */
  public static String wordForWord(Reading.Known<?> known) {
    String text = known.text();
    boolean fits = text.length() <= LONGEST;
    return known.value() instanceof Term
        ? Secrets.masked(fits ? text : text.substring(0, LONGEST) + "…")
        : text;
  }

  /** The words for a value by itself. */
  public static String of(Object value) {
    return value instanceof Term term ? term.label() : value.toString();
  }

  /** A value of a property, or what stands for it where it is not known. */
  static Value value(FactType type, Property property, Optional<String> known) {
    TextForm form = property.valueType().getAnnotation(TextForm.class);
    return form == null
        ? new Value(known, capitals(type.subject().name() + "-" + property.key()), false)
        : new Value(known, form.placeholder(), form.inCommands());
  }

  /** A value of a property, with the part of the unit that it belongs to. */
  static Value value(FactType type, Property property, Object known) {
    Value value = value(type, property, Optional.of(of(known)));
    Optional<Value> place =
        known instanceof Placed placed ? placed.place().map(ValueWording::place) : Optional.empty();
    return new Value(value.known(), value.placeholder(), value.inCommands(), place);
  }

  private static Value place(Object place) {
    TextForm form = place.getClass().getAnnotation(TextForm.class);
    return new Value(Optional.of(place.toString()), form.placeholder(), form.inCommands());
  }

  /** The name of a fact that has nothing to identify it. */
  static Value name(FactType type) {
    String name = type.subject().name();
    return new Value(Optional.of(name), capitals(name), false);
  }

  private static String capitals(String name) {
    return name.replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
