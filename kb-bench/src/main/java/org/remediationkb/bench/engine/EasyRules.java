package org.remediationkb.bench.engine;

import java.util.BitSet;
import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.remediationkb.bench.Rules.Rule;

/** Easy Rules, which looks at one token after the other. */
final class EasyRules implements Engine {

  private static final String TOKEN = "token";

  private final DefaultRulesEngine engine = new DefaultRulesEngine();
  private final Rules rules = new Rules();
  private final List<Token> tokens;
  private BitSet found = new BitSet();

  EasyRules(List<Rule> plain, List<Token> tokens) {
    this.tokens = tokens;
    for (int i = 0; i < plain.size(); i++) {
      Rule rule = plain.get(i);
      int first = i * tokens.size();
      rules.register(new RuleBuilder()
          .name(rule.name())
          .when(facts -> Engines.holds(rule, facts.get(TOKEN)))
          .then(facts -> found.set(first + ((Token) facts.get(TOKEN)).number()))
          .build());
    }
  }

  @Override
  public BitSet decide() {
    found = new BitSet();
    for (Token token : tokens) {
      Facts facts = new Facts();
      facts.put(TOKEN, token);
      engine.fire(rules, facts);
    }
    return found;
  }
}
