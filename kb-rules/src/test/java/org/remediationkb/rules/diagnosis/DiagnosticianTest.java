package org.remediationkb.rules.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.condition.Explanation;
import org.remediationkb.rules.diagnosis.Diagnosis.Finding;

class DiagnosticianTest {

  private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(HydroContent.LIBRARY);

  private static Diagnosis diagnose(String yaml) {
    return DIAGNOSTICIAN.diagnose(HydroContent.facts(yaml));
  }

  private static List<String> plan(Diagnosis diagnosis) {
    return diagnosis.plan().stream().map(step -> step.remediation().id()).toList();
  }

  private static List<String> undecided(Diagnosis diagnosis) {
    return diagnosis.undecided().stream()
        .map(u -> u.remediation().id()
            + ": "
            + u.missing().stream().map(s -> s.text()).collect(Collectors.joining(", ")))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "7.4.9, activation-cmdb-save-error",
    "7.4.10, bug-1218458",
    "7.4.11, bug-1218458",
    "7.4.12, activation-cmdb-save-error",
    "7.6.2, activation-cmdb-save-error",
    "7.6.3, bug-1218458",
    "7.6.6, bug-1218458",
    "7.6.7, activation-cmdb-save-error",
    "8.0.0, activation-cmdb-save-error",
  })
  void theBugNeedsAnAffectedVersion(String version, String expected) {
    Diagnosis diagnosis = diagnose("""
        hydrogate: {hydroos: "%s"}
        activations: [{serial: HTK200BAA0000001, output: cmdb save error}]
        """.formatted(version));
    assertThat(plan(diagnosis)).containsExactly(expected);
  }

  private static List<String> waits(Diagnosis diagnosis) {
    return diagnosis.plan().stream()
        .map(step -> step.remediation() + " "
            + step.subjects().stream().map(Fact::about).toList() + " " + step.waitsFor())
        .toList();
  }

  @Test
  void aSubjectThatWaitsIsAStepOfItsOwn() {
    Diagnosis diagnosis = diagnose("""
        tokens:
          - serial: HTK200BAA0000001
            seed: absent
            report: "token already activated, and seed won't be returned"
          - {serial: HTK200BAA0000002, seed: absent, report: new}
          - {serial: HTK200BAA0000003, seed: absent, report: new}
        """);
    assertThat(waits(diagnosis))
        .containsExactly(
            "seed-already-issued [HTK200BAA0000001] []",
            "seed-missing [HTK200BAA0000002, HTK200BAA0000003] []",
            "seed-missing [HTK200BAA0000001] [seed-already-issued]");
    assertThat(diagnosis.planned()).containsExactly("seed-already-issued", "seed-missing");
  }

  @Test
  void whatIsAboutSomethingElseKeepsEverySubjectWaiting() {
    Diagnosis diagnosis = diagnose("""
        tokens:
          - {serial: HTKMOB26B6A1B201, report: provision timeout}
          - {serial: HTKMOB26B6A1B202, report: provision timeout}
        email: {mailbox-password: expired}
        """);
    assertThat(waits(diagnosis))
        .containsExactly(
            "mailbox-password-expired [email] []",
            "provision-timeout [HTKMOB26B6A1B201, HTKMOB26B6A1B202] [mailbox-password-expired]");
  }

  @Test
  void nobodyLosesTheSecondFactorBeforeTheReset() {
    Diagnosis diagnosis = diagnose("""
        tokens:
          - serial: HTK200BAA0000001
            seed: present
            report: "token already activated, and seed won't be returned"
            assigned-to: [jdoe]
        """);
    assertThat(waits(diagnosis))
        .containsExactly(
            "seed-already-issued [HTK200BAA0000001] []",
            "token-in-use [HTK200BAA0000001] [seed-already-issued]",
            "stale-seed [HTK200BAA0000001] [seed-already-issued]");
  }

  @Test
  void anAffectedVersionAloneIsAWarning() {
    Diagnosis diagnosis = diagnose("""
        hydrogate: {hydroos: "7.4.10"}
        tokens: [{serial: HTK200BAA0000001, seed: absent}]
        """);
    assertThat(plan(diagnosis)).containsExactly("bug-1218458-exposed", "seed-missing");
  }

  @Test
  void theResetComesBeforeWhatFollowsIt() {
    Diagnosis diagnosis = diagnose("""
        tokens:
          - serial: HTK200BAA0000001
            seed: present
            assigned-to: [jdoe]
            report: "token already activated, and seed won't be returned"
        """);
    assertThat(plan(diagnosis))
        .containsExactly("seed-already-issued", "token-in-use", "stale-seed");
  }

  @Test
  void aReplacedFindingNamesWhatStandsInTheEnd() {
    Diagnosis diagnosis = diagnose("""
        hydrogate: {hydroos: "7.4.10", management: hydromanager}
        tokens: [{serial: HTK200BAA0000001, seed: absent}]
        activations: [{serial: HTK200BAA0000001, output: cmdb save error}]
        """);
    assertThat(plan(diagnosis)).containsExactly("tokens-managed-by-hydromanager");
    assertThat(diagnosis.replaced())
        .extracting(
            r -> r.finding().remediation().id(), r -> r.by().remediation().id())
        .containsExactlyInAnyOrder(
            org.assertj.core.api.Assertions.tuple("bug-1218458", "tokens-managed-by-hydromanager"),
            org.assertj.core.api.Assertions.tuple(
                "bug-1218458-exposed", "tokens-managed-by-hydromanager"),
            org.assertj.core.api.Assertions.tuple(
                "activation-cmdb-save-error", "tokens-managed-by-hydromanager"),
            org.assertj.core.api.Assertions.tuple(
                "seed-missing", "tokens-managed-by-hydromanager"));
  }

  @Test
  void replacementStaysOnItsSubject() {
    Diagnosis diagnosis = diagnose("""
        tokens:
          - {serial: HTK200BAA0000001, seed: absent}
          - {serial: HTK211BAA0000001, seed: absent, report: "token already activated, and seed won't be returned"}
        """);
    assertThat(diagnosis.findings())
        .extracting(Finding::about)
        .containsExactlyInAnyOrder("HTK200BAA0000001", "HTK211BAA0000001");
    assertThat(plan(diagnosis)).containsExactly("seed-on-cd-only", "seed-missing");
  }

  @Test
  void evidenceIsTheAuthorsSentencesWithWhatWasFoundAndWhere() {
    Diagnosis diagnosis = diagnose("""
        hydrogate:
          hydroos: "7.4.11"
        activations:
          - {serial: HTK200BAA0000001, output: "error: cmdb save error!"}
        """);
    Finding finding = diagnosis.findings().get(0);
    assertThat(finding.evidence().lines().stream().map(DiagnosticianTest::line))
        .containsExactly(
            "a hard token: HTK200BAA0000001 case.yaml:4",
            "an attempt to activate it: HTK200BAA0000001 case.yaml:4",
            "that answered `cmdb save error`: error: cmdb save error! case.yaml:4",
            "the HydroGate: ",
            "that runs HydroOS 7.4.10 to 7.4.11, or 7.6.3 to 7.6.6: 7.4.11 case.yaml:2");
  }

  private static String line(Explanation.Line line) {
    return line.statement().text()
        + ": "
        + line.found().stream()
            .flatMap(reading -> reading.known().stream())
            .map(known -> known.text() + " " + known.source())
            .collect(Collectors.joining());
  }

  @Test
  void whatWasNotCollectedIsUndecidedAndNamed() {
    Diagnosis diagnosis = diagnose("tokens: [{serial: HTKMOB26B6A1B201, status: active}]");
    assertThat(plan(diagnosis)).isEmpty();
    assertThat(undecided(diagnosis))
        .contains("provision-timeout: that reports `provision timeout`")
        .noneMatch(u -> u.startsWith("token-locked"))
        .noneMatch(u -> u.startsWith("seed-missing"));
  }

  @Test
  void whatWouldBeReplacedAnywayIsNotWorthAsking() {
    Diagnosis diagnosis = diagnose("""
        hydrogate: {management: hydromanager}
        tokens: [{serial: HTK200BAA0000001}]
        """);
    assertThat(undecided(diagnosis)).noneMatch(u -> u.startsWith("seed-missing"));
    assertThat(undecided(diagnosis)).anyMatch(u -> u.startsWith("token-locked"));
  }

  @Test
  void manyTokensWithOneProblemAreOneStep() {
    String tokens = IntStream.range(0, 300)
        .mapToObj("  - {serial: HTK200%010d, seed: absent}%n"::formatted)
        .collect(Collectors.joining());
    Diagnosis diagnosis = diagnose("tokens:\n" + tokens);
    assertThat(diagnosis.plan()).hasSize(1);
    assertThat(diagnosis.plan().get(0).findings()).hasSize(300);
  }
}
