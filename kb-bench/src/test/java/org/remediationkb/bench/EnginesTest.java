package org.remediationkb.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.bench.engine.Engines;
import org.remediationkb.model.fact.Case;
import org.remediationkb.rules.diagnosis.KnowledgeBase;

/** Engines that find the same can be compared. */
class EnginesTest {

  private static final KnowledgeBase KNOWLEDGE = Content.load();
  private static final Rules RULES = Rules.of(KNOWLEDGE.library());
  private static final Case TOKENS = Content.tokens(KNOWLEDGE, 300);

  @ParameterizedTest
  @ValueSource(strings = {"drools", "second-reading", "easy-rules", "evrete", "cel"})
  void findsWhatPlainJavaFinds(String engine) {
    BitSet expected = Engines.of("hand-written", RULES, TOKENS).decide();
    for (int rule = 0; rule < RULES.plain().size(); rule++) {
      assertThat(expected.get(rule * 300, (rule + 1) * 300).cardinality())
          .as(RULES.plain().get(rule).name())
          .isBetween(1, 299);
    }
    assertThat(Engines.of(engine, RULES, TOKENS).decide()).isEqualTo(expected);
  }
}
