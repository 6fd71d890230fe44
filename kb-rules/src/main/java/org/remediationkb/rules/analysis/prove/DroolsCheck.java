package org.remediationkb.rules.analysis.prove;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.analysis.prove.Survey.Difference;
import org.remediationkb.rules.analysis.states.StateSpace.Batch;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.drools.DroolsEngine;
import org.remediationkb.rules.drools.DroolsEngine.Hit;

/**
 * Compares the verdicts of the second reading with those of Drools, and those with what Drools finds the
 * other way about: with the rules compiled as they are printed, and pages and facts in disorder. Safe
 * to share.
 */
final class DroolsCheck {

  /**
   * What Drools decides.
   *
   * @param everyState whether that is every state
   * @param disorder puts pages into another order
   */
  record Setting(boolean everyState, UnaryOperator<List<Remediation>> disorder) {}

  /** The pages of all parts in Drools. Safe to share. */
  static final class Engines {

    private final DroolsEngine inOrder;
    private final DroolsEngine printedInDisorder;
    private final List<Remediation> disordered;
    private @Nullable DroolsEngine inDisorder;

    /** Of pages, and of the same in another order. */
    Engines(List<Remediation> pages, UnaryOperator<List<Remediation>> disorder) {
      disordered = disorder.apply(pages);
      inOrder = DroolsEngine.of(pages);
      printedInDisorder = DroolsEngine.compile(disordered);
    }

    /** The pages in disorder, but not as they are printed: made when it is first asked for. */
    private synchronized DroolsEngine inDisorder() {
      if (inDisorder == null) {
        inDisorder = DroolsEngine.of(disordered);
      }
      return inDisorder;
    }
  }

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Verdicts verdicts;
  private final Engines engines;
  private final Queue<Difference> disagreements = new ConcurrentLinkedQueue<>();
  private final Queue<Difference> disorders = new ConcurrentLinkedQueue<>();

  /** A check of the verdicts on some pages. */
  DroolsCheck(List<Remediation> pages, Verdicts verdicts, Engines engines) {
    pages.forEach(page -> numbers.put(page.id(), numbers.size()));
    this.verdicts = verdicts;
    this.engines = engines;
  }

  /** The states on which Drools and the second reading disagree, in no particular order. */
  List<Difference> disagreements() {
    return List.copyOf(disagreements);
  }

  /** The states on which Drools comes to something else when the pages and facts are in disorder. */
  List<Difference> disorders() {
    return List.copyOf(disorders);
  }

  /** Looks at the states of a batch. */
  void run(Batch batch) {
    compare(batch, found(engines.inOrder, batch, batch.facts()));
  }

  /** Looks at the states of a batch both ways. */
  void runBothWays(Batch batch) {
    Case reversed = reversed(batch.facts());
    List<BitSet> found = found(engines.inOrder, batch, batch.facts());
    List<BitSet> otherwise = found(engines.printedInDisorder, batch, reversed);
    // Only where something differs does it matter which: what is printed, or the order.
    List<BitSet> inDisorder =
        found.equals(otherwise) ? found : found(engines.inDisorder(), batch, reversed);
    compare(batch, found);
    for (int i = 0; i < found.size(); i++) {
      int state = batch.states().get(i);
      compare(state, found.get(i), inDisorder.get(i), disorders);
      compare(state, inDisorder.get(i), otherwise.get(i), disagreements);
    }
  }

  private void compare(Batch batch, List<BitSet> found) {
    for (int i = 0; i < found.size(); i++) {
      int state = batch.states().get(i);
      compare(state, found.get(i), verdicts.holding(state, numbers.size()), disagreements);
    }
  }

  private static void compare(int state, BitSet one, BitSet other, Queue<Difference> differences) {
    if (!one.equals(other)) {
      BitSet pages = (BitSet) one.clone();
      pages.xor(other);
      differences.add(new Difference(state, pages));
    }
  }

  /** For each subject of a batch, the numbers of the pages that hold. */
  private List<BitSet> found(DroolsEngine engine, Batch batch, Case facts) {
    List<BitSet> found = new ArrayList<>();
    IdentityHashMap<Fact, BitSet> ofSubject = new IdentityHashMap<>();
    for (Fact subject : batch.subjects()) {
      found.add(new BitSet());
      ofSubject.put(subject, found.get(found.size() - 1));
    }
    for (Hit hit : engine.run(facts)) {
      Integer page = numbers.get(hit.remediation().id());
      if (page == null) {
        continue; // of another part
      }
      BitSet ofOne = ofSubject.get(hit.subject());
      if (ofOne == null) {
        found.forEach(each -> each.set(page)); // about a thing that all of them share
      } else {
        ofOne.set(page);
      }
    }
    return found;
  }

  private static Case reversed(Case facts) {
    List<Fact> reversed = new ArrayList<>(facts.facts());
    Collections.reverse(reversed);
    return new Case(facts.name(), reversed);
  }
}
