package org.remediationkb.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.evidence.Reading.Disputed;
import org.remediationkb.model.evidence.Reading.Known;

class DisputedTest {

  private static final Known<String> ONE = new Known<>("one", "1", new Source("a", 1));
  private static final Known<String> TWO = new Known<>("two", "2", new Source("b", 2));
  private static final Reading<String> DISPUTED = Reading.ofAll(List.of(ONE, TWO));

  @Test
  void sourcesThatAgreeAreKnown() {
    Known<String> again = new Known<>("one", "I", new Source("c", 3));
    assertThat(Reading.ofAll(List.of(ONE, again))).isEqualTo(again);
    assertThat(Reading.ofAll(List.of())).isEqualTo(Reading.notCollected());
  }

  @Test
  void noValueWins() {
    assertThat(DISPUTED).isEqualTo(new Disputed<>(List.of(ONE, TWO)));
    assertThat(DISPUTED.known()).isEmpty();
    assertThat(DISPUTED.is("one")).isFalse();
    assertThat(DISPUTED.isAnyOf(List.of("one", "two"))).isFalse();
    assertThat(DISPUTED.filter(value -> true).known()).isEmpty();
  }

  @Test
  void whatFollowsFromEitherIsKnown() {
    assertThat(DISPUTED.map(String::length).is(3)).isTrue();
    assertThat(DISPUTED.map(value -> value.charAt(0))).isInstanceOf(Disputed.class);
  }
}
