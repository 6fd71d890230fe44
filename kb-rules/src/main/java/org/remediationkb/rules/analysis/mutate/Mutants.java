package org.remediationkb.rules.analysis.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.remediationkb.model.value.BooleanType;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.ValueSet;
import org.remediationkb.model.value.ValueType;
import org.remediationkb.rules.analysis.BulletPosition;
import org.remediationkb.rules.analysis.mutate.Mutant.MutatedPart;
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
    BulletPosition.all(page.when()).forEach(mutants::mutate);
    mutants.dropReferences();
    return mutants.mutants;
  }

  private void mutate(BulletPosition position) {
    if (!position.isIntroduction() || !position.bullet().constraints().isEmpty()) {
      add(position, "without \"" + position.bullet().text() + "\"", position.without());
    }
    if (position.isIntroduction()) {
      dropFact(position);
    }
    for (int i = 0; i < position.bullet().constraints().size(); i++) {
      change(position, i);
    }
  }

  private void dropFact(BulletPosition position) {
    List<FactPattern> facts = position.list().patterns();
    String variable = position.fact().variable();
    boolean isNamed = facts.stream()
        .flatMap(FactPattern::constraints)
        .anyMatch(c -> c instanceof SameAs join && join.variable().equals(variable));
    if (position.fact().type() != page.about() && !isNamed) {
      String text = "without \"" + position.bullet().text() + "\" and its nested bullets";
      add(position, text, position.withoutFact());
    }
    boolean isFirst = position.pattern() == 0;
    if (isFirst && position.condition().alternatives().size() > 1) {
      add(position, "without this list", position.withoutList());
    }
  }

  private void change(BulletPosition position, int index) {
    Constraint constraint = position.bullet().constraints().get(index);
    if (constraint instanceof OneOf oneOf) {
      narrow(position, index, oneOf);
      widen(position, index, oneOf);
    } else if (constraint instanceof Within within) {
      for (ValueSet set : within.set().neighbours()) {
        String text = "\"" + position.bullet().text() + "\" with " + set;
        add(position, text, with(position, index, new Within(within.property(), set)));
      }
    }
  }

  private void narrow(BulletPosition position, int index, OneOf oneOf) {
    for (Object value : oneOf.values()) {
      List<Object> fewer = oneOf.values().stream().filter(v -> !v.equals(value)).toList();
      if (!fewer.isEmpty()) {
        String text = "\"" + position.bullet().text() + "\" except for " + name(value);
        add(position, text, with(position, index, new OneOf(oneOf.property(), fewer)));
      }
    }
  }

  private void widen(BulletPosition position, int index, OneOf oneOf) {
    values(oneOf).filter(value -> !oneOf.values().contains(value)).forEach(value -> {
      List<Object> more =
          Stream.concat(oneOf.values().stream(), Stream.of(value)).toList();
      String text = "\"" + position.bullet().text() + "\" also for " + name(value);
      add(position, text, with(position, index, new OneOf(oneOf.property(), more)));
    });
  }

  private static Stream<Object> values(OneOf oneOf) {
    ValueType type = oneOf.property().type();
    if (type instanceof TermType terms) {
      return terms.terms().stream().map(term -> term);
    }
    return type instanceof BooleanType ? Stream.of(true, false) : Stream.of();
  }

  private static String name(Object value) {
    return String.valueOf(value);
  }

  private static Condition with(BulletPosition position, int index, Constraint constraint) {
    List<Constraint> constraints = new ArrayList<>(position.bullet().constraints());
    constraints.set(index, constraint);
    return position.demanding(constraints);
  }

  private void add(BulletPosition position, String text, Condition when) {
    Remediation mutated = page.with(when, page.after(), page.insteadOf());
    mutants.add(
        new Mutant(MutatedPart.CONDITION, page, mutated, text, position.bullet().at()));
  }

  private void dropReferences() {
    for (Reference reference : page.insteadOf()) {
      List<Reference> fewer = without(page.insteadOf(), reference);
      Remediation mutated = page.with(page.when(), page.after(), fewer);
      String text = "without instead-of: " + reference.id();
      mutants.add(new Mutant(MutatedPart.INSTEAD_OF, page, mutated, text, reference.at()));
    }
    for (Reference reference : page.after()) {
      List<Reference> fewer = without(page.after(), reference);
      Remediation mutated = page.with(page.when(), fewer, page.insteadOf());
      String text = "without after: " + reference.id();
      mutants.add(new Mutant(MutatedPart.AFTER, page, mutated, text, reference.at()));
    }
  }

  private static List<Reference> without(List<Reference> references, Reference dropped) {
    return references.stream().filter(r -> !r.id().equals(dropped.id())).toList();
  }
}
