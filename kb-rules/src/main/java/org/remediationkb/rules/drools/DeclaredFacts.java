package org.remediationkb.rules.drools;

import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.Property;

/** Turns facts into objects of the types that the printed DRL declares. */
final class DeclaredFacts {

  private DeclaredFacts() {}

  /** What stands for a fact; the fact itself where no rule asks for its kind. */
  static Object of(Fact fact, KieBase knowledge) {
    FactType declared = knowledge.getFactType(DrlWriter.PACKAGE, fact.type().name());
    return declared == null ? fact : filled(declared, fact);
  }

  private static Object filled(FactType declared, Fact fact) {
    try {
      Object standIn = declared.newInstance();
      for (Property property : fact.type().properties()) {
        DroolsField.of(fact.type(), property)
            .forEach(field -> declared.set(standIn, field.name(), field.of(fact)));
      }
      return standIn;
    } catch (InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException("cannot make a " + fact.type(), e);
    }
  }
}
