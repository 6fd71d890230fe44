package org.remediationkb.bench.engine;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.RuleSetBuilder;
import org.remediationkb.bench.Rules.Rule;

/** Evrete, a RETE engine for Java. */
final class Evrete implements Engine {

  private final Knowledge knowledge;
  private final List<Token> tokens;
  private BitSet found = new BitSet();

  Evrete(List<Rule> plain, List<Token> tokens) {
    this.tokens = tokens;
    RuleSetBuilder<Knowledge> builder = new KnowledgeService().newKnowledge().builder();
    for (int i = 0; i < plain.size(); i++) {
      Rule rule = plain.get(i);
      int first = i * tokens.size();
      builder
          .newRule(rule.name())
          .forEach("$t", Token.class)
          .where((Predicate<Object[]>) values -> Engines.holds(rule, (Token) values[0]), "$t.self")
          .execute(context -> found.set(first + context.<Token>get("$t").number()));
    }
    this.knowledge = builder.build();
  }

  @Override
  public BitSet decide() {
    found = new BitSet();
    StatelessSession session = knowledge.newStatelessSession();
    session.insert(tokens);
    session.fire();
    return found;
  }
}
