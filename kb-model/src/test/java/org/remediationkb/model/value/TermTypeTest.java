package org.remediationkb.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.hydro.HydroFacts;

class TermTypeTest {

  private static final TermType REPORT = type(HydroFacts.TOKEN, "report");
  private static final TermType REACHABILITY = type(HydroFacts.SERVER_CHECK, "reachability");
  private static final TermType ANSWER = type(HydroFacts.ACTIVATION, "output");
  private static final TermType ERROR_CODE = type(HydroFacts.LICENCE_IMPORT, "error-code");
  private static final TermType ERROR_MESSAGE = HydroFacts.LICENCE_ERROR_MESSAGE;

  private static TermType type(FactKind kind, String property) {
    return (TermType) kind.property(property).orElseThrow().type();
  }

  private static Term term(TermType type, String label) {
    return type.labelled(label).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token already activated, and seed won't be returned",
        "Token already activated, and seed won’t be returned",
        "  token already  activated, and seed\u00a0won't be returned\r\n"
      })
  void caseBlanksAndTypographicQuotesDoNotMatter(String text) {
    assertThat(REPORT.find(text))
        .contains(term(REPORT, "token already activated, and seed won't be returned"));
  }

  @Test
  void openListTakesAnyOtherText() {
    assertThat(REPORT.isOpen()).isTrue();
    assertThat(REPORT.find("exploded")).contains(term(REPORT, "an unrecognised status"));
    assertThat(REPORT.findNamed("exploded")).isEmpty();
  }

  @Test
  void labelOfTheTermForAnyOtherTextIsNoName() {
    String label = term(REPORT, "an unrecognised status").label();

    assertThat(label).isEqualTo("an unrecognised status");
    assertThat(REPORT.findNamed(label)).isEmpty();
    assertThat(REPORT.names()).doesNotContain(label);
  }

  @Test
  void closedListTakesNothingElse() {
    assertThat(REACHABILITY.isOpen()).isFalse();
    assertThat(REACHABILITY.find("unreachable")).contains(term(REACHABILITY, "unreachable"));
    assertThat(REACHABILITY.find("not reachable")).isEmpty();
    assertThat(REACHABILITY.find("")).isEmpty();
  }

  @Test
  void otherSpellingsNameTheSame() {
    assertThat(ERROR_MESSAGE.find("hydrocare unkown error"))
        .contains(term(ERROR_MESSAGE, "hydrocare unkown error"));
    assertThat(ERROR_MESSAGE.find("hydrocare unknown error"))
        .contains(term(ERROR_MESSAGE, "hydrocare unkown error"));
  }

  @Test
  void onlySomeNamesAreFoundWithinALongerText() {
    assertThat(ANSWER.find("node_check_object fail: CMDB save error (-1)"))
        .contains(term(ANSWER, "cmdb save error"));
    assertThat(REPORT.find("not active")).contains(term(REPORT, "an unrecognised status"));
  }

  @Test
  void namesOfSomeListsAreNumbers() {
    assertThat(ERROR_CODE.areNumbers()).isTrue();
    assertThat(REPORT.areNumbers()).isFalse();
  }

  @Test
  void namesStandInTheOrderOfTheTerms() {
    assertThat(REACHABILITY.names()).containsExactly("reachable", "unreachable", "unresolved");
    assertThat(REACHABILITY.terms())
        .extracting(Term::label)
        .containsExactly("reachable", "unreachable", "unresolved");
  }

  @Test
  void aLabelIsMeantLetterByLetter() {
    assertThat(REACHABILITY.labelled("REACHABLE")).isEmpty();
    assertThat(REACHABILITY.find("UNREACHABLE")).contains(term(REACHABILITY, "unreachable"));
    assertThat(REPORT.find("SEED_ALREADY_ISSUED")).contains(term(REPORT, "an unrecognised status"));
  }

  @Test
  void aTermIsTheSameHoweverItIsRefined() {
    Term term = Term.of("big")
        .spelled("large", "grand")
        .prefixed("B")
        .standingInText()
        .prefixed("BI")
        .spelled("huge");

    assertThat(term.label()).isEqualTo("big");
    assertThat(term.mark()).isEqualTo("BI…");
    assertThat(term.spellings()).containsExactly("huge");
    assertThat(term.standsInText()).isTrue();
    assertThat(term.isAnyOther()).isFalse();
    assertThat(Term.anyOther("another").prefixed("?").isAnyOther()).isTrue();
  }

  @Test
  void blanksOfAPhotoMakeNoOtherText() {
    assertThat(REPORT.find("provis ioned")).contains(term(REPORT, "provisioned"));
    assertThat(REPORT.find("Provisiontimeout")).contains(term(REPORT, "provision timeout"));
    assertThat(REPORT.find("provis1oned").orElseThrow().isAnyOther()).isTrue();
    assertThat(REPORT.findNamed("provis ioned")).as("an author's text").isEmpty();
    assertThat(ERROR_CODE.find("1 4").orElseThrow().isAnyOther()).as("numbers").isTrue();
  }

  @Test
  void blanksThatAPhotoLostOrGainedDoNotMatter() {
    assertThat(REPORT.find("provisiontime out")).contains(term(REPORT, "provision timeout"));
    assertThat(REPORT.findNamed("provisiontime out")).isEmpty();
  }

  @Test
  void ofNamesThatDifferInBlanksAloneTheFirstCounts() {
    Term first = Term.of("time out");
    TermType type = TermType.of(first, Term.of("timeout"));
    assertThat(type.find("tim eout")).contains(first);
  }
}
