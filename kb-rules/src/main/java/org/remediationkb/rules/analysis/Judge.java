package org.remediationkb.rules.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.analysis.space.State;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.condition.Evaluator;
import org.remediationkb.rules.condition.Explanation;
import org.remediationkb.rules.condition.Truth;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Finding;
import org.remediationkb.rules.diagnosis.PlanOrder;

/**
 * Judges cases by a set of pages, without Drools: fast enough for millions of states. That Drools
 * comes to the same verdict is proved elsewhere. Safe to share.
 */
public final class Judge {

  private static final Explanation WITHOUT_REASONS = new Explanation(Truth.HOLDS, List.of());

  private final List<Remediation> pages;
  private final Map<String, Integer> numbers = new HashMap<>();

  private Judge(List<Remediation> pages) {
    this.pages = pages;
    pages.forEach(page -> numbers.put(page.id(), numbers.size()));
  }

  /** A judge by all pages of a library. */
  public static Judge of(ContentLibrary library) {
    PlanOrder order = new PlanOrder(library);
    return new Judge(library.remediations().values().stream()
        .sorted(Comparator.comparingInt(order::rank))
        .toList());
  }

  /** A judge by those of these pages that have one of the ids. */
  public Judge only(Set<String> ids) {
    return new Judge(pages.stream().filter(page -> ids.contains(page.id())).toList());
  }

  /** The pages in the order of the plan; numbers of pages refer to it. */
  public List<Remediation> pages() {
    return pages;
  }

  /** The number of the page with that id. */
  public int number(String id) {
    return Objects.requireNonNull(numbers.get(id), id);
  }

  /** The numbers of the pages that hold for a subject, or for what its case has only one of. */
  public BitSet holding(CaseIndex index, Fact subject) {
    return holding(index, subject, page -> true);
  }

  /** The same for some of the pages only. */
  public BitSet holding(CaseIndex index, Fact subject, Predicate<Remediation> which) {
    Evaluator evaluator = new Evaluator(index);
    BitSet holding = new BitSet(pages.size());
    for (int i = 0; i < pages.size(); i++) {
      Remediation page = pages.get(i);
      if (which.test(page)) {
        Fact fact = fact(page, index, subject);
        holding.set(i, evaluator.truth(page.when(), fact) == Truth.HOLDS);
      }
    }
    return holding;
  }

  private static Fact fact(Remediation page, CaseIndex index, Fact subject) {
    return page.about().type().isInstance(subject)
        ? subject
        : index.facts(page.about()).get(0);
  }

  /** The verdict on a state in which these pages hold. */
  public Verdict verdict(State state, BitSet holding) {
    CaseIndex index = new CaseIndex(state.facts());
    return Verdict.of(holding.stream()
        .mapToObj(pages::get)
        .map(page -> new Finding(page, fact(page, index, state.subject()), WITHOUT_REASONS))
        .toList());
  }

  /** The verdict on a state. */
  public Verdict verdict(State state) {
    return verdict(state, holding(new CaseIndex(state.facts()), state.subject()));
  }

  /** The verdict on a case. */
  public Verdict verdict(Case facts) {
    CaseIndex index = new CaseIndex(facts);
    Evaluator evaluator = new Evaluator(index);
    return verdict(index, (page, fact) -> evaluator.truth(page.when(), fact) == Truth.HOLDS);
  }

  /** The verdict on a case, by what somebody says of each page and fact. */
  public Verdict verdict(CaseIndex index, BiPredicate<Remediation, Fact> holds) {
    List<Finding> findings = new ArrayList<>();
    for (Remediation page : pages) {
      for (Fact fact : index.facts(page.about())) {
        if (holds.test(page, fact)) {
          findings.add(new Finding(page, fact, WITHOUT_REASONS));
        }
      }
    }
    return Verdict.of(findings);
  }
}
