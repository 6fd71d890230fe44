package org.remediationkb.render.template;

import java.util.List;
import java.util.Optional;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.render.document.Manuscript;
import org.remediationkb.render.document.Value;

/**
 * A fact as templates see it: by itself what identifies it, and its properties by their names. What
 * is not known, and everything of a fact that nobody has seen, is a placeholder.
 *
 * @param fact the fact, empty for one that nobody has seen
 */
record FactModel(FactKind type, Optional<Fact> fact, Manuscript manuscript)
    implements TemplateValue {

  @Override
  public String text() {
    Value value = type.identity()
        .map(property -> ValueWording.value(type, property, fact.map(Fact::about)))
        .orElseGet(() -> ValueWording.name(type));
    return manuscript.mark(value);
  }

  @Override
  public Optional<TemplateValue> part(String name) {
    return type.propertyInTemplates(name).map(this::model);
  }

  private TemplateValue model(Property property) {
    Optional<? extends Known<?>> known = fact.flatMap(f -> f.reading(property).known());
    if (property.many() && known.isPresent()) {
      List<?> values = (List<?>) known.get().value();
      return ListModel.of(values.stream()
          .map(value -> text(ValueWording.value(type, property, value)))
          .toList());
    }
    TemplateValue text =
        text(ValueWording.value(type, property, known.map(k -> ValueWording.of(property, k))));
    return property.many() ? ListModel.ofPlaceholder(text) : text;
  }

  private TemplateValue text(Value value) {
    String mark = manuscript.mark(value);
    return () -> mark;
  }
}
