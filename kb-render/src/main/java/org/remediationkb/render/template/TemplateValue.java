package org.remediationkb.render.template;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a name in a template stands for. */
interface TemplateValue {

  /** What it is as a text; a list has none. */
  String text();

  /** Its elements, where it is a list. */
  default List<? extends TemplateValue> elements() {
    return List.of();
  }

  /** What follows a dot. */
  default Optional<TemplateValue> part(String name) {
    return Optional.empty();
  }

  /** Whether there is something: a text or an element. */
  default boolean isPresent() {
    return !text().isEmpty();
  }

  /**
   * A text, a number, a truth (nothing is there where it is false), or a list or map of them as templates
   * see it.
   *
   * @throws IllegalArgumentException for any other object
   */
  static TemplateValue of(Object value) {
    if (value instanceof TemplateValue one) {
      return one;
    }
    if (value instanceof Collection<?> elements) {
      return ListModel.of(elements.stream().map(TemplateValue::of).toList());
    }
    if (value instanceof Map<?, ?> parts) {
      return new Parts(parts);
    }
    if (value instanceof String || value instanceof Number) {
      return value::toString;
    }
    if (value instanceof Boolean truth) {
      return () -> truth ? "true" : "";
    }
    throw new IllegalArgumentException("no template has a " + value.getClass().getName());
  }

  /** What has parts, and no text of its own. */
  record Parts(Map<?, ?> parts) implements TemplateValue {

    @Override
    public String text() {
      throw new IllegalStateException("what has parts has no text");
    }

    @Override
    public Optional<TemplateValue> part(String name) {
      return Optional.<Object>ofNullable(parts.get(name)).map(TemplateValue::of);
    }

    @Override
    public boolean isPresent() {
      return !parts.isEmpty();
    }
  }
}
