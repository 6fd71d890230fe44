package org.remediationkb.render.article;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.VersionType;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.content.Remediation;

/** The versions and models that the conditions of pages name. */
public final class Applicability {

  /** What pages are restricted to: the versions of a product, or the models of a thing. */
  public record Restriction(String what, List<String> values) {
    /** Copies the list. */
    public Restriction {
      values = List.copyOf(values);
    }
  }

  private Applicability() {}

  /** The restrictions of pages, each value once; none where the pages apply to all. */
  public static List<Restriction> of(Collection<Remediation> pages) {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    pages.stream()
        .flatMap(Applicability::constraints)
        .forEach(constraint -> add(constraint, values));
    return values.entrySet().stream()
        .map(entry -> new Restriction(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  /** The demands of a page, one for each thing that it names. */
  public static Stream<Constraint> constraints(Remediation page) {
    return page.when().alternatives().stream()
        .flatMap(alternative -> alternative.patterns().stream())
        .flatMap(pattern -> pattern.constraints());
  }

  private static void add(Constraint constraint, Map<String, Set<String>> values) {
    if (constraint.property().type() instanceof VersionType version
        && constraint instanceof Constraint.Within within) {
      values
          .computeIfAbsent(version.product() + " versions", what -> new LinkedHashSet<>())
          .addAll(within.set().parts());
    } else if (constraint.property().type() instanceof TermType terms
        && terms.terms().stream().anyMatch(term -> !term.prefix().isEmpty())
        && constraint instanceof Constraint.OneOf oneOf) {
      Set<String> models = values.computeIfAbsent("Models", what -> new LinkedHashSet<>());
      oneOf.values().forEach(value -> models.add(model((Term) value)));
    }
  }

  private static String model(Term term) {
    return term.mark().isEmpty() ? term.label() : term.label() + " (" + term.mark() + ")";
  }
}
