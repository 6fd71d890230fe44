package org.remediationkb.rules.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.condition.Evaluator;
import org.remediationkb.rules.content.Remediation;

/** What would have to be otherwise, in cases that no page is about. */
class NearestChangeTest {

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "seed-already-issued"
            + " | 'tokens: [{serial: HTK211BAA0000000, report: \"token already activated, and seed won''t be returned\"}]'"
            + " | model = HydroToken 200, HydroToken 210 or HydroToken 220",
        "stale-seed | 'tokens: [{serial: HTK200BAA0000000, seed: present, report: new}]'"
            + " | report = token already activated, and seed won't be returned or activation error (token not exist in HydroGuard)",
        "seed-missing | 'tokens: [{serial: HTKMOB26B6A1B2C3, seed: absent}]' | a hard token",
        "lock-recently-released | 'tokens: [{serial: HTK200BAA0000000}]'"
            + " | seed = absent, and a hard token whose lock was released recently",
        "bug-1218458 | '{hydrogate: {hydroos: 7.4.9}, tokens: [{serial: HTK200BAA0000000}],"
            + " activations: [{serial: HTK200BAA0000001, output: cmdb save error}]}'"
            + " | an attempt to activate it that answered `cmdb save error`, and the HydroGate"
            + " that runs HydroOS 7.4.10 to 7.4.11, or 7.6.3 to 7.6.6",
      })
  void wouldMakeTheRemediationHold(String id, String yaml, String change) {
    Case facts = HydroContent.facts(yaml);
    Remediation page = HydroContent.LIBRARY.remediation(id).orElseThrow();
    Fact subject = facts.facts(page.about()).findFirst().orElseThrow();
    assertThat(NearestChange.of(
            new Evaluator(new CaseIndex(facts)).assess(page.when(), subject).explanation()))
        .isEqualTo(change);
  }
}
