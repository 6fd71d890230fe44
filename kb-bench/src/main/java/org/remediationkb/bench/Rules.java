package org.remediationkb.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.condition.Constraint.OneOf;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;

/**
 * The pages that ask for a token and nothing else, in a form that every engine can have. Joins, ranges
 * of versions and explanations are left out, because most of the others have none.
 *
 * @param pages the pages, by whose order rules are numbered
 * @param plain for each page, what it asks for
 */
public record Rules(List<Remediation> pages, List<Rule> plain) {

  /**
   * What a page asks for.
   *
   * @param name the id of the page
   * @param alternatives for each, the values that properties must have
   */
  public record Rule(String name, List<Map<String, Set<String>>> alternatives) {}

  /** The rules of a library. */
  public static Rules of(ContentLibrary library) {
    List<Remediation> pages = new ArrayList<>();
    List<Rule> plain = new ArrayList<>();
    for (Remediation page : library.remediations().values()) {
      rule(page).ifPresent(rule -> {
        pages.add(page);
        plain.add(rule);
      });
    }
    return new Rules(List.copyOf(pages), List.copyOf(plain));
  }

  private static Optional<Rule> rule(Remediation page) {
    List<Map<String, Set<String>>> alternatives = new ArrayList<>();
    for (Condition.Alternative alternative : page.when().alternatives()) {
      boolean isPlain = alternative.patterns().size() == 1
          && alternative.patterns().get(0).type().name().equals("Token")
          && alternative.patterns().get(0).constraints().allMatch(OneOf.class::isInstance);
      if (!isPlain) {
        return Optional.empty();
      }
      Map<String, Set<String>> asked = new LinkedHashMap<>();
      alternative.patterns().get(0).constraints().forEach(constraint -> {
        Set<String> values = new HashSet<>();
        ((OneOf) constraint).values().forEach(value -> values.add(value.toString()));
        asked.put(constraint.property().name(), values);
      });
      alternatives.add(asked);
    }
    return Optional.of(new Rule(page.id(), alternatives));
  }

  /** What the rules may ask of a token; what is not known is left out. */
  public static Map<String, Object> values(Fact token) {
    Map<String, Object> values = new LinkedHashMap<>();
    token
        .type()
        .properties()
        .forEach(property -> token
            .reading(property)
            .known()
            .ifPresent(known -> values.put(property.name(), known.value().toString())));
    return values;
  }
}
