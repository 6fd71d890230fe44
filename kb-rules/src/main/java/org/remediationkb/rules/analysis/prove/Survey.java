package org.remediationkb.rules.analysis.prove;

import java.util.BitSet;
import java.util.List;
import org.remediationkb.rules.analysis.states.StateSpace;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnosis;

/**
 * What was seen of all states of a part.
 *
 * @param part the part
 * @param space its states
 * @param pages its pages, in the order by which their numbers go
 * @param kinds all kinds of state, by their numbers
 * @param kindOf the number of the kind that each state is of
 * @param decided how many of the states Drools has decided
 * @param disagreements the states on which Drools and the second reading of the conditions disagree
 * @param disorders the states on which Drools comes to something else when the pages and facts are
 *     in disorder
 */
record Survey(
    IndependentPages part,
    StateSpace space,
    List<Remediation> pages,
    List<Kind> kinds,
    KindOf kindOf,
    int decided,
    List<Difference> disagreements,
    List<Difference> disorders) {

  /** Copies the lists. */
  Survey {
    pages = List.copyOf(pages);
    kinds = List.copyOf(kinds);
    disagreements = List.copyOf(disagreements);
    disorders = List.copyOf(disorders);
  }

  /** Tells the number of the kind that a state is of. */
  @FunctionalInterface
  interface KindOf {
    int state(int number);
  }

  /**
   * Something that two ways to decide a state come to differently.
   *
   * @param state the number of the state
   * @param pages the numbers of the pages on which they differ
   */
  record Difference(int state, BitSet pages) {}

  /**
   * What states have in common on which the same pages hold, and of which the same needs are true.
   *
   * @param smallest the state that says least
   * @param holding the numbers of the pages that hold
   * @param needs the numbers of the needs for advice that are true
   * @param diagnosis of the smallest; its pages are those found in each of them
   */
  record Kind(int smallest, BitSet holding, BitSet needs, Diagnosis diagnosis) {}

  /** The ids of the pages with these numbers. */
  List<String> ids(BitSet numbers) {
    return numbers.stream().mapToObj(number -> pages.get(number).id()).toList();
  }

  /** The page with that id. */
  Remediation page(String id) {
    return pages.stream().filter(page -> page.id().equals(id)).findFirst().orElseThrow();
  }

  /** Whether a page of the part holds in states of a kind. */
  boolean holds(Kind kind, Remediation page) {
    for (int i = kind.holding().nextSetBit(0); i >= 0; i = kind.holding().nextSetBit(i + 1)) {
      if (pages.get(i).id().equals(page.id())) {
        return true;
      }
    }
    return false;
  }
}
