package org.remediationkb.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {

  private static final Source SOURCE = new Source("case.yaml", 7);
  private static final Reading<Integer> FIVE = Reading.known(5, "5", SOURCE);
  private static final Reading<Integer> NOTHING = Reading.notCollected();

  @Test
  void knownValuePassesTheTestsItShould() {
    assertThat(FIVE.is(5)).isTrue();
    assertThat(FIVE.is(6)).isFalse();
    assertThat(FIVE.isAnyOf(List.of(4, 5))).isTrue();
    assertThat(FIVE.isAnyOf(List.of(4))).isFalse();
  }

  @Test
  void noTestOnWhatNobodyCollectedSucceeds() {
    assertThat(NOTHING.is(5)).isFalse();
    assertThat(NOTHING.isAnyOf(List.of(5))).isFalse();
    assertThat(NOTHING.filter(value -> true)).isEqualTo(NOTHING);
    assertThat(NOTHING.known()).isEmpty();
  }

  @Test
  void whatSourcesDisagreeAboutIsCollectedAllTheSame() {
    Reading.Known<Integer> five = new Reading.Known<>(5, "5", SOURCE);
    Reading.Known<Integer> six = new Reading.Known<>(6, "6", SOURCE);
    assertThat(FIVE.isCollected()).isTrue();
    assertThat(Reading.ofAll(List.of(five, six)).isCollected()).isTrue();
    assertThat(NOTHING.isCollected()).isFalse();
  }

  @Test
  void conclusionKeepsTextAndSource() {
    assertThat(FIVE.map(value -> value * 2)).isEqualTo(Reading.known(10, "5", SOURCE));
    assertThat(NOTHING.map(value -> value * 2)).isEqualTo(NOTHING);
  }

  @Test
  void filterKeepsTheReadingOrForgetsIt() {
    assertThat(FIVE.filter(value -> value > 4)).isSameAs(FIVE);
    assertThat(FIVE.filter(value -> value > 5)).isEqualTo(NOTHING);
  }

  @Test
  void sourcesAreOrderedByFileThenLineAsANumber() {
    assertThat(List.of(new Source("b", 1), new Source("a", 10), new Source("a", 9)).stream()
            .sorted())
        .extracting(Source::toString)
        .containsExactly("a:9", "a:10", "b:1");
  }
}
