package org.remediationkb.rules.analysis.prove;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.analysis.prove.Survey.Difference;
import org.remediationkb.rules.analysis.prove.Survey.Kind;
import org.remediationkb.rules.analysis.states.StateSpace;
import org.remediationkb.rules.analysis.states.StateSpace.Batch;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.condition.Evaluator;
import org.remediationkb.rules.condition.Truth;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnostician;
import org.remediationkb.rules.drools.DroolsEngine;
import org.remediationkb.rules.drools.DroolsEngine.Hit;

/**
 * Goes through all states of a part: by Drools with the pages and facts in order, by Drools with both
 * in disorder, by Drools with the rules compiled as they are printed, and by the second reading of the
 * conditions.
 */
final class Surveyor {

  private final IndependentPages part;
  private final StateSpace space;
  private final Diagnostician diagnostician;
  private final List<Remediation> pages;
  private final DroolsEngine inOrder;
  private final DroolsEngine inDisorder;
  private final DroolsEngine printed;
  private final Map<BitSet, Integer> numbers = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();
  private final Queue<Difference> disagreements = new ConcurrentLinkedQueue<>();
  private final Queue<Difference> disorders = new ConcurrentLinkedQueue<>();
  /** The conditions that ask for other facts than the subject. */
  private final Set<Condition> askForMore;

  private final List<Fact> subjects;
  private final List<BitSet> alone;
  private final int[] kindOf;

  private final IntConsumer visited;

  private Surveyor(
      IndependentPages part,
      StateSpace space,
      Diagnostician diagnostician,
      UnaryOperator<List<Remediation>> disorder,
      IntConsumer visited) {
    this.part = part;
    this.space = space;
    this.diagnostician = diagnostician;
    this.pages = diagnostician.pages();
    this.visited = visited;
    this.inOrder = DroolsEngine.of(pages);
    this.inDisorder = DroolsEngine.of(disorder.apply(pages));
    this.printed = DroolsEngine.compile(pages);
    this.kindOf = new int[space.size()];
    List<Condition> conditions = part.conditions();
    this.askForMore = Collections.newSetFromMap(new IdentityHashMap<>());
    conditions.stream().filter(this::asksForMore).forEach(askForMore::add);
    this.subjects = space.subjects();
    this.alone = subjects.stream().parallel().map(this::alone).toList();
  }

  /**
   * Goes through the states of a part, in parallel.
   *
   * @param disorder puts pages into another order
   * @param visited is told each time how many more states have been looked at
   */
  static Survey survey(
      IndependentPages part,
      StateSpace space,
      Diagnostician all,
      UnaryOperator<List<Remediation>> disorder,
      IntConsumer visited) {
    return new Surveyor(part, space, all.only(part.ids()), disorder, visited).survey();
  }

  private Survey survey() {
    space.batches(subjects).parallel().forEach(batch -> new Visit(batch).run());
    return new Survey(
        part,
        space,
        pages,
        new Summary().kinds(),
        state -> kindOf[state],
        List.copyOf(disagreements),
        List.copyOf(disorders));
  }

  /** What holds for a subject by itself, whatever its company. */
  private BitSet alone(Fact subject) {
    CaseIndex index = new CaseIndex(new Case("subject", List.of(subject)));
    return holding(index, subject, condition -> !asksForMore(condition));
  }

  private boolean asksForMore(Condition condition) {
    return condition.alternatives().stream()
        .flatMap(alternative -> alternative.patterns().stream())
        .anyMatch(pattern -> pattern.type() != part.about());
  }

  /** The numbers of the pages that hold, and after those of all pages, of the needs. */
  private BitSet holding(CaseIndex index, Fact subject, Predicate<Condition> which) {
    BitSet bits = new BitSet(pages.size() + part.needs().size());
    Evaluator evaluator = new Evaluator(index);
    for (int i = 0; i < pages.size(); i++) {
      Condition when = pages.get(i).when();
      if (which.test(when)) {
        Fact about = about(pages.get(i), index, subject);
        bits.set(i, evaluator.truth(when, about) == Truth.HOLDS);
      }
    }
    for (int i = 0; i < part.needs().size(); i++) {
      Condition need = part.needs().get(i).when();
      if (which.test(need)) {
        bits.set(pages.size() + i, evaluator.truth(need, subject) == Truth.HOLDS);
      }
    }
    return bits;
  }

  /** The subject, or what its case has only one of. */
  private Fact about(Remediation page, CaseIndex index, Fact subject) {
    return page.about().equals(part.about())
        ? subject
        : index.facts(page.about()).get(0);
  }

  /** Looks at the states of a batch. */
  private final class Visit {
    private final Batch batch;
    private final CaseIndex index;
    private final IdentityHashMap<Fact, Integer> numberOf = new IdentityHashMap<>();

    Visit(Batch batch) {
      this.batch = batch;
      this.index = new CaseIndex(batch.facts());
      batch.subjects().forEach(subject -> numberOf.put(subject, numberOf.size()));
    }

    void run() {
      List<BitSet> found = found(inOrder, batch.facts());
      List<BitSet> foundAsPrinted = found(printed, batch.facts());
      List<BitSet> foundInDisorder = found(inDisorder, reversed(batch.facts()));
      for (int i = 0; i < batch.subjects().size(); i++) {
        BitSet bits = holding(index, batch.subjects().get(i), askForMore::contains);
        bits.or(alone.get((batch.first() + i) % alone.size()));
        compare(i, found.get(i), bits.get(0, pages.size()), disagreements);
        compare(i, found.get(i), foundAsPrinted.get(i), disagreements);
        compare(i, found.get(i), foundInDisorder.get(i), disorders);
        kindOf[batch.first() + i] = numbers.computeIfAbsent(bits, b -> next.getAndIncrement());
      }
      visited.accept(batch.subjects().size());
    }

    private void compare(int subject, BitSet one, BitSet other, Queue<Difference> differences) {
      if (!one.equals(other)) {
        BitSet pages = (BitSet) one.clone();
        pages.xor(other);
        differences.add(new Difference(batch.first() + subject, pages));
      }
    }

    private List<BitSet> found(DroolsEngine engine, Case facts) {
      List<BitSet> found =
          batch.subjects().stream().map(subject -> new BitSet()).toList();
      for (Hit hit : engine.run(facts)) {
        int page = diagnostician.rank(hit.remediation().id());
        Integer subject = numberOf.get(hit.subject());
        if (subject == null) {
          found.forEach(each -> each.set(page)); // about a thing that all of them share
        } else {
          found.get(subject).set(page);
        }
      }
      return found;
    }
  }

  private static Case reversed(Case facts) {
    List<Fact> reversed = new ArrayList<>(facts.facts());
    Collections.reverse(reversed);
    return new Case(facts.name(), reversed);
  }

  /** Sums up what was seen, whatever the order in which it was. */
  private final class Summary {
    private final int[] smallest = new int[next.get()];
    private final int[] weight = new int[next.get()];

    List<Kind> kinds() {
      for (int state = space.size() - 1; state >= 0; state--) {
        int kind = kindOf[state];
        int says = space.weight(state);
        if (weight[kind] == 0 || says + 1 <= weight[kind]) {
          smallest[kind] = state;
          weight[kind] = says + 1;
        }
      }
      Kind[] kinds = new Kind[smallest.length];
      numbers.forEach((bits, number) -> kinds[number] = kind(bits, smallest[number]));
      return List.of(kinds);
    }

    private Kind kind(BitSet bits, int state) {
      BitSet holding = bits.get(0, pages.size());
      BitSet needs = bits.get(pages.size(), pages.size() + part.needs().size());
      return new Kind(
          state, holding, needs, diagnostician.diagnose(space.state(state).facts()));
    }
  }
}
