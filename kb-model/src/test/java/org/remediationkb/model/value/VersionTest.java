package org.remediationkb.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

  @Test
  void comparesNumbersNotDigits() {
    assertThat(version("7.4.10")).isGreaterThan(version("7.4.9"));
    assertThat(version("7.10.0")).isGreaterThan(version("7.9.99"));
    assertThat(version("10.0.0")).isGreaterThan(version("9.9.9"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "7.4",
        "7.4.",
        "7.4.1.2",
        "v7.4.1",
        "7.4.1 ",
        "7.4.-1",
        "7.4.1000",
        "٧.4.1"
      })
  void takesExactlyThreeNumbers(String text) {
    assertThat(Version.parse(text)).isEmpty();
  }

  @Property(seed = "1218458")
  void readsWhatItWrites(@ForAll("versions") Version version) {
    assertThat(Version.parse(version.toString())).contains(version);
  }

  @Property(seed = "1218458")
  void orderIsTotalAndAgreesWithEquals(
      @ForAll("versions") Version a, @ForAll("versions") Version b, @ForAll("versions") Version c) {
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertThat(a).isLessThanOrEqualTo(c);
    }
  }

  /** Mostly small numbers, so that some of them are equal. */
  @Provide
  Arbitrary<Version> versions() {
    Arbitrary<Integer> number = Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.integers().between(0, 2)),
        Tuple.of(1, Arbitraries.integers().between(0, 999)));
    return Combinators.combine(number, number, number).as(Version::new);
  }

  @Test
  void onlyTheFirstHasNoneBeforeAndOnlyTheLastNoneBehind() {
    assertThat(version("7.5.0").previous()).contains(version("7.4.999"));
    assertThat(version("7.999.999").next()).contains(version("8.0.0"));
    assertThat(version("0.0.0").previous()).isEmpty();
    assertThat(version("999.999.999").next()).isEmpty();
  }

  private static Version version(String text) {
    return Version.parse(text).orElseThrow();
  }
}
