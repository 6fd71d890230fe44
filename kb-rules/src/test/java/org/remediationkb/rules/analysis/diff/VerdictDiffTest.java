package org.remediationkb.rules.analysis.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.fact.Case;
import org.remediationkb.rules.Draft;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.analysis.diff.VerdictDiff.CaseDiff;
import org.remediationkb.rules.analysis.diff.VerdictDiff.StateDiff;
import org.remediationkb.rules.content.ContentLibrary;

/** What a change of a page does. */
class VerdictDiffTest {

  @TempDir
  private Path folder;

  private Draft draft;
  private ContentLibrary before;

  @BeforeEach
  void startFromAGoodContent() {
    draft = Draft.in(folder);
    before = HydroContent.library(folder);
  }

  private VerdictDiff diff() {
    return new VerdictDiff(before, HydroContent.library(folder));
  }

  private StateDiff states() {
    return diff().states().value().orElseThrow();
  }

  @Test
  void anotherWordingChangesNothing() {
    draft.change("remediations/seed-missing.md", "Because.", "For a reason.");
    draft.change("remediations/seed-missing.md", "title: No seed", "title: No seed at all");
    assertThat(states()).isEqualTo(new StateDiff(0, List.of()));
  }

  @Test
  void moreStatesThanCanBeCompared() {
    draft.askForTooMuch();
    assertThat(HydroContent.messages(diff().states()))
        .contains("remediations/seed-missing.md:10:3 error KB140 ");
    assertThat(diff().states().value()).isEmpty();
  }

  @Test
  void aModelLess() {
    draft.change(
        "remediations/seed-already-issued.md",
        "HydroToken 200, HydroToken 210 or HydroToken 220",
        "HydroToken 200 or HydroToken 220");
    StateDiff states = states();
    assertThat(states.changes())
        .extracting(VerdictChange::toString)
        .containsExactly("seed-already-issued: found before, not found now");
    assertThat(states.changes().get(0).count()).isEqualTo(1);
    assertThat(states.changes().get(0).example()).isEqualTo("""
        tokens:
          - serial: "HTK210BAA0000000"
            report: "token already activated, and seed won't be returned"
        """);
  }

  @Test
  void aRangeThatEndsOneVersionLater() {
    draft.change("remediations/bug-1218458.md", "7.6.3 to 7.6.6", "7.6.3 to 7.6.7");
    assertThat(states().changes())
        .extracting(VerdictChange::toString)
        .containsExactly(
            "bug-1218458: not found before, found now",
            "cmdb-save-error: found before, replaced by bug-1218458 now",
            "seed-missing: replaced by cmdb-save-error before, replaced by bug-1218458 now");
    assertThat(states().changes().get(0).example()).startsWith("""
        hydrogate:
          hydroos: "7.6.7"
        """);
  }

  @Test
  void aMissingInsteadOf() {
    draft.change("remediations/seed-on-cd-only.md", "[seed-missing, stale-seed]", "[seed-missing]");
    assertThat(states().changes())
        .extracting(VerdictChange::toString)
        .containsExactly("stale-seed: replaced by seed-on-cd-only before, found now");
  }

  @Test
  void aPageLess() throws IOException {
    Files.delete(folder.resolve("remediations/stale-seed.md"));
    draft.change("remediations/seed-on-cd-only.md", "[seed-missing, stale-seed]", "[seed-missing]");
    assertThat(states().changes())
        .extracting(VerdictChange::toString)
        .containsExactly(
            "stale-seed: found before, not found now",
            "stale-seed: replaced by seed-on-cd-only before, not found now");
  }

  @Test
  void aCaseTellsOfHowManySubjectsAndTheFirst() {
    draft.change("remediations/seed-missing.md", "  - without a seed\n", "  - with a seed\n");
    Case facts = HydroContent.facts("""
        case: CS-1
        tokens:
          - {serial: HTK200BAA0000001, seed: absent}
          - {serial: HTK200BAA0000002, seed: absent}
          - {serial: HTK200BAA0000003, seed: present}
        """);
    Case other = HydroContent.facts("case: CS-2");
    List<CaseDiff> cases = diff().cases(List.of(other, facts));
    assertThat(cases).extracting(CaseDiff::name).containsExactly("CS-1");
    assertThat(cases.get(0).changes())
        .extracting(VerdictChange::toString, VerdictChange::count, VerdictChange::example)
        .containsExactly(
            tuple("seed-missing: found before, not found now", 2, "HTK200BAA0000001"),
            tuple("seed-missing: not found before, found now", 1, "HTK200BAA0000003"));
  }
}
