package org.remediationkb.rules.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.condition.Truth;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Decider.Decision;
import org.remediationkb.rules.drools.DroolsEngine;

/**
 * Drools and the second reading of the conditions agree. The diagnostician itself refuses to go on
 * where they don't; here it gets cases of several subjects at random.
 */
class AgreementTest {

  private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(HydroContent.LIBRARY);

  private final Random random = new Random(1218458);

  @Test
  void onCasesAtRandom() {
    Set<String> held = new HashSet<>();
    for (int i = 0; i < 400; i++) {
      Diagnosis diagnosis = DIAGNOSTICIAN.diagnose(HydroContent.facts(randomCase()));
      diagnosis.findings().forEach(finding -> held.add(finding.remediation().id()));
      diagnosis
          .replaced()
          .forEach(replaced -> held.add(replaced.finding().remediation().id()));
    }
    // Cases in which hardly anything holds would show nothing. (All states, of one subject each,
    // are
    // gone through when the pages are proved.)
    assertThat(held).hasSizeGreaterThan(20);
  }

  /** The rules that Drools has are those of a page that asks for something else. */
  @Test
  void orNothingIsDecided() {
    Remediation page = HydroContent.LIBRARY.remediation("token-locked").orElseThrow();
    Decider wrong = misread(page, "token-healthy");
    CaseIndex facts = new CaseIndex(HydroContent.facts("""
        tokens:
          - {serial: HTK200BAA0000001}
          - {serial: HTK200BAA0000002, status: lock}
        """));
    Decision decision = wrong.in(facts);
    List<Fact> tokens = facts.facts(page.about());
    assertThat(decision.of(page, tokens.get(0)).truth()).isEqualTo(Truth.UNKNOWN);
    assertThatThrownBy(() -> decision.of(page, tokens.get(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Drools and the conditions of token-locked disagree on HTK200BAA0000002");
  }

  /** Of many facts both read at once, and what they say is compared in the end. */
  @ParameterizedTest
  @ValueSource(ints = {1, 1500})
  void orNothingIsDiagnosed(int locked) {
    Remediation page = HydroContent.LIBRARY.remediation("token-locked").orElseThrow();
    Decider wrong = misread(page, "token-healthy");
    CaseIndex facts = tokens(locked, i -> "status: lock");
    Diagnostician diagnostician = diagnosticianOf(page);
    Decider right = Decider.drools(DroolsEngine.of(List.of(page)));
    assertThat(diagnostician.diagnose(facts, right.in(facts)).findings()).hasSize(locked);
    assertThatThrownBy(() -> diagnostician.diagnose(facts, wrong.in(facts)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Drools and the conditions of token-locked disagree on HTK200BAA0000000");
  }

  /** What holds by Drools alone is not lost, though the conditions fail and nothing is kept of those. */
  @ParameterizedTest
  @ValueSource(ints = {1, 1500})
  void orNothingIsDiagnosedWhereConditionsFail(int count) {
    Remediation page = HydroContent.LIBRARY.remediation("token-locked").orElseThrow();
    Decider wrong = misread(page, "seed-missing");
    CaseIndex facts =
        tokens(count, i -> "status: active, seed: " + (i == count - 1 ? "absent" : "present"));
    Diagnostician diagnostician = diagnosticianOf(page);
    assertThatThrownBy(() -> diagnostician.diagnose(facts, wrong.in(facts)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Drools and the conditions of token-locked disagree on HTK200BAA%07d", count - 1);
  }

  /** A case of tokens of which each has some values. */
  private static CaseIndex tokens(int count, IntFunction<String> values) {
    return new CaseIndex(HydroContent.facts(IntStream.range(0, count)
        .mapToObj(i -> String.format("  - {serial: HTK200BAA%07d, %s}%n", i, values.apply(i)))
        .collect(Collectors.joining("", "tokens:\n", ""))));
  }

  private static Diagnostician diagnosticianOf(Remediation page) {
    return Diagnostician.withoutDrools(HydroContent.LIBRARY).only(Set.of(page.id()));
  }

  /** Drools with the rules of a page that asks for what another one asks for. */
  private static Decider misread(Remediation page, String other) {
    Remediation asks = HydroContent.LIBRARY.remediation(other).orElseThrow();
    return Decider.drools(
        DroolsEngine.of(List.of(page.with(asks.when(), page.after(), page.insteadOf()))));
  }

  private String randomCase() {
    return """
        case: random
        hydrogate:
          vdoms: enabled
        %s%s%sservers:
          one.hydronet.com: %s
        tokens:
        %slicence-imports:
          - {case-number: 0}
        activations:
        %semail:
          activation-code: %s
        %s
        """.replace("  - {case-number: 0}\n", "  - {" + licenceImport() + "}\n").formatted(
        maybe("  hydroos: \"" + pick("7.4.9", "7.4.10", "7.4.11", "7.6.2", "7.6.6", "7.6.7")
            + "\"\n"),
        maybe("  management: " + pick("none", "none", "none", "hydromanager", "hydroguard") + "\n"),
        maybe("  token-server: " + pick("reachable", "unreachable", "unknown") + "\n"),
        pick("reachable", "unreachable", "unresolved"),
        IntStream.range(0, 6).mapToObj(this::token).collect(Collectors.joining()),
        "  - {serial: HTK200BAA0000000, output: " + pick("cmdb save error", "done") + "}\n",
        pick("delivered", "not-delivered"),
        maybe("  mailbox-password: " + pick("valid", "expired")));
  }

  private String token(int number) {
    String prefix = pick(
        "HTK200BAA000000",
        "HTK210BAA000000",
        "HTK211BAA000000",
        "HTK900BAA000000",
        "HTKMOB000000000");
    return "  - {serial: " + prefix + number
        + maybe(", seed: " + pick("present", "absent"))
        + maybe(", status: " + pick("active", "lock"))
        + maybe(", report: \""
            + pick(
                "new",
                "active",
                "provisioned",
                "provision timeout",
                "nonsense",
                "token already activated, and seed won't be returned",
                "activation error (token not exist in HydroGuard)")
            + "\"")
        + maybe(", assigned-to: " + pick("[]", "[jdoe]"))
        + maybe(", lock-released-recently: " + pick("true", "false"))
        + "}\n";
  }

  private String licenceImport() {
    return pick(
        "error-code: 14",
        "error-code: 10",
        "return-code: -7561",
        "return-code: -7549",
        "error-code: 99",
        "error-message: hydrocare license expired",
        "error-message: never seen",
        "return-code: 0");
  }

  private String maybe(String text) {
    return random.nextInt(4) > 0 ? text : "";
  }

  private String pick(String... choices) {
    return List.of(choices).get(random.nextInt(choices.length));
  }
}
