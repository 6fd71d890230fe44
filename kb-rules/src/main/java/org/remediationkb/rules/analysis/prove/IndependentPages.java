package org.remediationkb.rules.analysis.prove;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.rules.analysis.states.Demands;
import org.remediationkb.rules.analysis.states.StateSpace;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Promises;
import org.remediationkb.rules.content.Promises.NeedForAdvice;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.content.Severity;

/**
 * Pages that have to be looked at together, because they ask for the same or stand in each other's
 * place; no page outside has to do with them.
 *
 * @param about the kind of fact they are about
 * @param pages the pages
 * @param others pages of other parts: those about a thing that a case has only one of, which replace
 *     some of them, and those that say that all is well, which some of them replace
 * @param needs the states of such a fact in which somebody needs advice
 */
record IndependentPages(
    FactKind about, List<Remediation> pages, List<Remediation> others, List<NeedForAdvice> needs) {

  private List<Remediation> all() {
    return Stream.concat(pages.stream(), others.stream()).toList();
  }

  /** The ids of all pages that have a say. */
  Set<String> ids() {
    return all().stream().map(Remediation::id).collect(Collectors.toSet());
  }

  /** The conditions of all these pages and needs. */
  List<Condition> conditions() {
    return Stream.concat(
            all().stream().map(Remediation::when), needs.stream().map(NeedForAdvice::when))
        .toList();
  }

  /** All states that matter to them; a problem where there are too many. */
  Checked<StateSpace> space(FactKinds kinds) {
    return StateSpace.of(about, conditions(), kinds);
  }

  /** The parts of a library, by the kind of fact and then in the order of the pages. */
  static List<IndependentPages> of(ContentLibrary library, Promises promises) {
    return new Split(library, promises).all();
  }

  /**
   * Splits pages into parts that are independent of each other. Two pages about the same kind of fact
   * belong together where they ask for the same property, where one stands instead of the other, or
   * where their actions contradict; a need for advice belongs to the pages that ask for the same. What
   * stands instead of the page that says that all is well has nothing to do with what else does so:
   * no advice is lost with that page, so each part looks at it again.
   */
  private static final class Split {

    /** A page, or a need for advice, with the properties it asks for. */
    private record Node(
        List<Remediation> page, List<NeedForAdvice> need, boolean above, Set<String> asks) {}

    private final List<Remediation> pages;
    private final Promises promises;
    private final FactKinds kinds;

    Split(ContentLibrary library, Promises promises) {
      this.pages = List.copyOf(library.remediations().values());
      this.promises = promises;
      this.kinds = library.kinds();
    }

    /** The parts, by the kind of fact and then in the order of the pages. */
    List<IndependentPages> all() {
      List<IndependentPages> parts = new ArrayList<>();
      for (FactKind type : kinds) {
        List<Node> nodes = nodes(type);
        Deque<Node> open = new ArrayDeque<>(nodes);
        while (!open.isEmpty()) {
          List<Node> together = component(open);
          if (!together.stream().allMatch(Node::above)) {
            parts.add(part(type, together, allClear(together, nodes)));
          }
        }
      }
      return parts;
    }

    private List<Node> nodes(FactKind type) {
      List<Node> nodes = new ArrayList<>();
      for (Remediation page : pages) {
        boolean about = page.about() == type;
        if (about || page.about().subject().shape() == Shape.SINGLE) {
          nodes.add(new Node(List.of(page), List.of(), !about, asks(page.when())));
        }
      }
      for (NeedForAdvice need : promises.needsAdvice()) {
        if (need.about() == type) {
          nodes.add(new Node(List.of(), List.of(need), false, asks(need.when())));
        }
      }
      return nodes;
    }

    private Set<String> asks(Condition condition) {
      Demands demands = new Demands(List.of(condition));
      Set<String> asks = new HashSet<>();
      for (FactKind type : kinds) {
        demands.properties(type).forEach(p -> asks.add(type.name() + "." + p.name()));
      }
      return asks;
    }

    /** Takes one node and all that is linked to it, also through others, out of those left. */
    private List<Node> component(Deque<Node> open) {
      List<Node> component = new ArrayList<>(List.of(open.removeFirst()));
      for (int i = 0; i < component.size(); i++) {
        Node reached = component.get(i);
        List<Node> next = open.stream().filter(node -> linked(reached, node)).toList();
        component.addAll(next);
        open.removeAll(next);
      }
      return component;
    }

    /**
     * Pages above the subject have to do with it only through what they replace, whether they stand or
     * are replaced themselves; what they have to do with each other is a matter of their own part.
     */
    private boolean linked(Node one, Node other) {
      if (one.above && other.above) {
        return false;
      }
      boolean ask = !Collections.disjoint(one.asks, other.asks) && !one.above && !other.above;
      return ask || (related(one, other) && !clears(one, other) && !clears(other, one));
    }

    private boolean related(Node one, Node other) {
      return one.page.stream().anyMatch(a -> other.page.stream().anyMatch(b -> related(a, b)));
    }

    private boolean related(Remediation one, Remediation other) {
      return one.insteadOfIds().contains(other.id())
          || other.insteadOfIds().contains(one.id())
          || (one.about() == other.about() && promises.contradict(one, other));
    }

    /** Whether a page says that all is well, and does not itself replace the other one. */
    private static boolean clears(Node one, Node other) {
      return !one.above
          && !other.above
          && one.page.stream()
              .filter(page -> page.severity() == Severity.INFO)
              .anyMatch(page -> other.page.stream()
                  .noneMatch(replaced -> page.insteadOfIds().contains(replaced.id())));
    }

    /** The pages of other parts that say that all is well, and that some of these have to do with. */
    private List<Node> allClear(List<Node> part, List<Node> nodes) {
      return nodes.stream()
          .filter(node -> !part.contains(node))
          .filter(node -> part.stream().anyMatch(p -> clears(node, p) && related(node, p)))
          .toList();
    }

    private static IndependentPages part(FactKind type, List<Node> part, List<Node> allClear) {
      Stream<Node> others = Stream.concat(part.stream().filter(Node::above), allClear.stream());
      return new IndependentPages(
          type,
          part.stream().filter(n -> !n.above).flatMap(n -> n.page.stream()).toList(),
          others.flatMap(n -> n.page.stream()).toList(),
          part.stream().flatMap(n -> n.need.stream()).toList());
    }
  }
}
