package org.remediationkb.render.html;

import java.util.LinkedHashMap;
import java.util.Map;

/** Attributes of an element, in one order whenever a page is written. */
final class Attributes {

  private Attributes() {}

  /** Attributes, each with its value behind it. */
  static Map<String, String> of(String... namesAndValues) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      attributes.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return attributes;
  }
}
