package org.remediationkb.rules.vocabulary;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.evidence.TextForm;
import org.remediationkb.model.evidence.ValueSet;
import org.remediationkb.model.fact.Property;
import org.remediationkb.rules.condition.Constraint;

/** A set of values that has a text of its own. */
record SetOfValues(Class<? extends ValueSet<?>> type) implements ValueForm {

  @Override
  public String regexp() {
    return ".+";
  }

  @Override
  public Optional<Constraint> constraint(Property property, String text) {
    try {
      Optional<?> set = (Optional<?>) type.getMethod("parse", String.class).invoke(null, text);
      return set.map(found -> new Constraint.Within(property, (ValueSet<?>) found));
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(type + " does not keep to its contract", e);
    }
  }

  @Override
  public String allowed() {
    TextForm form = type.getAnnotation(TextForm.class);
    return form == null ? type.getSimpleName() : form.meaning() + ", as in " + form.example();
  }

  @Override
  public String example() {
    TextForm form = type.getAnnotation(TextForm.class);
    return form == null ? "" : form.example();
  }

  @Override
  public boolean many() {
    return false;
  }

  @Override
  public List<String> names() {
    return List.of();
  }
}
