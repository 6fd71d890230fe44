package org.remediationkb.rules.analysis.prove;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.remediationkb.rules.guide.DecisionGraph;
import org.remediationkb.rules.guide.GuidePart;
import org.remediationkb.rules.guide.NextQuestion;

/**
 * All ways through a part of a guide.
 *
 * @param steps the steps; the first one is the beginning
 */
record GuideSteps(List<Step> steps) {

  /** Copies the list. */
  GuideSteps {
    steps = List.copyOf(steps);
  }

  /**
   * A step.
   *
   * @param question the number of the question that is asked; -1 where nothing is
   * @param next for each choice, the number of the next step
   * @param pages the numbers of the pages that are found in the end, not to be changed
   */
  record Step(int question, List<Integer> next, BitSet pages) {
    /** Copies the list. */
    Step {
      next = List.copyOf(next);
    }

    boolean isLast() {
      return question < 0;
    }
  }

  /** The ways through a part. */
  static GuideSteps of(GuidePart part) {
    DecisionGraph graph = part.graph();
    NextQuestion order = new NextQuestion(part);
    Map<Integer, Integer> numbers = new HashMap<>(Map.of(part.start(), 0));
    List<Integer> nodes = new ArrayList<>(List.of(part.start()));
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      int node = nodes.get(i);
      if (graph.node(node) instanceof DecisionGraph.Node.Outcome outcome) {
        steps.add(new Step(-1, List.of(), outcome.pages()));
      } else {
        int question = order.at(node);
        List<Integer> next = new ArrayList<>();
        for (int choice = 0; choice < graph.choices(question); choice++) {
          int after = graph.given(node, question, choice);
          if (numbers.putIfAbsent(after, nodes.size()) == null) {
            nodes.add(after);
          }
          next.add(numbers.get(after));
        }
        steps.add(new Step(question, next, new BitSet()));
      }
    }
    return new GuideSteps(steps);
  }

  /** The step after one, with the right answers. */
  int next(int step, int[] answers) {
    Step asking = steps.get(step);
    return asking.next().get(answers[asking.question()]);
  }
}
