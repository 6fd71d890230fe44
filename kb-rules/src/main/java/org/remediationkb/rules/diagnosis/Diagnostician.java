package org.remediationkb.rules.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.rules.condition.Assessment;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.condition.Ownership;
import org.remediationkb.rules.condition.Truth;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnosis.Finding;
import org.remediationkb.rules.diagnosis.Diagnosis.Replaced;
import org.remediationkb.rules.diagnosis.Diagnosis.Step;
import org.remediationkb.rules.diagnosis.Diagnosis.Undecided;
import org.remediationkb.rules.drools.DroolsEngine;

/**
 * Diagnoses cases: a {@link Decider} tells what holds and what is not known, "instead-of" what stands
 * of it, and "after" in which order. Safe to share.
 */
public final class Diagnostician {

  private final List<Remediation> pages;
  private final Map<String, Integer> ranks = new HashMap<>();
  private final FactKinds kinds;
  private final Ownership ownership;
  private final CaseSubjects subjects;
  private final UnaryOperator<Case> completion;
  private final Decider decider;

  private Diagnostician(
      List<Remediation> pages, FactKinds kinds, UnaryOperator<Case> completion, Decider decider) {
    this.pages = pages;
    this.kinds = kinds;
    this.ownership = new Ownership(kinds);
    this.subjects = new CaseSubjects(kinds, pages);
    this.completion = completion;
    this.decider = decider;
    pages.forEach(page -> ranks.put(page.id(), ranks.size()));
  }

  /** Diagnoses by a library that has been checked; Drools decides. */
  public Diagnostician(ContentLibrary library) {
    this(
        inOrder(library),
        library.kinds(),
        new ExpectedSubjects(library)::addTo,
        Decider.drools(DroolsEngine.of(library.remediations().values())));
  }

  /**
   * Diagnoses made-up cases, and adds no facts to them. The second reading decides; that Drools decides
   * alike is proved elsewhere.
   */
  public static Diagnostician ofStates(ContentLibrary library) {
    return new Diagnostician(
        inOrder(library), library.kinds(), UnaryOperator.identity(), Decider.secondReading());
  }

  /** Diagnoses cases where there is no Drools; the second reading decides, which has to agree with it. */
  public static Diagnostician withoutDrools(ContentLibrary library) {
    return new Diagnostician(
        inOrder(library),
        library.kinds(),
        new ExpectedSubjects(library)::addTo,
        Decider.secondReading());
  }

  private static List<Remediation> inOrder(ContentLibrary library) {
    PlanOrder order = new PlanOrder(library);
    return library.remediations().values().stream()
        .sorted(Comparator.comparingInt(order::rank))
        .toList();
  }

  /** The same by those of the pages that have one of the ids. */
  public Diagnostician only(Set<String> ids) {
    List<Remediation> some =
        pages.stream().filter(page -> ids.contains(page.id())).toList();
    return new Diagnostician(some, kinds, completion, decider);
  }

  /** The pages in the order of the plan. */
  public List<Remediation> pages() {
    return pages;
  }

  /** The place of the page with that id in the order of the plan, from 0. */
  public int rank(String id) {
    return Objects.requireNonNull(ranks.get(id), id);
  }

  /** Diagnoses a case. */
  public Diagnosis diagnose(Case facts) {
    CaseIndex index = new CaseIndex(completion.apply(facts));
    return diagnose(index, decider.in(index));
  }

  /** Diagnoses a case that somebody has decided. */
  public Diagnosis diagnose(CaseIndex index, Decider.Decision decision) {
    List<Assessed> all = new ArrayList<>();
    for (Remediation page : pages) {
      List<Fact> subjects = index.facts(page.about());
      if (!subjects.isEmpty()) {
        all.add(new Assessed(page, possible(page, subjects, decision)));
      }
    }
    List<Finding> findings = new ArrayList<>();
    List<Undecided> undecided = new ArrayList<>();
    for (Assessed assessed : all) {
      List<Fact> holding = new ArrayList<>();
      for (Assessment assessment : assessed.possible()) {
        Fact subject = assessment.subject();
        if (assessment.truth() == Truth.HOLDS) {
          holding.add(subject);
          findings.add(new Finding(assessed.page(), subject, assessment));
        } else {
          undecided.add(new Undecided(assessed.page(), subject, assessment));
        }
      }
      decision.confirm(assessed.page(), holding);
    }
    return diagnosis(index, findings, undecided);
  }

  /** A page with what does not fail of its subjects in a case, which most does. */
  private record Assessed(Remediation page, List<Assessment> possible) {}

  /** What holds or is not known of the subjects; of many, found on all processors. */
  private static List<Assessment> possible(
      Remediation page, List<Fact> subjects, Decider.Decision decision) {
    if (subjects.size() >= Decider.MANY) {
      return subjects.parallelStream()
          .map(subject -> decision.unconfirmed(page, subject))
          .filter(assessment -> assessment.truth() != Truth.FAILS)
          .toList();
    }
    List<Assessment> possible = new ArrayList<>();
    for (Fact subject : subjects) {
      Assessment assessment = decision.unconfirmed(page, subject);
      if (assessment.truth() != Truth.FAILS) {
        possible.add(assessment);
      }
    }
    return possible;
  }

  private Diagnosis diagnosis(CaseIndex index, List<Finding> findings, List<Undecided> undecided) {
    Replacements replacements = new Replacements(findings, ownership, index);
    List<Finding> standing = new ArrayList<>();
    List<Replaced> replaced = new ArrayList<>();
    for (Finding finding : findings) {
      Optional<Finding> instead = replacements.insteadOf(finding);
      instead.ifPresentOrElse(
          by -> replaced.add(new Replaced(finding, by)), () -> standing.add(finding));
    }
    Predicate<Remediation> isOfCase = subjects.of(index.facts());
    undecided.removeIf(u ->
        replacements.isReplaced(u.remediation(), u.subject()) || !isOfCase.test(u.remediation()));
    List<Step> plan = new Steps(standing, ownership, index).inOrder();
    return new Diagnosis(index.facts(), standing, plan, replaced, undecided);
  }
}
