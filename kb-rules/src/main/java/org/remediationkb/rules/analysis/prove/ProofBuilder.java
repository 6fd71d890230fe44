package org.remediationkb.rules.analysis.prove;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.remediationkb.rules.analysis.prove.Proof.Answer;
import org.remediationkb.rules.analysis.prove.Proof.Claim;
import org.remediationkb.rules.analysis.prove.Proof.Counterexample;
import org.remediationkb.rules.analysis.prove.Proof.PartSize;

/** Puts together what was found of one part after the other. */
final class ProofBuilder {

  private final List<PartSize> parts = new ArrayList<>();
  private final Map<String, Integer> axes = new HashMap<>();
  private final Map<Claim, List<Counterexample>> against = new EnumMap<>(Claim.class);

  /** Adds a part and its counterexamples. */
  void add(ProvedPart part) {
    parts.add(part.size());
    part.size().axes().forEach(axis -> axes.merge(axis.name(), axis.choices(), Math::max));
    part.answers().forEach(answer -> add(answer.claim(), answer.counterexamples()));
  }

  private void add(Claim claim, List<Counterexample> counterexamples) {
    against.computeIfAbsent(claim, c -> new ArrayList<>()).addAll(counterexamples);
  }

  /** Adds that pages of different parts come in another order in a plan where they were read in another. */
  void addDisorder() {
    List<Counterexample> known =
        against.computeIfAbsent(Claim.ORDER_DOES_NOT_MATTER, c -> new ArrayList<>());
    if (known.isEmpty()) {
      known.add(
          new Counterexample("the order of pages changes the order of the plan", List.of(), ""));
    }
  }

  /** Adds the counterexamples of pairs of pages. */
  void add(PairCounterexamples pairs) {
    for (Claim claim : Claim.values()) {
      add(claim, pairs.against(claim));
    }
  }

  /** What came of it all. */
  Proof build(List<String> leftOut) {
    List<Answer> answers = Arrays.stream(Claim.values())
        .map(claim -> new Answer(claim, against.getOrDefault(claim, List.of())))
        .toList();
    return new Proof(states(), leftOut, parts, answers);
  }

  private BigInteger states() {
    return axes.values().stream()
        .map(BigInteger::valueOf)
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }
}
