package org.remediationkb.rules.analysis.mutate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.analysis.space.Space;
import org.remediationkb.rules.diagnosis.Diagnostician;

/**
 * A search for the smallest case that a mistake changes the verdict on. Its size is known before it
 * begins.
 *
 * @param mutant the mistake
 * @param mutated diagnoses by all pages, with the mistake
 * @param spaces the states to search, one space after the other
 */
record Search(Mutant mutant, Diagnostician mutated, List<Checked<Space>> spaces) {

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
