package org.remediationkb.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DidYouMeanTest {

  private static final List<String> KEYS =
      List.of("serial", "seed", "status", "report", "assigned-to", "lock-released-recently");

  @ParameterizedTest
  @CsvSource({
    "staus, status",
    "statuss, status",
    "sttaus, status",
    "sede, seed",
    "Seed, seed",
    "assigned_to, assigned-to",
    "assignedTo, assigned-to",
    "lock_released_recently, lock-released-recently"
  })
  void findsWhatWasMeant(String typed, String meant) {
    assertThat(DidYouMean.closest(typed, KEYS)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "colour", "tree", "recently"})
  void findsNothingWhereNothingIsClose(String typed) {
    assertThat(DidYouMean.closest(typed, KEYS)).isEmpty();
  }

  @Test
  void prefersTheClosestThenTheFirst() {
    assertThat(DidYouMean.closest("abcdef", List.of("abcdxy", "abcdex"))).contains("abcdex");
    assertThat(DidYouMean.closest("abcdef", List.of("abcdex", "abcdey"))).contains("abcdex");
    assertThat(DidYouMean.closest("anything", List.of())).isEmpty();
  }

  @Test
  void beyondDoubtIsOnlyWhatStandsAlone() {
    List<String> ids = List.of("seed-missing", "stale-seed", "bug-1218458", "bug-1218459");
    assertThat(DidYouMean.beyondDoubt("seed-misssing", ids)).contains("seed-missing");
    assertThat(DidYouMean.beyondDoubt("sed-mising", ids)).contains("seed-missing");
    assertThat(DidYouMean.beyondDoubt("sed-misig", ids)).isEmpty(); // three letters off
    assertThat(DidYouMean.beyondDoubt("bug-121845", ids)).isEmpty(); // it may be either
  }

  @Test
  void veryLongTextIsSimplyTooFarAway() {
    assertThat(DidYouMean.closest("s".repeat(1_000_000), KEYS)).isEmpty();
  }

  @Property(seed = "1218458")
  void oneLetterLeftOutIsAlwaysForgiven(
      @ForAll @AlphaChars @StringLength(min = 2, max = 30) String name,
      @ForAll @IntRange(max = 29) int position) {
    int index = position % name.length();
    String typed = name.substring(0, index) + name.substring(index + 1);

    assertThat(DidYouMean.closest(typed, List.of(name))).contains(name);
  }

  @Test
  void forgivesOneLetterInThreeOfTheCandidate() {
    assertThat(DidYouMean.closest("abcdxy", List.of("abcdef"))).contains("abcdef");
    assertThat(DidYouMean.closest("abcxyz", List.of("abcdef"))).isEmpty();
    assertThat(DidYouMean.closest("abcdx", List.of("abcde"))).contains("abcde");
    assertThat(DidYouMean.closest("abcxy", List.of("abcde"))).isEmpty();
    assertThat(DidYouMean.closest("ax", List.of("ab"))).contains("ab");
    assertThat(DidYouMean.closest("xy", List.of("ab"))).isEmpty();
  }
}
