package org.remediationkb.rules.analysis.prove;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.remediationkb.rules.analysis.prove.Proof.Answer;
import org.remediationkb.rules.analysis.prove.Proof.AxisSize;
import org.remediationkb.rules.analysis.prove.Proof.Claim;
import org.remediationkb.rules.analysis.prove.Proof.PartSize;
import org.remediationkb.rules.analysis.prove.Survey.Kind;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnosis.Finding;

/**
 * What was found of a part by itself, and what has to be known of it to look at pairs of pages of all parts.
 *
 * @param size how large it is
 * @param answers one for each claim, in order
 * @param standing the sets of pages that stand together, the one whose state says least first
 */
record ProvedPart(PartSize size, List<Answer> answers, List<Standing> standing) {

  private static final Set<Claim> OF_THE_PROGRAM =
      Set.of(Claim.READINGS_AGREE, Claim.ORDER_DOES_NOT_MATTER);

  /** Copies the lists. */
  ProvedPart {
    answers = List.copyOf(answers);
    standing = List.copyOf(standing);
  }

  /**
   * Pages that stand together.
   *
   * @param pages their ids
   * @param state the state that says least in which they do and no others
   */
  record Standing(Set<String> pages, int state) {}

  /** What was found in a survey. */
  static ProvedPart of(Survey survey, Counterexamples counterexamples) {
    return new ProvedPart(
        size(survey),
        Arrays.stream(Claim.values())
            .parallel()
            .map(claim -> new Answer(claim, counterexamples.against(claim)))
            .toList(),
        standing(survey));
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
        (int) survey.kinds().stream().map(Kind::holding).distinct().count());
  }

  private static List<Standing> standing(Survey survey) {
    Map<Set<String>, Integer> smallest = new LinkedHashMap<>();
    survey.kinds().stream()
        .sorted(Comparator.comparingInt(kind -> survey.space().weight(kind.smallest())))
        .forEach(kind -> smallest.putIfAbsent(pages(kind), kind.smallest()));
    return smallest.entrySet().stream()
        .map(entry -> new Standing(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Set<String> pages(Kind kind) {
    Set<String> pages = new TreeSet<>();
    kind.diagnosis().standing().stream()
        .map(Finding::remediation)
        .map(Remediation::id)
        .forEach(pages::add);
    return pages;
  }

  /** Whether nothing of this tells of a fault of the program, which may do otherwise the next time. */
  boolean isOfContentAlone() {
    return answers.stream()
        .filter(answer -> OF_THE_PROGRAM.contains(answer.claim()))
        .allMatch(Answer::isProved);
  }
}
