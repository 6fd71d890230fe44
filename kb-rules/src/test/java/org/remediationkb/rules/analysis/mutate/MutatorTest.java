package org.remediationkb.rules.analysis.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.rules.Draft;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.analysis.mutate.MutationReport.Survivor;
import org.remediationkb.rules.content.Remediation;

/** Whether a mistake in a page would be noticed. */
class MutatorTest {

  @TempDir
  private Path folder;

  private static MutationReport mutate(Path content) {
    return mutator(content).run().value().orElseThrow();
  }

  private static Mutator mutator(Path content) {
    return new Mutator(HydroContent.library(content), HydroContent.trials(content));
  }

  private static List<String> survivors(MutationReport report) {
    return report.survivors().stream().map(s -> s.mutant().toString()).toList();
  }

  @Test
  void changesOnlyThePagesItIsAskedFor() {
    Draft.in(folder);
    Remediation page = HydroContent.library(folder).remediation("seed-missing").orElseThrow();
    List<Long> done = new ArrayList<>();
    MutationReport report = mutator(folder)
        .run(List.of(page), (some, all) -> done.add(all - some))
        .value()
        .orElseThrow();
    assertThat(report.remediations()).containsExactly("seed-missing");
    assertThat(survivors(report))
        .isNotEmpty()
        .isEqualTo(survivors(mutate(folder)).stream()
            .filter(mutant -> mutant.startsWith("seed-missing:"))
            .toList());
    assertThat(done)
        .hasSize(report.mutants())
        .isSortedAccordingTo(Comparator.reverseOrder())
        .endsWith(0L);
  }

  @Test
  void saysOnceWhichPageAsksForTooMuch() {
    Draft.in(folder).askForTooMuch();
    Checked<MutationReport> report = mutator(folder).run();
    assertThat(report.value()).isEmpty();
    assertThat(report.problems())
        .extracting(problem -> problem.code() + " " + problem.location())
        .containsExactly("KB140 " + folder.resolve("remediations/seed-missing.md") + ":10:3");
  }

  @Test
  void aModelTooManyIsNoticedOnlyWithACaseForIt() {
    Draft draft = Draft.in(folder);
    String mistake = "seed-already-issued:11 \"whose model is HydroToken 200, HydroToken 210 or"
        + " HydroToken 220\" also for another hard token";
    Survivor survivor = mutate(folder).survivors().stream()
        .filter(s -> s.mutant().toString().equals(mistake))
        .findFirst()
        .orElseThrow();
    assertThat(survivor.killer()).isEqualTo("""
        tokens:
          - serial: "HTK300BAA0000000"
            report: "token already activated, and seed won't be returned"
        expect:
          findings: []
        """);
    draft.write("cases/other-model.yaml", survivor.killer());
    assertThat(draft.failures()).isEmpty();
    assertThat(survivors(mutate(folder))).doesNotContain(mistake);
  }

  @Test
  void aRangeThatEndsOneVersionTooLateIsNoticedOnlyWithACaseForIt() {
    Draft draft = Draft.in(folder);
    String mistake = "bug-1218458:15 \"that runs HydroOS 7.4.10 to 7.4.11, or 7.6.3 to 7.6.6\" with"
        + " 7.4.10 to 7.4.12, or 7.6.3 to 7.6.6";
    assertThat(survivors(mutate(folder))).contains(mistake);
    draft.write("cases/7.4.12.yaml", """
        hydrogate: {hydroos: "7.4.12"}
        activations:
          - {serial: HTK200BAA0000000, output: cmdb save error}
        expect:
          findings:
            - {remediation: cmdb-save-error, about: HTK200BAA0000000}
        """);
    assertThat(survivors(mutate(folder))).doesNotContain(mistake);
  }

  @Test
  void aMissingInsteadOfIsNoticedOnlyWithACaseForIt() {
    Draft draft = Draft.in(folder);
    Survivor survivor = mutate(folder).survivors().stream()
        .filter(s -> s.mutant().change().equals("without instead-of: stale-seed"))
        .findFirst()
        .orElseThrow();
    assertThat(survivor.killer()).isEqualTo("""
        tokens:
          - serial: "HTK211BAA0000000"
            seed: present
            report: "token already activated, and seed won't be returned"
        expect:
          findings:
            - {remediation: seed-on-cd-only, about: HTK211BAA0000000}
          replaced:
            - {remediation: stale-seed, about: HTK211BAA0000000, by: seed-on-cd-only}
        """);
    draft.write("cases/cd.yaml", survivor.killer());
    assertThat(mutate(folder).survivors())
        .noneMatch(s -> s.mutant().change().equals("without instead-of: stale-seed"));
  }

  @Test
  void aMissingAfterIsNoticedOnlyByACaseThatSaysTheOrder() {
    Draft draft = Draft.in(folder)
        .change("remediations/seed-already-issued.md", "severity: blocker", "severity: warning");
    Survivor survivor = mutate(folder).survivors().stream()
        .filter(
            s -> s.mutant().toString().equals("seed-missing:5 without after: seed-already-issued"))
        .findFirst()
        .orElseThrow();
    assertThat(survivor.killer()).endsWith("  plan: [seed-already-issued, seed-missing]\n");
    draft.write("cases/order.yaml", survivor.killer());
    assertThat(draft.failures()).isEmpty();
    assertThat(survivors(mutate(folder)))
        .doesNotContain("seed-missing:5 without after: seed-already-issued");
  }

  @Test
  void aMistakeThatMakesNoDifferenceDoesNotCount() {
    Draft.in(folder);
    assertThat(mutate(folder).equivalent())
        .extracting(Mutant::toString)
        .contains("seed-on-cd-only:10 without \"a hard token\"");
  }

  @Test
  void everyCaseThatWouldNoticeAMistakeIsRightAsItStands() {
    Draft draft = Draft.in(folder);
    List<String> killers =
        mutate(folder).survivors().stream().map(Survivor::killer).distinct().toList();
    for (int i = 0; i < killers.size(); i++) {
      draft.write("cases/killer-" + i + ".yaml", killers.get(i));
    }
    assertThat(draft.failures()).isEmpty();
    assertThat(survivors(mutate(folder))).isEmpty();
  }
}
