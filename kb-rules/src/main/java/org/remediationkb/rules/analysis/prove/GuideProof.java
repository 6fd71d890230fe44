package org.remediationkb.rules.analysis.prove;

import java.util.List;
import java.util.Map;
import org.remediationkb.rules.ConstantNames;

/**
 * What came of trying to prove that a guide leads to the plan.
 *
 * @param parts what it was tried on
 * @param answers one for each claim, in order
 */
public record GuideProof(List<Part> parts, List<Answer> answers) {

  /** Copies the lists. */
  public GuideProof {
    parts = List.copyOf(parts);
    answers = List.copyOf(answers);
  }

  /**
   * Pages that are decided together.
   *
   * @param about the kind of fact that they are about
   * @param remediations their ids
   * @param states in how many states such a fact can be, as far as pages can tell
   * @param questions how many different questions there are
   * @param most how many questions are asked at most
   * @param asked how many questions are asked in all states together
   * @param fewest no order of questions makes do with fewer than this in every state
   */
  public record Part(
      String about,
      List<String> remediations,
      int states,
      int questions,
      int most,
      long asked,
      int fewest) {
    /** Copies the list. */
    public Part {
      remediations = List.copyOf(remediations);
    }

    /** How many questions are asked on average over the states. */
    public double mean() {
      return (double) asked / states;
    }
  }

  /**
   * What is known of a claim.
   *
   * @param claim the claim
   * @param counterexamples what is against it; none where it is proved
   */
  public record Answer(Claim claim, List<Proof.Counterexample> counterexamples) {
    /** Copies the list. */
    public Answer {
      counterexamples = List.copyOf(counterexamples);
    }

    /** Whether the claim is proved. */
    public boolean isProved() {
      return counterexamples.isEmpty();
    }
  }

  /** Whether every claim is proved. */
  public boolean holds() {
    return answers.stream().allMatch(Answer::isProved);
  }

  static List<Answer> answers(Map<Claim, List<Proof.Counterexample>> against) {
    return List.of(Claim.values()).stream()
        .map(claim -> new Answer(claim, against.getOrDefault(claim, List.of())))
        .toList();
  }

  /** What is proved of a guide. */
  public enum Claim {
    /** It finds what Drools finds. */
    ENDS_IN_THE_PLAN("the guide ends in the plan of Drools in every state"),
    /** No question is idle. */
    NOTHING_IN_VAIN("the guide asks nothing that cannot change the plan"),
    /** It is about as short as it can be. */
    FEW_QUESTIONS("the guide asks at most two questions more than the best order needs");

    private final String sentence;

    Claim(String sentence) {
      this.sentence = sentence;
    }

    /** The name that programs know it by; it stays. */
    public String id() {
      return ConstantNames.of(this);
    }

    /** The claim, as a sentence. */
    public String sentence() {
      return sentence;
    }
  }
}
