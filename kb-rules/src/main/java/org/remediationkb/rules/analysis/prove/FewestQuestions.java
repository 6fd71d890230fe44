package org.remediationkb.rules.analysis.prove;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remediationkb.rules.guide.DecisionGraph;
import org.remediationkb.rules.guide.DecisionGraph.Node;
import org.remediationkb.rules.guide.GuidePart;

/**
 * How many questions no order can do without. Where another answer to any single one of several
 * questions would change what is found, each of them has to be asked; where that says too little, all
 * orders are tried.
 */
final class FewestQuestions {

  /** A second's work. */
  private static final int MOST_NODES = 100_000;

  private final DecisionGraph graph;
  private final int start;

  /** For each node, so many questions are known not to suffice. */
  private final Map<Integer, Integer> tooFew = new HashMap<>();

  /** For each question, choices of which no two are equivalent. */
  private final List<List<Integer>> choices = new ArrayList<>();

  private FewestQuestions(GuidePart part) {
    this.graph = part.graph();
    this.start = part.start();
    for (int question = 0; question < part.questions().size(); question++) {
      List<Integer> different = new ArrayList<>();
      Set<Integer> nodes = new HashSet<>();
      for (int choice = 0; choice < graph.choices(question); choice++) {
        if (nodes.add(graph.given(start, question, choice))) {
          different.add(choice);
        }
      }
      choices.add(different);
    }
  }

  /**
   * The greatest number of questions that have to be asked whatever the order is; it may be more than
   * that where it is enough already.
   */
  static int of(GuidePart part, int enough) {
    FewestQuestions all = new FewestQuestions(part);
    int fewest = all.most(new int[part.questions().size()], 0);
    while (fewest < enough && !all.suffices(all.start, fewest)) {
      fewest++;
    }
    return fewest;
  }

  /** Whether so many questions may suffice from a node on; so they may where that takes too long. */
  private boolean suffices(int node, int number) {
    BitSet open = graph.questions(node);
    if (open.cardinality() <= number || tooFew.size() > MOST_NODES) {
      return true;
    }
    if (number == 0 || tooFew.getOrDefault(node, 0) >= number) {
      return false;
    }
    boolean suffices = open.stream()
        .anyMatch(question -> choices.get(question).stream()
            .allMatch(choice -> suffices(graph.given(node, question, choice), number - 1)));
    if (!suffices) {
      tooFew.put(node, number);
    }
    return suffices;
  }

  /** The greatest number over all answers to the questions from one on. */
  private int most(int[] answers, int question) {
    if (question == answers.length) {
      return needed(answers);
    }
    int most = 0;
    for (int choice : choices.get(question)) {
      answers[question] = choice;
      most = Math.max(most, most(answers, question + 1));
    }
    return most;
  }

  private int needed(int[] answers) {
    int outcome = outcome(answers);
    int needed = 0;
    for (int question = 0; question < answers.length; question++) {
      int right = answers[question];
      boolean matters = false;
      for (int choice : choices.get(question)) {
        answers[question] = choice;
        matters |= outcome(answers) != outcome;
      }
      answers[question] = right;
      needed += matters ? 1 : 0;
    }
    return needed;
  }

  private int outcome(int[] answers) {
    int node = start;
    while (graph.node(node) instanceof Node.Branch branch) {
      node = branch.next().get(answers[branch.question()]);
    }
    return node;
  }
}
