package org.remediationkb.model.hydro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.FactDraft;
import org.remediationkb.model.value.Term;

class LicenceImportTest {

  private static final Source SOURCE = new Source("case.yaml", 1);
  private static final Term RECOGNISED = term("failure", "recognised");
  private static final Term UNRECOGNISED = term("failure", "unrecognised");
  private static final Reading<Term> EXPIRED =
      Reading.known(term("return-code", "-7564"), "-7564", SOURCE);
  private static final Reading<Term> UNKNOWN_CODE =
      Reading.known(term("error-code", "another code"), "99", SOURCE);

  private static Term term(String property, String name) {
    return FactDraft.term(HydroFacts.LICENCE_IMPORT, property, name);
  }

  /** What follows where this is known and nothing else. */
  private static Reading<?> failure(Map<String, Reading<?>> known) {
    FactDraft attempt = FactDraft.of(HydroFacts.LICENCE_IMPORT, SOURCE);
    known.forEach(attempt::with);
    return attempt.build().reading("failure");
  }

  @Test
  void failureIsUnrecognisedAsSoonAsOneAnswerIs() {
    assertThat(failure(Map.of("error-code", UNKNOWN_CODE, "return-code", EXPIRED)))
        .isEqualTo(Reading.known(UNRECOGNISED, "99", SOURCE));
  }

  @Test
  void failureIsRecognisedWhereAllAnswersAre() {
    Reading<Term> code = Reading.known(term("error-code", "14"), "14", SOURCE);

    assertThat(failure(Map.of("error-code", code, "return-code", EXPIRED)))
        .isEqualTo(Reading.known(RECOGNISED, "14", SOURCE));
  }

  @Test
  void unknownAnswerAloneIsAnUnrecognisedFailure() {
    Reading<Term> message =
        Reading.known(term("error-message", "another message"), "it is broken", SOURCE);
    Reading<Term> returned = Reading.known(term("return-code", "another code"), "-1", SOURCE);

    assertThat(failure(Map.of("error-code", UNKNOWN_CODE)))
        .isEqualTo(Reading.known(UNRECOGNISED, "99", SOURCE));
    assertThat(failure(Map.of("error-message", message)))
        .isEqualTo(Reading.known(UNRECOGNISED, "it is broken", SOURCE));
    assertThat(failure(Map.of("return-code", returned)))
        .isEqualTo(Reading.known(UNRECOGNISED, "-1", SOURCE));
  }

  @Test
  void successAndIgnoranceAreNoFailure() {
    Reading<Term> none = Reading.known(term("error-code", "0"), "0", SOURCE);
    Reading<Term> noneReturned = Reading.known(term("return-code", "0"), "0", SOURCE);

    assertThat(failure(Map.of("error-code", none))).isEqualTo(Reading.notCollected());
    assertThat(failure(Map.of("return-code", noneReturned))).isEqualTo(Reading.notCollected());
    assertThat(failure(Map.of())).isEqualTo(Reading.notCollected());
  }
}
