package org.remediationkb.model.fortitoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Source;

class FortiOsVersionsTest {

  private static final FortiOsVersions BUG_1218458 =
      FortiOsVersions.of("7.4.10 to 7.4.11, or 7.6.3 to 7.6.6");

  @ParameterizedTest
  @CsvSource({
    "7.4.9, false",
    "7.4.10, true",
    "7.4.11, true",
    "7.4.12, false",
    "7.6.2, false",
    "7.6.3, true",
    "7.6.6, true",
    "7.6.7, false",
    "8.0.0, false"
  })
  void endsBelongToTheRange(String version, boolean affected) {
    assertThat(BUG_1218458.contains(version(version))).isEqualTo(affected);
  }

  @Test
  void containNoVersionThatNobodyCollected() {
    Reading<FortiOsVersion> known =
        Reading.known(version("7.4.10"), "7.4.10", new Source("case.yaml", 1));

    assertThat(BUG_1218458.contain(known)).isTrue();
    assertThat(BUG_1218458.contain(Reading.notCollected())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7.4.10",
        "7.4.10 or 7.4.12",
        "7.4.10, 7.4.12, or 7.6.3",
        "7.4.10 to 7.4.11 or 7.6.3 to 7.6.6"
      })
  void areWrittenAsInEnglish(String text) {
    assertThat(FortiOsVersions.parse(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7.4",
        "7.4.11 to 7.4.10",
        "7.6.3 or 7.4.10",
        "7.4.10 to 7.4.12 or 7.4.12",
        "7.4.10 to",
        "7.4.10 or",
        "7.4.10 and 7.4.11",
        "7.4.10 to 7.4.11 to 7.4.12"
      })
  void otherFormsAndRangesOutOfOrderAreRefused(String text) {
    assertThat(FortiOsVersions.parse(text)).isEmpty();
    assertThatThrownBy(() -> FortiOsVersions.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property(seed = "1218458")
  void readWhatTheyWrite(
      @ForAll @IntRange(max = 50) int first,
      @ForAll @IntRange(max = 5) int length,
      @ForAll @IntRange(min = 1, max = 5) int gap) {
    FortiOsVersion from = new FortiOsVersion(7, 4, first);
    FortiOsVersion to = new FortiOsVersion(7, 4, first + length);
    FortiOsVersion last = new FortiOsVersion(7, 4, first + length + gap);
    FortiOsVersions versions = new FortiOsVersions(
        List.of(new FortiOsVersions.Range(from, to), new FortiOsVersions.Range(last, last)));

    assertThat(FortiOsVersions.parse(versions.toString())).contains(versions);
  }

  private static FortiOsVersion version(String text) {
    return FortiOsVersion.parse(text).orElseThrow();
  }

  @Test
  void hasTheVersionsOnBothSidesOfItsEnds() {
    assertThat(FortiOsVersions.of("7.4.10 to 7.4.11, or 7.6.0").edges())
        .extracting(FortiOsVersion::toString)
        .containsExactly("7.4.9", "7.4.10", "7.4.11", "7.4.12", "7.5.999", "7.6.0", "7.6.1");
  }

  @Test
  void hasNeighboursThatDifferByOneVersionAtOneEnd() {
    assertThat(FortiOsVersions.of("7.4.10 to 7.4.11").neighbours())
        .extracting(FortiOsVersions::toString)
        .containsExactly("7.4.9 to 7.4.11", "7.4.11", "7.4.10", "7.4.10 to 7.4.12");
  }

  @Test
  void hasNoNeighbourThatIsEmptyOrOutOfOrder() {
    assertThat(FortiOsVersions.of("0.0.0, or 0.0.2").neighbours())
        .extracting(FortiOsVersions::toString)
        .containsExactly(
            "0.0.0 to 0.0.1, or 0.0.2", "0.0.0, or 0.0.1 to 0.0.2", "0.0.0, or 0.0.2 to 0.0.3");
  }

  @Test
  void endsWithTheLastVersionOfAll() {
    assertThat(FortiOsVersions.of("999.999.999").edges())
        .extracting(FortiOsVersion::toString)
        .containsExactly("999.999.998", "999.999.999");
  }
}
