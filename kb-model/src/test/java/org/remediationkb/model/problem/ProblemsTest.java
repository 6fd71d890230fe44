package org.remediationkb.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemsTest {

  private static final SourceText TEXT = SourceText.of("a", "x\n".repeat(200));

  @Test
  void standInTheOrderOfTheText() {
    Problems problems = new Problems();
    problems.add(Problem.error("K1", TEXT.at(2, 1), "", ""));
    problems.add(Problem.error("K3", TEXT.at(1, 10), "", ""));
    problems.add(Problem.error("K2", TEXT.at(1, 9), "", ""));

    assertThat(problems.inOrder()).extracting(Problem::code).containsExactly("K2", "K3", "K1");
  }

  @Test
  void thoseOfPartsCountAsIfTheyWereAddedOneByOne() {
    Problems all = new Problems();
    Problems part = new Problems();
    IntStream.rangeClosed(1, 103)
        .forEach(line -> part.add(Problem.warning("K", TEXT.at(line, 1), "", "")));
    all.addAll(part);
    assertThat(all.anyErrors()).isFalse();
    assertThat(all.inOrder()).isEqualTo(part.inOrder());

    Problems another = new Problems();
    another.add(Problem.error("K", TEXT.at(104, 1), "", ""));
    all.addAll(another);

    assertThat(all.anyErrors()).isTrue();
    assertThat(all.inOrder()).hasSize(101);
    assertThat(all.inOrder().get(100))
        .isEqualTo(Problem.error("KT003", TEXT.at(101, 1), "and 4 more problems", ""));
  }

  @Test
  void ofVeryManyTheRestIsCounted() {
    Problems problems = new Problems();
    IntStream.rangeClosed(1, 100)
        .forEach(line -> problems.add(Problem.warning("K", TEXT.at(line, 1), "", "")));
    assertThat(problems.inOrder()).hasSize(100);
    assertThat(problems.anyErrors()).isFalse();

    problems.add(Problem.error("K", TEXT.at(101, 1), "", ""));
    problems.add(Problem.warning("K", TEXT.at(102, 1), "", ""));

    assertThat(problems.anyErrors()).isTrue();
    assertThat(problems.inOrder()).hasSize(101);
    assertThat(problems.inOrder().get(100))
        .isEqualTo(Problem.error("KT003", TEXT.at(101, 1), "and 2 more problems", ""));
  }
}
