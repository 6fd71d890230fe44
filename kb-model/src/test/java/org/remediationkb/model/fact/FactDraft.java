package org.remediationkb.model.fact;

import java.util.HashMap;
import java.util.Map;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.TextType;

/** A fact for a test, as far as it has been written. */
public final class FactDraft {

  private final FactKind type;
  private final Source source;
  private final Map<Property, Reading<?>> readings = new HashMap<>();

  private FactDraft(FactKind type, Source source) {
    this.type = type;
    this.source = source;
  }

  /** A fact of which nothing is known yet. */
  public static FactDraft of(FactKind type, Source source) {
    return new FactDraft(type, source);
  }

  /** The term with that label, {@code present}. */
  public static Term term(FactKind type, String property, String label) {
    return ((TermType) type.property(property).orElseThrow().type())
        .labelled(label)
        .orElseThrow();
  }

  /** Says what is known of a property. */
  public FactDraft with(String property, Reading<?> reading) {
    readings.put(type.property(property).orElseThrow(), reading);
    return this;
  }

  /** Says that a property has a value, which a line words like that. */
  public FactDraft with(String property, Object value, String text, Source line) {
    return with(property, Reading.known(value, text, line));
  }

  /** Says that a property has the value that a text is, where the fact is. */
  public FactDraft with(String property, String text) {
    Property stated = type.property(property).orElseThrow();
    return with(property, stated.known(text, text, source).orElseThrow());
  }

  /** Says that a property is a term, by its name in the patterns of a vocabulary. */
  public FactDraft withTerm(String property, String name, String text, Source line) {
    return with(property, term(type, property, name), text, line);
  }

  /** Says that a property is a text, word for word. */
  public FactDraft withText(String property, String text, Source line) {
    TextType form = (TextType) type.property(property).orElseThrow().type();
    return with(property, new Text(form, text), text, line);
  }

  /** The fact. */
  public Fact build() {
    return new Fact(type, source, readings);
  }
}
