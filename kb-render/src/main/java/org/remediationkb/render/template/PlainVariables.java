package org.remediationkb.render.template;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts, numbers, lists and maps as templates see them, and nothing of any other object. FreeMarker's own
 * wrapper begins by reading the methods of classes, which takes a while.
 */
record PlainVariables() implements ObjectWrapper {

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    if (value == null || value instanceof TemplateModel) {
      return (TemplateModel) value;
    }
    if (value instanceof String text) {
      return new SimpleScalar(text);
    }
    if (value instanceof Number number) {
      return new SimpleNumber(number);
    }
    if (value instanceof Boolean truth) {
      return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }
    if (value instanceof Collection<?> elements) {
      return new SimpleSequence(elements, this);
    }
    if (value instanceof Map<?, ?> parts) {
      return new SimpleHash(parts, this);
    }
    throw new TemplateModelException("no template has a " + value.getClass().getName());
  }
}
