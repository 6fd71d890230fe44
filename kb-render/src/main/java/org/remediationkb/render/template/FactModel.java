package org.remediationkb.render.template;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    implements TemplateHashModel, TemplateScalarModel {

  @Override
  public String getAsString() {
    Value value = type.identity()
        .map(property -> ValueWording.value(type, property, fact.map(Fact::about)))
        .orElseGet(() -> ValueWording.name(type));
    return manuscript.mark(value);
  }

  @Override
  public @Nullable TemplateModel get(String name) {
    return type.propertyInTemplates(name).map(this::model).orElse(null);
  }

  private TemplateModel model(Property property) {
    Optional<? extends Known<?>> known = fact.flatMap(f -> f.reading(property).known());
    if (property.many() && known.isPresent()) {
      List<?> values = (List<?>) known.get().value();
      return ListModel.of(values.stream()
          .map(value -> text(ValueWording.value(type, property, value)))
          .toList());
    }
    TemplateModel text =
        text(ValueWording.value(type, property, known.map(k -> ValueWording.of(property, k))));
    return property.many() ? ListModel.ofPlaceholder(text) : text;
  }

  private TemplateModel text(Value value) {
    String mark = manuscript.mark(value);
    return (TemplateScalarModel) () -> mark;
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
