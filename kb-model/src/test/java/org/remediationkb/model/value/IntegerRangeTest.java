package org.remediationkb.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntegerRangeTest {

  private static final IntegerRange THREE_TO_FIVE = new IntegerRange(3, 5);

  private static IntegerRange from(int first) {
    return IntegerRange.from(first).orElseThrow();
  }

  private static IntegerRange upTo(int last) {
    return IntegerRange.upTo(last).orElseThrow();
  }

  @Test
  void bothEndsAreInIt() {
    assertThat(new Integer[] {2, 3, 4, 5, 6})
        .filteredOn(THREE_TO_FIVE::contains)
        .containsExactly(3, 4, 5);
  }

  @Test
  void itIsReadAsItIsWritten() {
    assertThat(IntegerRange.parse("3 to 5"))
        .contains(THREE_TO_FIVE)
        .map(IntegerRange::toString)
        .contains("3 to 5");
    assertThat(IntegerRange.parse("4 to 4")).contains(new IntegerRange(4, 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "3",
        "3 to",
        "3 to five",
        "three to 5",
        "3 to 4 to 5",
        "5 to 3",
        "1 to 1000000000"
      })
  void anotherFormIsNone(String text) {
    assertThat(IntegerRange.parse(text)).isEmpty();
  }

  /** Where a comparison can change, and one beyond. */
  @Test
  void edgesAreOnBothSidesOfEachEnd() {
    assertThat(THREE_TO_FIVE.edges()).containsExactly(2, 3, 5, 6);
    assertThat(new IntegerRange(4, 4).edges()).containsExactly(3, 4, 5);
  }

  @Test
  void anOpenEndHasNoEdge() {
    assertThat(from(3).edges()).containsExactly(2, 3);
    assertThat(upTo(5).edges()).containsExactly(5, 6);
  }

  @Test
  void neighboursAreOneOffAtOneEnd() {
    assertThat(THREE_TO_FIVE.neighbours())
        .containsExactly(
            new IntegerRange(2, 5),
            new IntegerRange(4, 5),
            new IntegerRange(3, 4),
            new IntegerRange(3, 6));
    assertThat(from(3).neighbours()).containsExactly(from(2), from(4));
    assertThat(upTo(5).neighbours()).containsExactly(upTo(4), upTo(6));
  }

  @Test
  void aNeighbourHasANumberInIt() {
    assertThat(new IntegerRange(4, 4).neighbours())
        .containsExactly(new IntegerRange(3, 4), new IntegerRange(4, 5));
  }

  @Test
  void anOpenEndIsSaid() {
    assertThat(from(3)).hasToString("3 or more");
    assertThat(upTo(5)).hasToString("5 or less");
  }

  @Test
  void noFactFileStatesMoreThanTheGreatest() {
    assertThat(IntegerRange.from(IntegerType.GREATEST)).isPresent();
    assertThat(IntegerRange.from(IntegerType.GREATEST + 1)).isEmpty();
    assertThat(IntegerRange.upTo(-IntegerType.GREATEST - 1)).isEmpty();
  }
}
