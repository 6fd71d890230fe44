package org.remediationkb.rules.guide;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses the next question of a part: one that the command shows that settles most pages, and of
 * those the one that leaves least to ask. Not safe to share.
 */
public final class NextQuestion {

  private final GuidePart part;
  private final DecisionGraph graph;
  private final Map<Integer, Integer> chosen = new HashMap<>();

  /** Chooses among the questions of a part. */
  public NextQuestion(GuidePart part) {
    this.part = part;
    this.graph = part.graph();
  }

  /** The number of the question to ask at a node, where one makes a difference. */
  public int at(int node) {
    return chosen.computeIfAbsent(node, this::choose);
  }

  private int choose(int node) {
    BitSet open = graph.prospect(node).open();
    BitSet questions = graph.questions(node);
    return questions.stream()
        .boxed()
        .min(Comparator.<Integer>comparingInt(question -> -settled(question, questions, open))
            .thenComparingDouble(question -> left(node, question)))
        .orElseThrow();
  }

  /** How many pages are open for which somebody needs the command that shows a question. */
  private int settled(int question, BitSet questions, BitSet open) {
    BitSet pages = new BitSet();
    List<String> commands = part.questions().get(question).revealedBy();
    questions.stream()
        .filter(other -> other == question
            || (!commands.isEmpty() && part.questions().get(other).revealedBy().equals(commands)))
        .forEach(other -> pages.or(part.questions().get(other).pages()));
    pages.and(open);
    return pages.cardinality();
  }

  /** How many questions make a difference on average once it is answered. */
  private double left(int node, int question) {
    int left = 0;
    for (int choice = 0; choice < graph.choices(question); choice++) {
      left += graph.questions(graph.given(node, question, choice)).cardinality();
    }
    return (double) left / graph.choices(question);
  }
}
