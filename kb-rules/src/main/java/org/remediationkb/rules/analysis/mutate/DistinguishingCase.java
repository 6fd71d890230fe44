package org.remediationkb.rules.analysis.mutate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.analysis.FactFileText;
import org.remediationkb.rules.analysis.states.StateSpace;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnostician;

/** Finds the smallest case that a mistake changes the verdict on. */
final class DistinguishingCase {

  /**
   * A search for the smallest case that a mistake changes the verdict on. Its size is known before it
   * begins.
   *
   * @param mutant the mistake
   * @param mutated diagnoses by all pages, with the mistake
   * @param spaces the states to search, one space after the other
   */
  record Search(Mutant mutant, Diagnostician mutated, List<Checked<StateSpace>> spaces) {

    /** Copies the list. */
    Search {
      spaces = List.copyOf(spaces);
    }

    /** The pages that ask for too many states, each once. */
    static List<Problem> problems(Collection<Search> searches) {
      Map<Location, Problem> problems = new LinkedHashMap<>();
      searches.stream()
          .flatMap(search -> search.spaces().stream())
          .flatMap(space -> space.problems().stream())
          .forEach(problem -> problems.putIfAbsent(problem.location(), problem));
      return List.copyOf(problems.values());
    }
  }

  private final Diagnostician diagnostician;
  private final FactFileReader reader;
  private final FactFileText text;
  private final FactKinds kinds;

  DistinguishingCase(Diagnostician diagnostician, FactKinds kinds) {
    this.diagnostician = diagnostician;
    this.reader = new FactFileReader(kinds);
    this.text = new FactFileText(kinds);
    this.kinds = kinds;
  }

  /** Where to look for a case that a mistake matters to. */
  Search search(Mutant mutant, Diagnostician mutated) {
    Remediation page = mutant.original();
    List<Checked<StateSpace>> spaces = switch (mutant.part()) {
      case CONDITION ->
        List.of(space(page.about(), List.of(page.when(), mutant.mutated().when())));
      case INSTEAD_OF ->
        lost(mutant).stream()
            .map(lost -> space(lost.about(), around(lost, page)))
            .toList();
      case AFTER -> swapped(page, ids(mutated)).stream().map(this::space).toList();
    };
    return new Search(mutant, mutated, spaces);
  }

  private Checked<StateSpace> space(FactKind subject, List<Condition> conditions) {
    return StateSpace.toSearch(subject, conditions, kinds);
  }

  /**
   * A fact file with what the pages as they are make of it; empty where the mistake makes no
   * difference in any state.
   */
  Optional<String> find(Search search) {
    return search.spaces().stream()
        .flatMap(space -> space.value().stream())
        .flatMap(space -> smallest(space, search).stream())
        .findFirst();
  }

  private static List<String> ids(Diagnostician by) {
    return by.pages().stream().map(Remediation::id).toList();
  }

  /** The page that is no longer replaced. */
  private Optional<Remediation> lost(Mutant mutant) {
    List<String> left = mutant.mutated().insteadOfIds();
    return diagnostician.pages().stream()
        .filter(p -> mutant.original().insteadOfIds().contains(p.id()) && !left.contains(p.id()))
        .findFirst();
  }

  /** The conditions of two pages and of all that replace them, directly or through others. */
  private List<Condition> around(Remediation replaced, Remediation by) {
    List<Remediation> pages = new ArrayList<>(List.of(replaced, by));
    for (int i = 0; i < pages.size(); i++) {
      String id = pages.get(i).id();
      diagnostician.pages().stream()
          .filter(page -> page.insteadOfIds().contains(id))
          .filter(page -> pages.stream().noneMatch(known -> known.id().equals(page.id())))
          .forEach(pages::add);
    }
    return pages.stream().map(Remediation::when).toList();
  }

  private record Pair(Remediation first, Remediation second) {}

  /** The pairs of pages that have changed places in the plan, first those that begin with the page. */
  private List<Pair> swapped(Remediation page, List<String> now) {
    List<Pair> pairs = new ArrayList<>();
    for (Remediation first : diagnostician.pages()) {
      for (Remediation second : diagnostician.pages()) {
        boolean before = diagnostician.rank(first.id()) < diagnostician.rank(second.id());
        if (before && now.indexOf(first.id()) > now.indexOf(second.id())) {
          pairs.add(second.id().equals(page.id()) ? 0 : pairs.size(), new Pair(first, second));
        }
      }
    }
    return pairs;
  }

  private Checked<StateSpace> space(Pair pair) {
    boolean single = pair.first().about().subject().shape() == Shape.SINGLE;
    FactKind subject = single ? pair.second().about() : pair.first().about();
    return space(subject, List.of(pair.first().when(), pair.second().when()));
  }

  private Optional<String> smallest(StateSpace space, Search search) {
    boolean withPlan = search.mutant().part() == Mutant.MutatedPart.AFTER;
    Predicate<Case> differs = facts -> !seen(diagnostician.diagnose(facts), withPlan)
        .equals(seen(search.mutated().diagnose(facts), withPlan));
    return space
        .fromSmallest()
        .mapToObj(state -> space.state(state).facts())
        .filter(differs)
        .map(this::reread)
        .filter(differs)
        .map(facts -> text.of(diagnostician.diagnose(facts), withPlan))
        .findFirst();
  }

  private static Object seen(Diagnosis diagnosis, boolean withPlan) {
    return withPlan
        ? diagnosis.planned()
        : List.of(diagnosis.planned(), Set.copyOf(replaced(diagnosis)));
  }

  private static List<Diagnosis.Entry> replaced(Diagnosis diagnosis) {
    return diagnosis.entries().stream().filter(entry -> entry.by().isPresent()).toList();
  }

  /** The case as it is when its fact file is read, with all that follows from what it says. */
  private Case reread(Case facts) {
    return reader
        .read(SourceText.of("case", text.of(facts)))
        .value()
        .orElseThrow()
        .facts();
  }
}
