package org.remediationkb.rules.analysis.prove;

import java.math.BigInteger;
import java.util.List;

/**
 * What came of trying to prove all claims.
 *
 * @param states how many states a case with one fact of each kind can be in, as far as pages can
 *     tell them apart
 * @param leftOut the kinds of fact that pages are about, and that nobody asked to go through
 * @param parts how that was split, so that it could be gone through
 * @param answers one for each claim, in order
 */
public record Proof(
    BigInteger states, List<String> leftOut, List<PartSize> parts, List<Answer> answers) {

  /** Copies the lists. */
  public Proof {
    leftOut = List.copyOf(leftOut);
    parts = List.copyOf(parts);
    answers = List.copyOf(answers);
  }

  /**
   * How large a part was.
   *
   * @param about the kind of fact it is about
   * @param remediations the ids of its pages
   * @param axes in how many ways each thing can be
   * @param states how many states that makes
   * @param verdicts how many different verdicts there are on them
   */
  public record PartSize(
      String about, List<String> remediations, List<AxisSize> axes, int states, int verdicts) {
    /** Copies the lists. */
    public PartSize {
      remediations = List.copyOf(remediations);
      axes = List.copyOf(axes);
    }
  }

  /**
   * In how many ways a thing can be, as far as pages can tell.
   *
   * @param name the thing, as a fact file says it: {@code token.seed}
   * @param choices how many ways, "not collected" among them
   */
  public record AxisSize(String name, int choices) {
    @Override
    public String toString() {
      return name + " " + choices;
    }
  }

  /**
   * What is known of a claim.
   *
   * @param claim the claim
   * @param counterexamples what is against it; none where it is proved
   */
  public record Answer(Claim claim, List<Counterexample> counterexamples) {
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

  /** What is against a claim. */
  public List<Counterexample> against(Claim claim) {
    return answers.stream()
        .filter(answer -> answer.claim() == claim)
        .flatMap(answer -> answer.counterexamples().stream())
        .toList();
  }
}
