package org.remediationkb.model.fortitoken;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Source;

class LicenceImportTest {

  private static final Source SOURCE = new Source("case.yaml", 1);

  @Test
  void failureIsUnrecognisedAsSoonAsOneAnswerIs() {
    Reading<LicenceFailure> failure = new LicenceImport(
            Reading.known(LicenceErrorCode.OTHER, "99", SOURCE),
            Reading.notCollected(),
            Reading.known(LicenceReturnCode.EXPIRED, "-7564", SOURCE))
        .failure();

    assertThat(failure).isEqualTo(Reading.known(LicenceFailure.UNRECOGNISED, "99", SOURCE));
  }

  @Test
  void failureIsRecognisedWhereAllAnswersAre() {
    Reading<LicenceFailure> failure = new LicenceImport(
            Reading.known(LicenceErrorCode.EXPIRED, "14", SOURCE),
            Reading.notCollected(),
            Reading.known(LicenceReturnCode.EXPIRED, "-7564", SOURCE))
        .failure();

    assertThat(failure.known()).map(Reading.Known::value).contains(LicenceFailure.RECOGNISED);
  }

  @Test
  void unknownAnswerAloneIsAnUnrecognisedFailure() {
    Reading<LicenceFailure> failure = new LicenceImport(
            Reading.known(LicenceErrorCode.OTHER, "99", SOURCE),
            Reading.notCollected(),
            Reading.notCollected())
        .failure();

    assertThat(failure).isEqualTo(Reading.known(LicenceFailure.UNRECOGNISED, "99", SOURCE));
  }

  @Test
  void successAndIgnoranceAreNoFailure() {
    Reading<LicenceErrorCode> none = Reading.known(LicenceErrorCode.NONE, "0", SOURCE);

    assertThat(new LicenceImport(none, Reading.notCollected(), Reading.notCollected()).failure())
        .isEqualTo(Reading.notCollected());
    assertThat(new LicenceImport(
                Reading.notCollected(), Reading.notCollected(), Reading.notCollected())
            .failure())
        .isEqualTo(Reading.notCollected());
  }
}
