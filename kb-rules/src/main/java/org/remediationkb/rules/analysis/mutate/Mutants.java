package org.remediationkb.rules.analysis.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.remediationkb.model.evidence.Term;
import org.remediationkb.model.evidence.ValueSet;
import org.remediationkb.rules.analysis.Place;
import org.remediationkb.rules.analysis.mutate.Mutant.Part;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.condition.Constraint.OneOf;
import org.remediationkb.rules.condition.Constraint.SameAs;
import org.remediationkb.rules.condition.Constraint.Within;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.content.Remediation.Reference;

/** Makes every small mistake in a page, one at a time. */
final class Mutants {

  private final Remediation page;
  private final List<Mutant> mutants = new ArrayList<>();

  private Mutants(Remediation page) {
    this.page = page;
  }

  static List<Mutant> of(Remediation page) {
    Mutants mutants = new Mutants(page);
    Place.all(page.when()).forEach(mutants::mutate);
    mutants.dropReferences();
    return mutants.mutants;
  }

  private void mutate(Place place) {
    if (!place.isIntroduction() || !place.bullet().constraints().isEmpty()) {
      add(place, "without \"" + place.bullet().text() + "\"", place.without());
    }
    if (place.isIntroduction()) {
      dropFact(place);
    }
    for (int i = 0; i < place.bullet().constraints().size(); i++) {
      change(place, i);
    }
  }

  private void dropFact(Place place) {
    List<FactPattern> facts = place.list().patterns();
    String variable = place.fact().variable();
    boolean isNamed = facts.stream()
        .flatMap(FactPattern::constraints)
        .anyMatch(c -> c instanceof SameAs join && join.variable().equals(variable));
    if (place.fact().type().type() != page.about().type() && !isNamed) {
      String text = "without \"" + place.bullet().text() + "\" and its nested bullets";
      add(place, text, place.withoutFact());
    }
    boolean isFirst = place.pattern() == 0;
    if (isFirst && place.condition().alternatives().size() > 1) {
      add(place, "without this list", place.withoutList());
    }
  }

  private void change(Place place, int index) {
    Constraint constraint = place.bullet().constraints().get(index);
    if (constraint instanceof OneOf oneOf) {
      narrow(place, index, oneOf);
      widen(place, index, oneOf);
    } else if (constraint instanceof Within within) {
      for (ValueSet<?> set : within.set().neighbours()) {
        String text = "\"" + place.bullet().text() + "\" with " + set;
        add(place, text, with(place, index, new Within(within.property(), set)));
      }
    }
  }

  private void narrow(Place place, int index, OneOf oneOf) {
    for (Object value : oneOf.values()) {
      List<Object> fewer = oneOf.values().stream().filter(v -> !v.equals(value)).toList();
      if (!fewer.isEmpty()) {
        String text = "\"" + place.bullet().text() + "\" except for " + name(value);
        add(place, text, with(place, index, new OneOf(oneOf.property(), fewer)));
      }
    }
  }

  private void widen(Place place, int index, OneOf oneOf) {
    values(oneOf).filter(value -> !oneOf.values().contains(value)).forEach(value -> {
      List<Object> more =
          Stream.concat(oneOf.values().stream(), Stream.of(value)).toList();
      String text = "\"" + place.bullet().text() + "\" also for " + name(value);
      add(place, text, with(place, index, new OneOf(oneOf.property(), more)));
    });
  }

  private static Stream<Object> values(OneOf oneOf) {
    Class<?> type = oneOf.property().valueType();
    if (type.isEnum()) {
      return Stream.of(type.getEnumConstants());
    }
    return type == Boolean.class ? Stream.of(true, false) : Stream.of();
  }

  private static String name(Object value) {
    return value instanceof Term term ? term.label() : String.valueOf(value);
  }

  private static Condition with(Place place, int index, Constraint constraint) {
    List<Constraint> constraints = new ArrayList<>(place.bullet().constraints());
    constraints.set(index, constraint);
    return place.demanding(constraints);
  }

  private void add(Place place, String text, Condition when) {
    Remediation mutated = page.with(when, page.after(), page.insteadOf());
    mutants.add(new Mutant(Part.CONDITION, page, mutated, text, place.bullet().at()));
  }

  private void dropReferences() {
    for (Reference reference : page.insteadOf()) {
      List<Reference> fewer = without(page.insteadOf(), reference);
      Remediation mutated = page.with(page.when(), page.after(), fewer);
      String text = "without instead-of: " + reference.id();
      mutants.add(new Mutant(Part.INSTEAD_OF, page, mutated, text, reference.at()));
    }
    for (Reference reference : page.after()) {
      List<Reference> fewer = without(page.after(), reference);
      Remediation mutated = page.with(page.when(), fewer, page.insteadOf());
      String text = "without after: " + reference.id();
      mutants.add(new Mutant(Part.AFTER, page, mutated, text, reference.at()));
    }
  }

  private static List<Reference> without(List<Reference> references, Reference dropped) {
    return references.stream().filter(r -> !r.id().equals(dropped.id())).toList();
  }
}
