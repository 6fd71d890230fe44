package org.remediationkb.rules.guide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * What answers to questions lead to, as an ordered decision diagram: what leads to the same is one
 * node, so two nodes are equivalent only where they are the same. Nodes are numbered; operations add
 * those that are missing. Not safe to share.
 */
public final class DecisionGraph {

  /** What a node is. */
  public sealed interface Node {

    /**
     * A question that makes a difference.
     *
     * @param question its number; the questions of later nodes have larger ones
     * @param next for each of its choices, the node that it leads to
     */
    record Branch(int question, List<Integer> next) implements Node {
      /** Copies the list. */
      public Branch {
        next = List.copyOf(next);
      }
    }

    /**
     * What it comes to; no question makes a difference any more.
     *
     * @param pages the numbers of pages, not to be changed
     */
    record Outcome(BitSet pages) implements Node {}
  }

  /** The pages of the outcomes that a node leads to: those of all of them, and those of any. */
  record Prospect(BitSet certain, BitSet possible) {
    BitSet open() {
      BitSet open = (BitSet) possible.clone();
      open.andNot(certain);
      return open;
    }
  }

  /** No answer yet. */
  public static final int OPEN = -1;

  private record Answered(int node, int question, int choice) {}

  private final List<Integer> choices;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Node, Integer> numbers = new HashMap<>();
  private final Map<Integer, BitSet> questions = new HashMap<>();
  private final Map<Integer, Prospect> prospects = new HashMap<>();
  private final Map<Answered, Integer> answered = new HashMap<>();

  /**
   * A graph without nodes.
   *
   * @param choices for each question, how many choices it has
   */
  public DecisionGraph(List<Integer> choices) {
    this.choices = List.copyOf(choices);
  }

  /** How many choices a question has. */
  public int choices(int question) {
    return choices.get(question);
  }

  /** The node with a number. */
  public Node node(int number) {
    return nodes.get(number);
  }

  /** The node of an outcome. */
  public int outcome(BitSet pages) {
    return number(new Node.Outcome(pages));
  }

  /** The node of a question; where all choices lead to one node, it is that one. */
  public int branch(int question, List<Integer> next) {
    return next.stream().allMatch(next.get(0)::equals)
        ? next.get(0)
        : number(new Node.Branch(question, next));
  }

  private int number(Node node) {
    Integer known = numbers.putIfAbsent(node, nodes.size());
    if (known != null) {
      return known;
    }
    nodes.add(node);
    return nodes.size() - 1;
  }

  /** A node that leads to the pages of both. */
  public int either(int one, int other) {
    return combine(one, other, DecisionGraph::union, new HashMap<>());
  }

  /** A node that leads to the pages that both have. */
  public int both(int one, int other) {
    return combine(one, other, DecisionGraph::intersection, new HashMap<>());
  }

  private static BitSet union(BitSet one, BitSet other) {
    BitSet union = (BitSet) one.clone();
    union.or(other);
    return union;
  }

  private static BitSet intersection(BitSet one, BitSet other) {
    BitSet common = (BitSet) one.clone();
    common.and(other);
    return common;
  }

  private int combine(
      int one, int other, BinaryOperator<BitSet> pages, Map<List<Integer>, Integer> known) {
    Integer before = known.get(List.of(one, other));
    if (before != null) {
      return before;
    }
    int combined;
    if (node(one) instanceof Node.Outcome first && node(other) instanceof Node.Outcome second) {
      combined = outcome(pages.apply(first.pages(), second.pages()));
    } else {
      int question = Math.min(question(one), question(other));
      List<Integer> next = new ArrayList<>();
      for (int choice = 0; choice < choices(question); choice++) {
        next.add(combine(next(one, question, choice), next(other, question, choice), pages, known));
      }
      combined = branch(question, next);
    }
    known.put(List.of(one, other), combined);
    return combined;
  }

  private int question(int number) {
    return node(number) instanceof Node.Branch branch ? branch.question() : Integer.MAX_VALUE;
  }

  private int next(int number, int question, int choice) {
    return node(number) instanceof Node.Branch branch && branch.question() == question
        ? branch.next().get(choice)
        : number;
  }

  /** A node that leads to what becomes of the outcomes. */
  public int map(int number, UnaryOperator<BitSet> outcomes) {
    return rebuild(number, question -> OPEN, outcomes, new HashMap<>());
  }

  /**
   * What is left of a node once questions are answered.
   *
   * @param answers for a question, the number of a choice, or {@link #OPEN}
   */
  int given(int number, IntUnaryOperator answers) {
    return rebuild(number, answers, UnaryOperator.identity(), new HashMap<>());
  }

  /** The same for one answer. */
  public int given(int number, int question, int choice) {
    Answered key = new Answered(number, question, choice);
    Integer known = answered.get(key);
    if (known == null) {
      known = given(number, asked -> asked == question ? choice : OPEN);
      answered.put(key, known);
    }
    return known;
  }

  private int rebuild(
      int number,
      IntUnaryOperator answers,
      UnaryOperator<BitSet> outcomes,
      Map<Integer, Integer> known) {
    Integer before = known.get(number);
    if (before != null) {
      return before;
    }
    int rebuilt;
    if (node(number) instanceof Node.Branch branch) {
      int answer = answers.applyAsInt(branch.question());
      rebuilt = answer == OPEN
          ? branch(
              branch.question(),
              branch.next().stream()
                  .map(next -> rebuild(next, answers, outcomes, known))
                  .toList())
          : rebuild(branch.next().get(answer), answers, outcomes, known);
    } else {
      rebuilt = outcome(outcomes.apply(((Node.Outcome) node(number)).pages()));
    }
    known.put(number, rebuilt);
    return rebuilt;
  }

  /** The questions that make a difference from a node on. */
  public BitSet questions(int number) {
    BitSet known = questions.get(number);
    if (known == null) {
      known = new BitSet();
      if (node(number) instanceof Node.Branch branch) {
        known.set(branch.question());
        for (int next : branch.next()) {
          known.or(questions(next));
        }
      }
      questions.put(number, known);
    }
    return known;
  }

  /** What a node may still come to. */
  Prospect prospect(int number) {
    Prospect known = prospects.get(number);
    if (known == null) {
      known = node(number) instanceof Node.Branch branch
          ? branch.next().stream()
              .map(this::prospect)
              .reduce((one, other) -> new Prospect(
                  intersection(one.certain(), other.certain()),
                  union(one.possible(), other.possible())))
              .orElseThrow()
          : new Prospect(
              ((Node.Outcome) node(number)).pages(), ((Node.Outcome) node(number)).pages());
      prospects.put(number, known);
    }
    return known;
  }
}
