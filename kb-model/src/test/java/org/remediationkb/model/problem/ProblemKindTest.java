package org.remediationkb.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.remediationkb.model.fact.WaterWorks;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.factfile.FactProblem;
import org.remediationkb.model.problem.ProblemKind.Correction;
import org.remediationkb.model.yaml.YamlProblem;
import org.remediationkb.model.yaml.YamlReader;

class ProblemKindTest {

  private static ProblemKind explained(String text) {
    return () -> new ProblemKind.Explanation("K1", text);
  }

  @Test
  void theTitleIsTheFirstStatement() {
    assertThat(explained("A page [#list ...] is odd: it has no v1.2. Mend it.").title())
        .isEqualTo("A page [#list ...] is odd");
    assertThat(explained("All is said.").title()).isEqualTo("All is said");
  }

  private static Stream<FactProblem> corrected() {
    return Stream.of(FactProblem.values()).filter(kind -> kind.correction().isPresent());
  }

  @ParameterizedTest
  @MethodSource("corrected")
  void aWrongFactFileHasTheProblemAndTheRightOneHasNone(FactProblem kind) {
    Correction correction = kind.correction().orElseThrow();
    assertThat(new FactFileReader(WaterWorks.KINDS)
            .read(SourceText.of("wrong.yaml", correction.wrong()))
            .problems())
        .extracting(Problem::code)
        .containsExactly(kind.id());
    assertThat(new FactFileReader(WaterWorks.KINDS)
            .read(SourceText.of("right.yaml", correction.right()))
            .problems())
        .isEmpty();
  }

  private static Stream<YamlProblem> correctedYaml() {
    return Stream.of(YamlProblem.values()).filter(kind -> kind.correction().isPresent());
  }

  @ParameterizedTest
  @MethodSource("correctedYaml")
  void aWrongTextHasTheProblemAndTheRightOneHasNone(YamlProblem kind) {
    Correction correction = kind.correction().orElseThrow();
    assertThat(YamlReader.read(SourceText.of("wrong.yaml", correction.wrong())).problems())
        .extracting(Problem::code)
        .containsExactly(kind.id());
    assertThat(YamlReader.read(SourceText.of("right.yaml", correction.right())).problems())
        .isEmpty();
  }
}
