package org.remediationkb.render.template;

import java.util.List;
import java.util.Optional;

/**
 * A list as templates see it: its elements, and as parts of it the first one and the rest.
 *
 * @param elements the elements
 * @param isPlaceholder whether its one element stands for any number of them, as in an article, where
 *     the rest is shown as well
 */
record ListModel(List<? extends TemplateValue> elements, boolean isPlaceholder)
    implements TemplateValue {

  static ListModel of(List<? extends TemplateValue> elements) {
    return new ListModel(elements, false);
  }

  static ListModel ofPlaceholder(TemplateValue element) {
    return new ListModel(List.of(element), true);
  }

  @Override
  public String text() {
    throw new IllegalStateException("a list has no text");
  }

  @Override
  public boolean isPresent() {
    return !elements.isEmpty();
  }

  @Override
  public Optional<TemplateValue> part(String name) {
    int first = Math.min(1, elements.size());
    return switch (name) {
      case TemplateNames.FIRST -> Optional.of(of(elements.subList(0, first)));
      case TemplateNames.REST ->
        Optional.of(isPlaceholder ? this : of(elements.subList(first, elements.size())));
      default -> Optional.empty();
    };
  }
}
