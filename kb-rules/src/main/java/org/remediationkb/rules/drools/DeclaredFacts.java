package org.remediationkb.rules.drools;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactField;
import org.kie.api.definition.type.FactType;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;

/** Turns facts into objects of the types that the printed DRL declares. Safe to share. */
final class DeclaredFacts {

  private final KieBase knowledge;
  /** By kind of fact; nothing where no rule asks for the kind. */
  private final Map<FactKind, Optional<Declared>> types = new ConcurrentHashMap<>();

  /** Of the types that are declared there. */
  DeclaredFacts(KieBase knowledge) {
    this.knowledge = knowledge;
  }

  /** What stands for a fact; the fact itself where no rule asks for its kind. */
  Object of(Fact fact) {
    return types
        .computeIfAbsent(fact.type(), this::declared)
        .<Object>map(declared -> declared.filled(fact))
        .orElse(fact);
  }

  private Optional<Declared> declared(FactKind kind) {
    return Optional.ofNullable(knowledge.getFactType(DrlWriter.PACKAGE, kind.name()))
        .map(type -> Declared.of(type, kind));
  }

  /** A declared type, and what its fields have of a fact. */
  private record Declared(FactType type, Map<FactField, DroolsField> fields) {

    static Declared of(FactType type, FactKind kind) {
      Map<FactField, DroolsField> fields = new LinkedHashMap<>();
      kind.properties().stream()
          .flatMap(property -> DroolsField.of(kind, property))
          .forEach(field -> fields.put(type.getField(field.name()), field));
      return new Declared(type, fields);
    }

    Object filled(Fact fact) {
      try {
        Object standIn = type.newInstance();
        fields.forEach((declared, field) -> declared.set(standIn, field.of(fact)));
        return standIn;
      } catch (InstantiationException | IllegalAccessException e) {
        throw new IllegalStateException("cannot make a " + fact.type(), e);
      }
    }
  }
}
