package org.remediationkb.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.model.fortitoken.ActivationAnswer;
import org.remediationkb.model.fortitoken.LicenceErrorCode;
import org.remediationkb.model.fortitoken.LicenceErrorMessage;
import org.remediationkb.model.fortitoken.Reachability;
import org.remediationkb.model.fortitoken.TokenReport;

class TermsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token already activated, and seed won't be returned",
        "Token already activated, and seed won’t be returned",
        "  token already  activated, and seed\u00a0won't be returned\r\n"
      })
  void caseBlanksAndTypographicQuotesDoNotMatter(String text) {
    assertThat(Terms.find(TokenReport.class, text)).contains(TokenReport.SEED_ALREADY_ISSUED);
  }

  @Test
  void openListTakesAnyOtherText() {
    assertThat(Terms.isOpen(TokenReport.class)).isTrue();
    assertThat(Terms.find(TokenReport.class, "exploded")).contains(TokenReport.UNRECOGNISED);
    assertThat(Terms.findNamed(TokenReport.class, "exploded")).isEmpty();
  }

  @Test
  void labelOfTheConstantForAnyOtherTextIsNoName() {
    assertThat(Terms.findNamed(TokenReport.class, TokenReport.UNRECOGNISED.label()))
        .isEmpty();
    assertThat(Terms.names(TokenReport.class)).doesNotContain(TokenReport.UNRECOGNISED.label());
  }

  @Test
  void closedListTakesNothingElse() {
    assertThat(Terms.isOpen(Reachability.class)).isFalse();
    assertThat(Terms.find(Reachability.class, "unreachable")).contains(Reachability.UNREACHABLE);
    assertThat(Terms.find(Reachability.class, "not reachable")).isEmpty();
    assertThat(Terms.find(Reachability.class, "")).isEmpty();
  }

  @Test
  void otherSpellingsNameTheSame() {
    assertThat(Terms.find(LicenceErrorMessage.class, "forticare unkown error"))
        .contains(LicenceErrorMessage.UNKNOWN_ERROR);
    assertThat(Terms.find(LicenceErrorMessage.class, "forticare unknown error"))
        .contains(LicenceErrorMessage.UNKNOWN_ERROR);
  }

  @Test
  void onlySomeNamesAreFoundWithinALongerText() {
    assertThat(Terms.find(ActivationAnswer.class, "node_check_object fail: CMDB save error (-1)"))
        .contains(ActivationAnswer.CMDB_SAVE_ERROR);
    assertThat(Terms.find(TokenReport.class, "not active")).contains(TokenReport.UNRECOGNISED);
  }

  @Test
  void namesOfSomeListsAreNumbers() {
    assertThat(Terms.areNumbers(LicenceErrorCode.class)).isTrue();
    assertThat(Terms.areNumbers(TokenReport.class)).isFalse();
  }

  @Test
  void namesStandInTheOrderOfTheConstants() {
    assertThat(Terms.names(Reachability.class))
        .containsExactly("reachable", "unreachable", "unresolved");
  }
}
