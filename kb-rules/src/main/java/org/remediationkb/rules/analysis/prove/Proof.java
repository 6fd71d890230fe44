package org.remediationkb.rules.analysis.prove;

import java.math.BigInteger;
import java.util.List;
import org.remediationkb.rules.ConstantNames;

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
   * @param decided how many of the states Drools has decided
   * @param verdicts how many different verdicts there are on them
   */
  public record PartSize(
      String about,
      List<String> remediations,
      List<AxisSize> axes,
      int states,
      int decided,
      int verdicts) {
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

  /**
   * What is against a claim.
   *
   * @param message what goes wrong, one line without a full stop
   * @param remediations the ids of the pages that have to do with it
   * @param facts the smallest case in which it goes wrong, as a fact file; empty where there is none
   */
  public record Counterexample(String message, List<String> remediations, String facts) {

    /** Copies the list. */
    public Counterexample {
      remediations = List.copyOf(remediations);
    }
  }

  /** What is proved of pages. */
  public enum Claim {
    /** Drools decides each state as the second reading of the conditions does. */
    READINGS_AGREE("Drools and the second evaluator agree on every state"),
    /** The order of pages and of facts makes no difference. */
    ORDER_DOES_NOT_MATTER("the order of pages and facts does not matter"),
    /** Who needs advice gets some. */
    NO_GAP("every state that needs advice gets some"),
    /** No advice is against another one. */
    NO_CONTRADICTION("no two pages found for the same subject contradict each other"),
    /** What has to come first does. */
    IN_ORDER("no step comes before a step that must precede it"),
    /** Nobody acts before somebody else has done what it takes. */
    WAITS("every step that must wait for another says so"),
    /** Work is not done in vain. */
    NOTHING_UNDONE("no step undoes an earlier step of the same plan"),
    /** Every page holds in some state. */
    ALL_REACHABLE("every page is reachable"),
    /** Every page stands in some state. */
    NONE_ALWAYS_REPLACED("no page is always replaced"),
    /** No page says when another one does. */
    NONE_EQUAL("no two pages are equivalent"),
    /** Nothing that was found goes away because more is known, unless something replaces it. */
    MONOTONE("more evidence removes no finding, except through instead-of");

    private final String sentence;

    Claim(String sentence) {
      this.sentence = sentence;
    }

    /** The name that programs know it by, {@code no-gap}; it stays. */
    public String id() {
      return ConstantNames.of(this);
    }

    /** The claim, as a sentence. */
    public String sentence() {
      return sentence;
    }
  }
}
