package org.remediationkb.rules.drools;

import static org.drools.model.DSL.declarationOf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.drools.model.DSL;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
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

  /** Between the id of a page, which has no blank, and the number of an alternative. */
  private static final char ALTERNATIVE = ' ';

  /**
   * The rules of these remediations, one for each alternative, as Drools would divide them anyway: for
   * what combines patterns or alternatives, it draws random numbers.
   */
  static Model of(Collection<Remediation> remediations) {
    ModelImpl model = new ModelImpl("remediations");
    // Facts never change, so Drools need not look up what could.
    model.addTypeMetaData(DSL.typeMetaData(Fact.class).addAnnotation("classReactive"));
    for (Remediation remediation : remediations) {
      List<Alternative> alternatives = remediation.when().alternatives();
      for (int at = 0; at < alternatives.size(); at++) {
        model.addRule(rule(remediation.id() + ALTERNATIVE + at, alternatives.get(at)));
      }
    }
    return model;
  }

  /** The id of the page that a rule belongs to. */
  static String page(String rule) {
    int end = rule.indexOf(ALTERNATIVE);
    return end < 0 ? rule : rule.substring(0, end);
  }

  private static Rule rule(String name, Alternative alternative) {
    List<RuleItemBuilder<?>> items = new ArrayList<>(patterns(alternative));
    items.add(DSL.execute(new Nothing()));
    return PatternDSL.rule(name).build(items.toArray(RuleItemBuilder<?>[]::new));
  }

  /** What is done when a rule fires; a class, because a lambda for Drools is made at each start. */
  private record Nothing() implements Block0 {
    @Override
    public void execute() {
      // That it matches is all that anybody wants to know.
    }
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
