package org.remediationkb.model.capture.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaemonTimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "2022-09-16 09:36:40 said;20",
        "2022-09-16 09:36:40 ;20",
        "2022-09-16 09:36:40.1 said;22",
        "2022-09-16 09:36:40.123456 said;27",
        "2022-09-16 09:36:40.1234567 said;0",
        "2022-09-16 09:36:40. said;0",
        "2022-09-16 09:36:40.;0",
        "2022-09-16 09:36:40.1;0",
        "2022-09-16 09:36:40;0",
        "2022-09-16 09:36:4;0",
        "2022-09-16T09:36:40 said;0",
        "2022-09-1\u0666 09:36:40 said;0",
        " 2022-09-16 09:36:40 said;0",
        "said;0"
      })
  void endsAfterItsBlank(String line, int end) {
    assertThat(DaemonTime.end(line)).isEqualTo(end);
  }
}
