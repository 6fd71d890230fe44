package org.remediationkb.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates in the forms in which they occur, and what they leave open. */
class DateTimeTest {

  private static DateTime date(String text) {
    return DateTimeText.read(text).orElseThrow();
  }

  /** 2025-08-04 00:00:00 UTC is second 1754265600, and a day has 86400. */
  @ParameterizedTest
  @CsvSource({
    "2025-08-04 UTC, 1754265600, 1754351999",
    "2025-08-04, 1754215200, 1754395199",
    "08/13/2025, 1754992800, 1755172799",
    "13/08/2025, 1754992800, 1755172799",
    "08/08/2025, 1754560800, 1754740799",
    "2025-08-04 10:11 UTC, 1754302260, 1754302319",
    "2025-08-04 10:11:12, 1754251872, 1754345472",
    "2025-08-04T10:11:12Z, 1754302272, 1754302272",
    "2025-08-04T10:11:12.123+02:00, 1754295072, 1754295072",
    "2025/8/4 10:11:12 -0530, 1754322072, 1754322072",
    "Mon Aug  4 10:11:12 2025, 1754251872, 1754345472",
    "Mon Aug  4 10:11:12 UTC 2025, 1754302272, 1754302272",
    "Mon Aug  4 10:11:12 CST 2025, 1754251872, 1754345472",
    "Aug  4 10:11:12 2025 GMT, 1754302272, 1754302272",
    "1754302272, 1754302272, 1754302272"
  })
  void liesBetweenTheFirstAndTheLastSecondThatCanBeMeant(String text, long earliest, long latest) {
    assertThat(date(text).earliest()).isEqualTo(earliest);
    assertThat(date(text).latest()).isEqualTo(latest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08/04/2025",
        "2025-13-01",
        "2025-02-29",
        "2025-08-04 24:00",
        "2025-08-04 10:60:00",
        "2025-08-04 10:11:12 +19:00",
        "2025-08-04 +01:75",
        "0000-01-01",
        "Mon Agu  4 10:11:12 2025",
        "Aug 4",
        "today",
        "",
        "2025080410",
        "20250804",
        "175430227"
      })
  void otherTextsAreNone(String text) {
    assertThat(DateTimeType.DATE_TIME.value(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-08-04, 2025-08-04",
    "13/08/2025, 2025-08-13",
    "2025-08-04T10:11Z, 2025-08-04 10:11 UTC",
    "Mon Aug  4 10:11:12 2025, 2025-08-04 10:11:12",
    "2025-8-4 9:11:12 -0530, 2025-08-04 09:11:12 -05:30",
    "1754302272, 2025-08-04 10:11:12 UTC"
  })
  void isWrittenInOneWay(String text, String written) {
    assertThat(date(text)).hasToString(written);
    assertThat(date(written)).isEqualTo(date(text)).hasToString(written);
    assertThat(written).matches(DateTimeType.PATTERN);
    assertThat(text).matches(DateTimeType.PATTERN);
  }

  @Test
  void isEqualToWhatMeansTheSame() {
    assertThat(date("2025-08-04 10:00:00 UTC"))
        .isEqualTo(date("2025-08-04 12:00:00 +02:00"))
        .hasSameHashCodeAs(date("2025-08-04 12:00:00 +02:00"))
        .isNotEqualTo(date("2025-08-04 10:00:00"));
    assertThat(date("2025-08-04").mayBe(date("2025-08-05 10:11:12"))).isTrue();
    assertThat(date("2025-08-04").mayBe(date("2025-08-06 02:00:00"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-08-04, before 2025-08-04 UTC, after 2025-08-04 UTC",
    "2025-08-04 10:11, before 2025-08-04 10:11:00 UTC, after 2025-08-04 10:11:59 UTC",
    "2025-08-04 02:00 +02:00, before 2025-08-04 UTC, after 2025-08-04 00:00:59 UTC"
  })
  void aRangeSaysWhereItEnds(String date, String before, String after) {
    assertThat(DateTimeRange.before(date).orElseThrow()).hasToString(before);
    assertThat(DateTimeRange.after(date).orElseThrow()).hasToString(after);
  }

  @Test
  void theNeighboursOfADayAreADayAwayAndThoseOfATimeASecond() {
    assertThat(DateTimeRange.before("2025-08-04").orElseThrow().neighbours())
        .extracting(DateTimeRange::toString)
        .containsExactly("before 2025-08-03 UTC", "before 2025-08-05 UTC");
    assertThat(DateTimeRange.after("2025-08-04 10:11:12").orElseThrow().neighbours())
        .extracting(DateTimeRange::toString)
        .containsExactly("after 2025-08-04 10:11:11 UTC", "after 2025-08-04 10:11:13 UTC");
    assertThat(range("2025-08-04 to 2025-08-04").neighbours())
        .extracting(DateTimeRange::toString)
        .containsExactly("2025-08-03 UTC to 2025-08-04 UTC", "2025-08-04 UTC to 2025-08-05 UTC");
  }

  @Test
  void theEdgesAreOnBothSidesOfEachEnd() {
    assertThat(DateTimeRange.before("2025-08-04").orElseThrow().edges())
        .containsExactly(date("2025-08-03 23:59:59 UTC"), date("2025-08-04 00:00:00 UTC"));
    assertThat(range("2025-08-04 to 2025-08-04").edges()).hasSize(4);
  }

  @Test
  void aRangeIsInOrder() {
    assertThat(range("2025-08-04 to 2025-08-11")).hasToString("2025-08-04 UTC to 2025-08-11 UTC");
    assertThat(DateTimeRange.parse("2025-08-11 to 2025-08-04")).isEqualTo(Optional.empty());
    assertThat(DateTimeRange.parse("2025-08-11")).isEqualTo(Optional.empty());
    assertThat(DateTimeRange.before("0001-01-01")).isEqualTo(Optional.empty());
  }

  private static DateTimeRange range(String text) {
    return DateTimeRange.parse(text).orElseThrow();
  }
}
