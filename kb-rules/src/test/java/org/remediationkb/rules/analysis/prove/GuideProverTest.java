package org.remediationkb.rules.analysis.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.analysis.ProgressListener;
import org.remediationkb.rules.analysis.prove.GuideProof.Claim;
import org.remediationkb.rules.analysis.prove.GuideSteps.Step;
import org.remediationkb.rules.analysis.prove.Proof.Counterexample;

/** Faults of a guide, planted. */
class GuideProverTest {

  private static GuideProof proofWith(UnaryOperator<GuideSteps> fault) {
    return GuideProver.of(HydroContent.FEW_PAGES)
        .with(fault)
        .prove(ProgressListener.NONE)
        .value()
        .orElseThrow();
  }

  private static List<Counterexample> against(GuideProof proof, Claim claim) {
    return proof.answers().stream()
        .filter(answer -> answer.claim() == claim)
        .flatMap(answer -> answer.counterexamples().stream())
        .toList();
  }

  @Test
  void theGuideOfAGoodContentLeadsToThePlan() {
    GuideProof proof = proofWith(steps -> steps);
    assertThat(proof.answers())
        .extracting(GuideProof.Answer::claim)
        .containsExactly(Claim.values());
    assertThat(proof.holds()).isTrue();
    GuideProof.Part tokens = proof.parts().get(0);
    assertThat(tokens.about()).isEqualTo("token");
    // serial, seed, report, attempt and version: all of them where an attempt failed
    assertThat(tokens.questions()).isEqualTo(5);
    assertThat(tokens.most()).isBetween(tokens.fewest(), 5);
    assertThat(tokens.mean()).isBetween(1.0, (double) tokens.most());
  }

  @Test
  void aQuestionLeftOutLeadsToAnotherPlan() {
    GuideProof proof = proofWith(steps -> {
      List<Step> changed = new ArrayList<>(steps.steps());
      changed.set(0, steps.steps().get(steps.steps().get(0).next().get(0)));
      return new GuideSteps(changed);
    });
    assertThat(against(proof, Claim.ENDS_IN_THE_PLAN)).isNotEmpty();
    Counterexample first = against(proof, Claim.ENDS_IN_THE_PLAN).get(0);
    assertThat(first.message()).matches("the guide finds .+; Drools finds .+");
    assertThat(first.facts()).contains("tokens:");
    assertThat(proof.holds()).isFalse();
  }

  @Test
  void aQuestionThatCannotMatterIsNoticed() {
    GuideProof proof = proofWith(steps -> askedAtTheEnd(steps, 0));
    assertThat(against(proof, Claim.ENDS_IN_THE_PLAN)).isEmpty();
    assertThat(against(proof, Claim.NOTHING_IN_VAIN))
        .isNotEmpty()
        .allMatch(
            against -> against.message().endsWith("is asked, and no answer changes the plan"));
  }

  @Test
  void aGuideThatAsksTooMuchIsNoticed() {
    GuideProof proof = proofWith(steps -> {
      GuideSteps longer = steps;
      for (int question = 0; question < 3; question++) {
        longer = askedAtTheEnd(longer, question);
      }
      return longer;
    });
    assertThat(against(proof, Claim.FEW_QUESTIONS))
        .extracting(Counterexample::message)
        .allMatch(message -> message.matches("up to [0-9] questions are asked; .+"))
        .hasSize(1);
  }

  /** The same steps with a question before each end, whose answer makes no difference. */
  private static GuideSteps askedAtTheEnd(GuideSteps steps, int question) {
    int choices = steps.steps().stream()
        .filter(step -> step.question() == question)
        .findFirst()
        .orElseThrow()
        .next()
        .size();
    List<Step> changed = new ArrayList<>(steps.steps());
    for (int i = 0; i < steps.steps().size(); i++) {
      Step step = steps.steps().get(i);
      if (step.isLast()) {
        changed.set(
            i, new Step(question, Collections.nCopies(choices, changed.size()), new BitSet()));
        changed.add(step);
      }
    }
    return new GuideSteps(changed);
  }
}
