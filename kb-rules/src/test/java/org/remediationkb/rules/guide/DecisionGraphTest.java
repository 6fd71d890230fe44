package org.remediationkb.rules.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionGraphTest {

  /** Two questions with two choices each. */
  private final DecisionGraph graph = new DecisionGraph(List.of(2, 2));

  private final int nothing = graph.outcome(pages());
  private final int first = graph.branch(0, List.of(nothing, graph.outcome(pages(0))));
  private final int second = graph.branch(1, List.of(nothing, graph.outcome(pages(1))));

  private static BitSet pages(int... numbers) {
    BitSet pages = new BitSet();
    for (int number : numbers) {
      pages.set(number);
    }
    return pages;
  }

  @Test
  void whatLeadsToTheSameIsOneNode() {
    assertThat(graph.branch(0, List.of(nothing, nothing))).isEqualTo(nothing);
    assertThat(graph.branch(0, List.of(nothing, graph.outcome(pages(0))))).isEqualTo(first);
    assertThat(graph.either(first, second)).isEqualTo(graph.either(second, first));
  }

  @Test
  void anAnswerLeavesWhatItDoesNotDecide() {
    int both = graph.either(first, second);
    assertThat(graph.questions(both)).isEqualTo(pages(0, 1));
    assertThat(graph.given(both, 0, 0)).isEqualTo(second);
    int found = graph.given(both, 0, 1);
    assertThat(graph.questions(found)).isEqualTo(pages(1));
    assertThat(graph.prospect(found).certain()).isEqualTo(pages(0));
    assertThat(graph.prospect(found).possible()).isEqualTo(pages(0, 1));
  }

  @Test
  void whatNoOutcomeTellsApartIsNoQuestionAnyMore() {
    int both = graph.either(first, second);
    int replaced = graph.map(both, pages -> pages.get(1) ? pages(1) : pages);
    assertThat(graph.given(replaced, 1, 1))
        .as("page 1 stands instead")
        .isEqualTo(graph.outcome(pages(1)));
  }

  @Test
  void bothLeadsToWhatIsCommon() {
    int zero = graph.branch(1, List.of(nothing, graph.outcome(pages(0))));
    int common = graph.both(first, zero);
    assertThat(graph.given(graph.given(common, 0, 1), 1, 1)).isEqualTo(graph.outcome(pages(0)));
    assertThat(graph.given(common, 0, 0)).isEqualTo(nothing);
    assertThat(graph.given(common, 1, 0)).isEqualTo(nothing);
  }
}
