package org.remediationkb.render.template;

import java.util.List;
import java.util.Optional;

/** What a name in the template of a page stands for. */
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
}
