package org.remediationkb.model.value;

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
import org.remediationkb.model.value.ValueSet.Span;

class VersionRangesTest {

  private static final VersionRanges BUG_1218458 =
      VersionRanges.of("7.4.10 to 7.4.11, or 7.6.3 to 7.6.6");

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
    Reading<Version> known = Reading.known(version("7.4.10"), "7.4.10", new Source("case.yaml", 1));
    Reading<Version> nothing = Reading.notCollected();

    assertThat(known.filter(BUG_1218458::contains)).isEqualTo(known);
    assertThat(nothing.filter(BUG_1218458::contains)).isEqualTo(nothing);
  }

  @Test
  void containNothingButVersions() {
    assertThat(BUG_1218458.contains("7.4.10")).isFalse();
  }

  /** 7.4.10 is the version number 7 * 1000 * 1000 + 4 * 1000 + 10. */
  @Test
  void areFoundByTheNumbersOfTheirVersions() {
    assertThat(BUG_1218458.spans())
        .containsExactly(new Span(7_004_010, 7_004_011), new Span(7_006_003, 7_006_006));
  }

  @Test
  void areMadeOfTheirRanges() {
    assertThat(VersionRanges.of("7.4.10 to 7.4.11, 7.6.3, or 7.6.6").parts())
        .containsExactly("7.4.10 to 7.4.11", "7.6.3", "7.6.6");
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
    assertThat(VersionRanges.parse(text)).isPresent();
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
    assertThat(VersionRanges.parse(text)).isEmpty();
    assertThatThrownBy(() -> VersionRanges.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property(seed = "1218458")
  void readWhatTheyWrite(
      @ForAll @IntRange(max = 50) int first,
      @ForAll @IntRange(max = 5) int length,
      @ForAll @IntRange(min = 1, max = 5) int gap) {
    Version from = new Version(7, 4, first);
    Version to = new Version(7, 4, first + length);
    Version last = new Version(7, 4, first + length + gap);
    VersionRanges versions = new VersionRanges(
        List.of(new VersionRanges.Range(from, to), new VersionRanges.Range(last, last)));

    assertThat(VersionRanges.parse(versions.toString())).contains(versions);
  }

  private static Version version(String text) {
    return Version.parse(text).orElseThrow();
  }

  @Test
  void hasTheVersionsOnBothSidesOfItsEnds() {
    assertThat(VersionRanges.of("7.4.10 to 7.4.11, or 7.6.0").edges())
        .extracting(Object::toString)
        .containsExactly("7.4.9", "7.4.10", "7.4.11", "7.4.12", "7.5.999", "7.6.0", "7.6.1");
  }

  @Test
  void hasNeighboursThatDifferByOneVersionAtOneEnd() {
    assertThat(VersionRanges.of("7.4.10 to 7.4.11").neighbours())
        .extracting(VersionRanges::toString)
        .containsExactly("7.4.9 to 7.4.11", "7.4.11", "7.4.10", "7.4.10 to 7.4.12");
  }

  @Test
  void hasNoNeighbourThatIsEmptyOrOutOfOrder() {
    assertThat(VersionRanges.of("0.0.0, or 0.0.2").neighbours())
        .extracting(VersionRanges::toString)
        .containsExactly(
            "0.0.0 to 0.0.1, or 0.0.2", "0.0.0, or 0.0.1 to 0.0.2", "0.0.0, or 0.0.2 to 0.0.3");
  }

  @Test
  void endsWithTheLastVersionOfAll() {
    assertThat(VersionRanges.of("999.999.999").edges())
        .extracting(Object::toString)
        .containsExactly("999.999.998", "999.999.999");
  }
}
