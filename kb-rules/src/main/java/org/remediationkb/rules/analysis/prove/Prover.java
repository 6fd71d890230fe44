package org.remediationkb.rules.analysis.prove;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.rules.analysis.FactFileText;
import org.remediationkb.rules.analysis.Judge;
import org.remediationkb.rules.analysis.prove.Proof.Answer;
import org.remediationkb.rules.analysis.prove.Proof.PartSize;
import org.remediationkb.rules.analysis.space.Axis;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;

/**
 * Proves claims about the pages of a library, or finds the smallest case that is against them. Every
 * state that the pages can tell apart is tried, part by part.
 */
public final class Prover {

  private final ContentLibrary library;
  private final Promises promises;
  private final List<FactType> types;

  /** A prover for a library that has been checked. */
  public Prover(ContentLibrary library, Promises promises, List<FactType> types) {
    this.library = library;
    this.promises = promises;
    this.types = types;
  }

  /** Tries to prove all claims. */
  public Proof prove() {
    List<Remediation> pages = List.copyOf(library.remediations().values());
    Judge judge = Judge.of(pages, types);
    List<PartSize> sizes = new ArrayList<>();
    Map<String, Integer> axes = new HashMap<>();
    Map<Claim, List<Counterexample>> against = new HashMap<>();
    PlanCheck plans = new PlanCheck(library, types);
    for (Part part : new Parts(pages, promises, types).all()) {
      Survey survey = Surveyor.survey(part, part.space(types), judge);
      sizes.add(size(survey));
      survey.space().axes().forEach(axis -> axes.merge(axis.name(), axis.size(), Math::max));
      Objections objections = new Objections(survey, promises, plans, new FactFileText(types));
      for (Claim claim : Claim.values()) {
        against.computeIfAbsent(claim, c -> new ArrayList<>()).addAll(objections.against(claim));
      }
    }
    List<Answer> answers = Arrays.stream(Claim.values())
        .map(claim -> new Answer(claim, against.getOrDefault(claim, List.of())))
        .toList();
    return new Proof(product(axes), sizes, answers);
  }

  private static PartSize size(Survey survey) {
    return new PartSize(
        survey.part().about().subject().name(),
        survey.pages().stream().map(Remediation::id).sorted().toList(),
        survey.space().axes().stream().map(Prover::size).toList(),
        survey.space().size(),
        (int) survey.kinds().stream().map(Survey.Kind::holding).distinct().count());
  }

  private static String size(Axis axis) {
    return axis.name() + " " + axis.size();
  }

  private static BigInteger product(Map<String, Integer> sizes) {
    return sizes.values().stream()
        .map(BigInteger::valueOf)
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }
}
