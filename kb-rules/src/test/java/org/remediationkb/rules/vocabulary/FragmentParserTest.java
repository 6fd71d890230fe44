package org.remediationkb.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.rules.vocabulary.Fragment.Demand;
import org.remediationkb.rules.vocabulary.Fragment.Introduction;
import org.remediationkb.rules.vocabulary.Fragment.Operand;
import org.remediationkb.rules.vocabulary.Fragment.Operator;
import org.remediationkb.rules.vocabulary.FragmentParser.MalformedFragment;

class FragmentParserTest {

  @Test
  void readsAPattern() throws MalformedFragment {
    assertThat(FragmentParser.parse("$token : Token( kind == HARD, model in {models} )"))
        .isEqualTo(new Fragment(
            Optional.of(new Introduction("$token", "Token")),
            List.of(
                new Demand("kind", Operator.EQUALS, new Operand.Literals(List.of("HARD")), 16),
                new Demand("model", Operator.IN, new Operand.Parameter("models"), 30))));
  }

  @Test
  void readsAJoin() throws MalformedFragment {
    assertThat(FragmentParser.parse("$activation : Activation( serial == $token.serial )")
            .demands())
        .containsExactly(
            new Demand("serial", Operator.EQUALS, new Operand.OtherFact("$token", "serial"), 26));
  }

  @Test
  void readsAListAndATextOfItsOwn() throws MalformedFragment {
    assertThat(FragmentParser.parse("report in [NEW, ACTIVE]").demands().get(0).operand())
        .isEqualTo(new Operand.Literals(List.of("NEW", "ACTIVE")));
    assertThat(FragmentParser.parse("fortios within \"7.4.1 to 7.4.2\"")
            .demands()
            .get(0)
            .operand())
        .isEqualTo(new Operand.Literals(List.of("7.4.1 to 7.4.2")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "seed",
        "seed = ABSENT",
        "seed != ABSENT",
        "not seed == ABSENT",
        "seed == ABSENT || seed == PRESENT",
        "seed == \"ABSENT\"",
        "eval( true )",
        "seed == ABSENT, Runtime.exec(\"x\")",
        "$token : Token( seed == ABSENT ) Evil()",
        "$token : Token( seed == ABSENT",
        "$token : Token( this.seed() )",
        "seed == $token",
        "seed in PRESENT",
        "seed == {a} {b}",
        "seed == ABSENT; System.exit(1)",
        "$t : Token() then System.exit(1); end",
        "seed == ABSENT // comment",
        "seed == ABSENT\nrule \"x\"",
        "report in []",
      })
  void letsNothingElseThrough(String text) {
    assertThatThrownBy(() -> FragmentParser.parse(text)).isInstanceOf(MalformedFragment.class);
  }
}
