package org.remediationkb.rules.analysis.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.analysis.FactFileText;
import org.remediationkb.rules.analysis.states.StateSpace;
import org.remediationkb.rules.analysis.states.StateSpace.State;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnostician;

/** Compares the verdicts of two versions of a content. Words that do not matter to them are ignored. */
public final class VerdictDiff {

  private final Map<String, Remediation> before;
  private final Map<String, Remediation> now;
  private final FactKinds kinds;
  private final Diagnostician byBefore;
  private final Diagnostician byNow;

  /** Compares two libraries that have been checked. */
  public VerdictDiff(ContentLibrary before, ContentLibrary now) {
    this.before = before.remediations();
    this.now = now.remediations();
    this.kinds = now.kinds();
    this.byBefore = Diagnostician.ofStates(before);
    this.byNow = Diagnostician.ofStates(now);
  }

  /**
   * Compares the verdicts on every state that the pages concerned can tell apart; a problem where
   * there are too many.
   */
  public Checked<StateDiff> states() {
    AffectedPages affected = new AffectedPages(before, now);
    List<Remediation> pages =
        affected.ids().stream().flatMap(id -> affected.versions(id).stream()).toList();
    int states = 0;
    List<VerdictChange> changes = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (FactKind type : kinds) {
      if (pages.stream().anyMatch(page -> isAbout(page, type))) {
        List<Remediation> deciding = pages.stream()
            .filter(page -> isAbout(page, type) || page.about().subject().shape() == Shape.SINGLE)
            .toList();
        Checked<StateSpace> space =
            StateSpace.of(type, deciding.stream().map(Remediation::when).toList(), kinds);
        problems.addAll(space.problems());
        states += space.value().map(StateSpace::size).orElse(0);
        space.value().ifPresent(all -> changes.addAll(compare(all, deciding)));
      }
    }
    return Checked.unlessErrors(new StateDiff(states, changes), problems);
  }

  private static boolean isAbout(Remediation page, FactKind type) {
    return page.about() == type;
  }

  private List<VerdictChange> compare(StateSpace space, List<Remediation> deciding) {
    Diagnostician first = byBefore.only(ids(deciding.stream()));
    Diagnostician second = byNow.only(ids(deciding.stream()));
    Set<String> about = ids(deciding.stream().filter(page -> isAbout(page, space.subject())));
    VerdictComparison<State> changes = new VerdictComparison<>();
    space
        .fromSmallest()
        .mapToObj(space::state)
        .forEach(state -> changes.compare(
            first.diagnose(state.facts()), second.diagnose(state.facts()), about::contains, state));
    FactFileText text = new FactFileText(kinds);
    return changes.list((state, subject) -> text.of(state.facts()));
  }

  private static Set<String> ids(Stream<Remediation> pages) {
    return pages.map(Remediation::id).collect(Collectors.toSet());
  }

  /** Compares the verdicts on cases; those without a difference are left out. */
  public List<CaseDiff> cases(List<Case> cases) {
    return cases.stream()
        .map(facts -> new CaseDiff(facts.name(), changes(facts)))
        .filter(diff -> !diff.changes().isEmpty())
        .toList();
  }

  private List<VerdictChange> changes(Case facts) {
    VerdictComparison<Case> changes = new VerdictComparison<>();
    changes.compare(byBefore.diagnose(facts), byNow.diagnose(facts), page -> true, facts);
    return changes.list((example, subject) -> subject);
  }

  /**
   * In which states a change of the content leads to another verdict.
   *
   * @param states how many states were compared: all that the pages concerned can tell apart
   * @param changes what differs, by page
   */
  public record StateDiff(int states, List<VerdictChange> changes) {

    /** Copies the list. */
    public StateDiff {
      changes = List.copyOf(changes);
    }
  }

  /**
   * What a change of the content does to one case.
   *
   * @param name the case
   * @param changes what differs, by page; the example of each is the first subject that it is about
   */
  public record CaseDiff(String name, List<VerdictChange> changes) {

    /** Copies the list. */
    public CaseDiff {
      changes = List.copyOf(changes);
    }
  }
}
