package org.remediationkb.bench.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remediationkb.bench.Rules;
import org.remediationkb.bench.Rules.Rule;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.condition.Evaluator;
import org.remediationkb.rules.condition.Truth;
import org.remediationkb.rules.drools.DroolsEngine;

/** The engines that are compared. */
public final class Engines {

  /** The names of the engines; the first is what the others have to agree with. */
  public static final List<String> NAMES =
      List.of("hand-written", "drools", "second-reading", "easy-rules", "evrete", "cel");

  private Engines() {}

  /** An engine with rules and with the tokens of a case. */
  public static Engine of(String name, Rules rules, Case facts) {
    List<Fact> subjects = facts.facts().stream()
        .filter(fact -> fact.type().name().equals("Token"))
        .toList();
    List<Token> tokens = new ArrayList<>();
    subjects.forEach(fact -> tokens.add(new Token(tokens.size(), Rules.values(fact))));
    return switch (name) {
      case "hand-written" ->
        new HandWritten(rules.plain().stream().map(Rule::name).toList(), tokens);
      case "drools" -> drools(rules, facts, subjects);
      case "second-reading" -> secondReading(rules, facts, subjects);
      case "easy-rules" -> new EasyRules(rules.plain(), tokens);
      case "evrete" -> new Evrete(rules.plain(), tokens);
      case "cel" -> new CelExpressions(rules.plain(), tokens);
      default -> throw new IllegalArgumentException("no engine is called " + name);
    };
  }

  private static Engine drools(Rules rules, Case facts, List<Fact> subjects) {
    DroolsEngine engine = DroolsEngine.of(rules.pages());
    Map<String, Integer> ruleNumbers = new HashMap<>();
    rules.pages().forEach(page -> ruleNumbers.put(page.id(), ruleNumbers.size()));
    Map<Fact, Integer> tokenNumbers = new IdentityHashMap<>();
    subjects.forEach(fact -> tokenNumbers.put(fact, tokenNumbers.size()));
    return () -> {
      BitSet found = new BitSet();
      for (DroolsEngine.Hit hit : engine.run(facts)) {
        found.set(ruleNumbers.get(hit.remediation().id()) * subjects.size()
            + tokenNumbers.get(hit.subject()));
      }
      return found;
    };
  }

  private static Engine secondReading(Rules rules, Case facts, List<Fact> subjects) {
    return () -> {
      BitSet found = new BitSet();
      Evaluator evaluator = new Evaluator(new CaseIndex(facts));
      for (int rule = 0; rule < rules.pages().size(); rule++) {
        for (int token = 0; token < subjects.size(); token++) {
          Truth truth = evaluator.truth(rules.pages().get(rule).when(), subjects.get(token));
          found.set(rule * subjects.size() + token, truth == Truth.HOLDS);
        }
      }
      return found;
    };
  }

  /** A rule in plain Java, for engines that take conditions as code. */
  static boolean holds(Rule rule, Token token) {
    for (Map<String, Set<String>> alternative : rule.alternatives()) {
      boolean holds = true;
      for (Map.Entry<String, Set<String>> asked : alternative.entrySet()) {
        holds &= asked.getValue().contains(token.get(asked.getKey()));
      }
      if (holds) {
        return true;
      }
    }
    return false;
  }
}
