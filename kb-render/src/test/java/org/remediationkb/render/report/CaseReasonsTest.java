package org.remediationkb.render.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.render.Content;
import org.remediationkb.render.terminal.TerminalLines;
import org.remediationkb.rules.condition.Truth;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnostician;

/** Why remediations hold and why not, sentence by sentence. */
class CaseReasonsTest {

  private static final ContentLibrary LIBRARY = Content.HYDRO.library();

  private static Remediation page(String id) {
    return LIBRARY.remediation(id).orElseThrow();
  }

  private static String text(String id, String yaml) {
    Case facts = Content.facts(yaml);
    CaseReasons reasons = new CaseReasons(new Diagnostician(LIBRARY).diagnose(facts));
    TerminalLines lines = new TerminalLines(80, TextStyle.PLAIN);
    reasons.print(page(id), subject(id, facts), lines);
    return lines.toString();
  }

  private static Fact subject(String id, Case facts) {
    return facts.facts(page(id).about()).findFirst().orElseThrow();
  }

  @Test
  void whatHoldsNamesWhatWasFoundAndWhere() {
    assertThat(text("token-locked", "tokens:\n  - serial: HTKMOB26B6A1B201\n    status: lock\n"))
        .isEqualTo("""
            token-locked about HTKMOB26B6A1B201: holds
              holds      a token: HTKMOB26B6A1B201 (case.yaml:2)
              holds      whose configuration status is `lock`: lock (case.yaml:3)
            """);
  }

  @Test
  void whatDoesNotHoldNamesTheNearestChange() {
    assertThat(text("token-locked", "tokens: [{serial: HTKMOB26B6A1B201, status: active}]\n"))
        .isEqualTo("""
            token-locked about HTKMOB26B6A1B201: does not hold
              holds      a token: HTKMOB26B6A1B201 (case.yaml:1)
              fails      whose configuration status is `lock`: active (case.yaml:1)
              It would hold with status = lock.
            """);
  }

  @Test
  void whatNobodyCollectedIsNotDecided() {
    assertThat(text("token-locked", "tokens: [{serial: HTKMOB26B6A1B201}]\n")).isEqualTo("""
            token-locked about HTKMOB26B6A1B201: undecided
              holds      a token: HTKMOB26B6A1B201 (case.yaml:1)
              unknown    whose configuration status is `lock`: not collected
              It would hold with status = lock.
            """);
  }

  @Test
  void whatAnotherPageStandsInsteadOf() {
    assertThat(text(
            "seed-missing",
            "{hydrogate: {management: hydromanager},"
                + " tokens: [{serial: HTK200BAA0000001, seed: absent}]}"))
        .startsWith("seed-missing about HTK200BAA0000001: holds, but"
            + " tokens-managed-by-hydromanager replaces it\n")
        .doesNotContain("It would hold");
  }

  @Test
  void aFactThatIsNotThere() {
    assertThat(text("bug-1218458", "tokens: [{serial: HTK200BAA0000001}]\n"))
        .startsWith("bug-1218458 about HTK200BAA0000001: does not hold\n")
        .contains("\n  fails      an attempt to activate it: no such fact\n");
  }

  @Test
  void anotherWordThanTheRulesIsToldWithWhatItMeans() {
    assertThat(text(
            "seed-already-issued", "tokens: [{serial: HTK200BAA0000001, report: Moon  phase}]\n"))
        .contains(": Moon phase, so an unrecognised status (case.yaml:1)\n");
  }

  @Test
  void theTruthIsThatOfTheCondition() {
    Case facts = Content.facts("tokens: [{serial: HTKMOB26B6A1B201, status: active}]\n");
    CaseReasons reasons = new CaseReasons(new Diagnostician(LIBRARY).diagnose(facts));
    Fact token = subject("token-locked", facts);
    assertThat(reasons.truth(page("token-locked"), token)).isEqualTo(Truth.FAILS);
    assertThat(reasons.truth(page("provision-timeout"), token)).isEqualTo(Truth.UNKNOWN);
  }
}
