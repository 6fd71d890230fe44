package org.remediationkb.rules.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.ShippedContent;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.condition.Evaluator;
import org.remediationkb.rules.content.Remediation;

/** What would have to be otherwise, in cases that the shipped content is not about. */
class NearestChangeTest {

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "seed-already-issued"
            + " | 'tokens: [{serial: FTK211BAA0000000, report: \"token already activated, and seed won''t be returned\"}]'"
            + " | model = FortiToken 200, FortiToken 210 or FortiToken 220",
        "stale-seed | 'tokens: [{serial: FTK200BAA0000000, seed: present, report: new}]'"
            + " | report = token already activated, and seed won't be returned or activation error (token not exist in FortiGuard)",
        "seed-missing | 'tokens: [{serial: FTKMOB26B6A1B2C3, seed: absent}]' | a hard token",
        "lock-recently-released | 'tokens: [{serial: FTK200BAA0000000}]'"
            + " | seed = absent, and a hard token whose lock was released recently",
        "bug-1218458 | '{fortigate: {fortios: 7.4.9}, tokens: [{serial: FTK200BAA0000000}],"
            + " activations: [{serial: FTK200BAA0000001, output: cmdb save error}]}'"
            + " | an attempt to activate it that answered `cmdb save error`, and the FortiGate"
            + " that runs FortiOS 7.4.10 to 7.4.11, or 7.6.3 to 7.6.6",
      })
  void wouldMakeTheRemediationHold(String id, String yaml, String change) {
    Case facts = ShippedContent.facts(yaml);
    Remediation page = ShippedContent.LIBRARY.remediation(id).orElseThrow();
    Fact subject = facts.facts(page.about()).findFirst().orElseThrow();
    assertThat(NearestChange.of(
            new Evaluator(new CaseIndex(facts)).assess(page.when(), subject).explanation()))
        .isEqualTo(change);
  }
}
