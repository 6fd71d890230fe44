package org.remediationkb.render.template;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Subject.Shape;

/**
 * The names that a page's template may use, and what they stand for. A kind of fact has the name of
 * its section in a fact file, {@code licence-imports} as {@code licenceImports}: the list of those
 * that have the problem, or the one that every case has.
 */
public final class TemplateNames {

  /** A text, a fact (which is also a text), or a list of either. */
  record Meaning(Optional<FactKind> fact, boolean many) {

    Meaning element() {
      return new Meaning(fact, false);
    }

    /** The names of what follows a dot. */
    Set<String> parts() {
      if (many) {
        return Set.of(FIRST, REST);
      }
      Map<String, Property> parts = new LinkedHashMap<>();
      fact.stream().flatMap(f -> f.properties().stream()).forEach(p -> parts.put(p.name(), p));
      return parts.keySet();
    }

    Optional<Meaning> part(String name) {
      if (many) {
        return Optional.of(this).filter(list -> list.parts().contains(name));
      }
      return fact.flatMap(f -> f.propertyInTemplates(name))
          .map(property -> new Meaning(Optional.empty(), property.many()));
    }
  }

  /** The part of a list that has only its first element, to try something on. */
  static final String FIRST = "first";

  /** The part of a list that has all but its first element. */
  static final String REST = "rest";

  private static final Pattern HYPHEN = Pattern.compile("-([a-z])");

  private TemplateNames() {}

  /** The variable that a kind of fact has in templates. */
  public static String variable(FactKind type) {
    return HYPHEN
        .matcher(type.subject().section())
        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
  }

  /** The variables of a page about a kind of fact. */
  static Map<String, Meaning> variables(FactKinds kinds, FactKind about) {
    Map<String, Meaning> variables = new LinkedHashMap<>();
    for (FactKind type : kinds) {
      boolean single = type.subject().shape() == Shape.SINGLE;
      if (single || type.equals(about)) {
        variables.put(variable(type), new Meaning(Optional.of(type), !single));
      }
    }
    return variables;
  }
}
