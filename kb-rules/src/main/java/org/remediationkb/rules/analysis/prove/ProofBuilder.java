package org.remediationkb.rules.analysis.prove;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.remediationkb.rules.analysis.prove.Proof.Answer;
import org.remediationkb.rules.analysis.prove.Proof.AxisSize;
import org.remediationkb.rules.analysis.prove.Proof.Claim;
import org.remediationkb.rules.analysis.prove.Proof.Counterexample;
import org.remediationkb.rules.analysis.prove.Proof.PartSize;
import org.remediationkb.rules.content.Remediation;

/** Puts together what was found of one part after the other. */
final class ProofBuilder {

  private final List<PartSize> parts = new ArrayList<>();
  private final Map<String, Integer> axes = new HashMap<>();
  private final Map<Claim, List<Counterexample>> against = new EnumMap<>(Claim.class);

  /** Adds a part and its counterexamples. */
  void add(Survey survey, Counterexamples counterexamples) {
    PartSize size = size(survey);
    parts.add(size);
    size.axes().forEach(axis -> axes.merge(axis.name(), axis.choices(), Math::max));
    for (Claim claim : Claim.values()) {
      against.computeIfAbsent(claim, c -> new ArrayList<>()).addAll(counterexamples.against(claim));
    }
  }

  private static PartSize size(Survey survey) {
    return new PartSize(
        survey.part().about().subject().name(),
        survey.pages().stream().map(Remediation::id).sorted().toList(),
        survey.space().axes().stream()
            .map(axis -> new AxisSize(axis.name(), axis.size()))
            .toList(),
        survey.space().size(),
        survey.decided(),
        (int) survey.kinds().stream().map(Survey.Kind::holding).distinct().count());
  }

  /** Adds the counterexamples of pairs of pages. */
  void add(PairCounterexamples pairs) {
    for (Claim claim : Claim.values()) {
      against.computeIfAbsent(claim, c -> new ArrayList<>()).addAll(pairs.against(claim));
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
