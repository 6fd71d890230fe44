package org.remediationkb.rules.drools;

import static org.drools.model.DSL.declarationOf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.drools.model.DSL;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Block0;
import org.drools.model.impl.ModelImpl;
import org.drools.model.view.ViewItemBuilder;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.content.Remediation;

/**
 * Builds the rules of remediations for Drools as objects, so that nothing is compiled. They decide
 * as the DRL of {@link DrlWriter} does.
 */
final class RuleModel {

  private RuleModel() {}

  /** The rules of these remediations, one each, named by their ids. */
  static Model of(Collection<Remediation> remediations) {
    ModelImpl model = new ModelImpl();
    remediations.forEach(remediation -> model.addRule(rule(remediation)));
    return model;
  }

  private static Rule rule(Remediation remediation) {
    List<ViewItemBuilder<?>> alternatives = remediation.when().alternatives().stream()
        .<ViewItemBuilder<?>>map(alternative -> combined(DSL::and, patterns(alternative)))
        .toList();
    return PatternDSL.rule(remediation.id())
        .build(combined(DSL::or, alternatives), DSL.execute(new Nothing()));
  }

  /** What is done when a rule fires; a class, because a lambda for Drools is made at each start. */
  private record Nothing() implements Block0 {
    @Override
    public void execute() {
      // That it matches is all that anybody wants to know.
    }
  }

  private static ViewItemBuilder<?> combined(
      BiFunction<ViewItemBuilder<?>, ViewItemBuilder<?>[], ViewItemBuilder<?>> how,
      List<ViewItemBuilder<?>> items) {
    return items.size() == 1
        ? items.get(0)
        : how.apply(
            items.get(0), items.subList(1, items.size()).toArray(ViewItemBuilder<?>[]::new));
  }

  private static List<ViewItemBuilder<?>> patterns(Alternative alternative) {
    List<Variable<Fact>> variables =
        alternative.patterns().stream().map(RuleModel::variable).toList();
    List<ViewItemBuilder<?>> patterns = new ArrayList<>();
    for (int at = 0; at < variables.size(); at++) {
      patterns.add(new PatternBuilder(alternative, variables).build(at));
    }
    return patterns;
  }

  private static Variable<Fact> variable(FactPattern fact) {
    return declarationOf(Fact.class, fact.variable());
  }
}
