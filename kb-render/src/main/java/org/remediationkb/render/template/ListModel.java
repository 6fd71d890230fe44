package org.remediationkb.render.template;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateSequenceModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as templates see it: its elements, and as parts of it the first one and the rest.
 *
 * @param elements the elements
 * @param isPlaceholder whether its one element stands for any number of them, as in an article, where
 *     the rest is shown as well
 */
record ListModel(List<? extends TemplateModel> elements, boolean isPlaceholder)
    implements TemplateSequenceModel, TemplateHashModel {

  static ListModel of(List<? extends TemplateModel> elements) {
    return new ListModel(elements, false);
  }

  static ListModel ofPlaceholder(TemplateModel element) {
    return new ListModel(List.of(element), true);
  }

  @Override
  public TemplateModel get(int index) {
    return elements.get(index);
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public @Nullable TemplateModel get(String part) {
    int first = Math.min(1, elements.size());
    return switch (part) {
      case TemplateNames.FIRST -> of(elements.subList(0, first));
      case TemplateNames.REST ->
        isPlaceholder ? this : of(elements.subList(first, elements.size()));
      default -> null;
    };
  }

  @Override
  public boolean isEmpty() {
    return elements.isEmpty();
  }
}
