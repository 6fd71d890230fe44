package org.remediationkb.rules.analysis.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.rules.Draft;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.analysis.BulletPosition;
import org.remediationkb.rules.analysis.prove.Proof.Claim;
import org.remediationkb.rules.analysis.prove.Proof.Counterexample;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.condition.Constraint.Within;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Promises;
import org.remediationkb.rules.content.PromisesReader;
import org.remediationkb.rules.content.Remediation;

/** Mistakes of a kind that no single page shows, planted in a small content. */
class ProverTest {

  private static final String PROMISES = """
      needs-advice:
        - a hard token:
          - without a seed
        - a token:
          an attempt to activate it:
          - that answered `cmdb save error`
      """;

  @TempDir
  private Path folder;

  private Draft draft;

  @BeforeEach
  void startFromAGoodContent() {
    draft = Draft.in(folder).write("promises.yaml", PROMISES);
  }

  private Proof prove() {
    return prover().prove().value().orElseThrow();
  }

  private Prover prover() {
    ContentLibrary library = HydroContent.library(draft.folder());
    try {
      Promises promises =
          PromisesReader.read(ContentLayout.of(draft.folder()), library).value().orElseThrow();
      return Prover.of(library, promises);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> messages(Proof proof, Claim claim) {
    return proof.against(claim).stream().map(Counterexample::message).toList();
  }

  @Test
  void aGoodContentKeepsItsPromises() {
    Proof proof = prove();
    assertThat(proof.answers()).extracting(Proof.Answer::claim).containsExactly(Claim.values());
    assertThat(proof.answers()).allMatch(Proof.Answer::isProved);
    assertThat(proof.holds()).isTrue();
  }

  @Test
  void saysHowLargeTheSpaceIsAndHowItWasSplit() {
    addAPageAboutTheHydroGate();
    Proof proof = prove();
    assertThat(proof.parts())
        .extracting(Proof.PartSize::about)
        .containsExactly("hydrogate", "token");
    Proof.PartSize vdoms = proof.parts().get(0);
    assertThat(vdoms.axes()).containsExactly(new Proof.AxisSize("hydrogate.vdoms", 3));
    assertThat(vdoms.states()).isEqualTo(3);
    assertThat(proof.states())
        .isEqualTo(BigInteger.valueOf(3L * proof.parts().get(1).states()));
  }

  private void addAPageAboutTheHydroGate() {
    draft.write(
        "remediations/with-vdoms.md",
        draft
            .read("remediations/seed-missing.md")
            .replace("about: token", "about: hydrogate")
            .replace(
                "- a hard token\n  - without a seed", "- the HydroGate\n  - with VDOMs enabled"));
  }

  @Test
  void goesOnlyThroughWhatItIsAskedFor() {
    addAPageAboutTheHydroGate();
    draft.change("remediations/seed-missing.md", "severity: problem", "severity: info");
    assertThat(prove().holds()).isFalse();
    Prover prover = prover();
    assertThat(prover.subjects())
        .extracting(type -> type.subject().name())
        .containsExactly("hydrogate", "token");
    Proof some = prover.about(prover.subjects().subList(0, 1)).prove().value().orElseThrow();
    assertThat(some.parts()).extracting(Proof.PartSize::about).containsExactly("hydrogate");
    assertThat(some.leftOut()).containsExactly("token");
    assertThat(some.states()).isEqualTo(3);
    assertThat(some.holds()).isTrue();
    assertThat(prove().leftOut()).isEmpty();
  }

  @Test
  void droolsDecidesEveryStateOnlyIfAsked() {
    addAPageAboutTheHydroGate();
    List<Proof.PartSize> some = prove().parts();
    assertThat(some.get(0).decided()).as("all that one page tells apart").isEqualTo(3);
    assertThat(some.get(1).decided())
        .isBetween(some.get(1).verdicts(), some.get(1).states() / 2);
    assertThat(prover().everyState().prove().value().orElseThrow().parts())
        .allMatch(part -> part.decided() == part.states());
  }

  @Test
  void tellsHowFarItHasGot() {
    addAPageAboutTheHydroGate();
    Queue<Long> done = new ConcurrentLinkedQueue<>();
    Set<Long> all = ConcurrentHashMap.newKeySet();
    Proof proof = prover()
        .prove((some, whole) -> {
          done.add(some);
          all.add(whole);
        })
        .value()
        .orElseThrow();
    long states = proof.parts().stream().mapToLong(Proof.PartSize::states).sum();
    assertThat(all).containsExactly(states);
    assertThat(done).doesNotHaveDuplicates().contains(3L, states).hasSizeGreaterThan(2);
  }

  @Test
  void saysWhichPageAsksForTooMuch() {
    draft.askForTooMuch();
    Checked<Proof> proof = prover().prove();
    assertThat(proof.value()).isEmpty();
    assertThat(HydroContent.messages(proof))
        .contains(
            "remediations/seed-missing.md:10:3 error KB140 too many states to check for a token: ")
        .contains(" (limit 20,000,000)")
        .contains("token.seed 3 × ");
  }

  @Test
  void findsAGap() {
    draft.change(
        "remediations/seed-missing.md",
        "  - without a seed\n",
        "  - without a seed\n  - whose model is HydroToken 200\n");
    Counterexample gap = prove().against(Claim.NO_GAP).get(0);
    assertThat(gap.message()).isEqualTo("no advice for a hard token without a seed");
    assertThat(gap.facts()).isEqualTo("""
        tokens:
          - serial: "HTK210BAA0000000"
            seed: absent
        """);
  }

  @Test
  void informationIsNoAdvice() {
    draft.change("remediations/seed-missing.md", "severity: problem", "severity: info");
    List<Counterexample> gaps = prove().against(Claim.NO_GAP);
    assertThat(gaps)
        .extracting(Counterexample::message)
        .containsExactly("no advice for a hard token without a seed");
    assertThat(gaps.get(0).remediations()).containsExactly("seed-missing");
  }

  @Test
  void findsAContradictionWhereAnInsteadOfIsMissing() {
    declareActions();
    assertThat(prove().holds()).isTrue();
    draft.change("remediations/seed-on-cd-only.md", "instead-of: [seed-missing, stale-seed]\n", "");
    List<Counterexample> found = prove().against(Claim.NO_CONTRADICTION);
    assertThat(found)
        .extracting(Counterexample::message)
        .containsExactlyInAnyOrder(
            "seed-missing (activate) contradicts seed-on-cd-only (use-cd)",
            "seed-on-cd-only (use-cd) contradicts stale-seed (delete)");
    assertThat(found.get(0).facts()).isEqualTo("""
        tokens:
          - serial: "HTK211BAA0000000"
            seed: present
            report: "token already activated, and seed won't be returned"
        """);
  }

  /** A page that says that all is well, and two pages in its place that ask for different matters. */
  private void threePages(String severityOfTheFirst) throws IOException {
    for (String page : List.of("seed-already-issued", "seed-on-cd-only", "stale-seed")) {
      Files.delete(draft.folder().resolve("remediations/" + page + ".md"));
    }
    Files.delete(draft.folder().resolve("remediations/bug-1218458.md"));
    Files.delete(draft.folder().resolve("articles/tokens.md"));
    Files.delete(draft.folder().resolve("cases/in-order.yaml"));
    draft.write("promises.yaml", "actions: {leave-alone: [ask], ask: []}\n");
    draft.write(
        "remediations/well.md",
        page(severityOfTheFirst, "leave-alone", "", "- a token\n  - with a seed\n"));
    draft.write(
        "remediations/seed-missing.md",
        page("problem", "ask", "well", "- a token\n  - that reports `locked`\n"));
    draft.write(
        "remediations/cmdb-save-error.md",
        page(
            "problem",
            "ask",
            "well",
            "- a token\n- an attempt to activate it\n  - that answered `cmdb save error`\n"));
  }

  private static String page(String severity, String action, String insteadOf, String when) {
    return """
        ---
        title: %s
        about: token
        severity: %s
        action: %s
        instead-of: [%s]
        ---

        ## When

        %s
        ## Why

        Because.

        ## Do

        Something.

        ## Check

        It is gone.

        ## Example

        ```yaml
        tokens:
          - serial: HTK200BAA0000000
        ```

        ## Near miss

        ```yaml
        tokens:
          - serial: HTK200BAA0000000
        ```
        """.formatted(
        "A page, " + when.replace("\n", "").replace("`", ""), severity, action, insteadOf, when);
  }

  @Test
  void whatReplacesThePageThatAllIsWellIsLookedAtApart() throws IOException {
    threePages("info");
    Proof proof = prove();
    assertThat(proof.parts())
        .extracting(Proof.PartSize::remediations)
        .containsExactlyInAnyOrder(
            List.of("cmdb-save-error", "well"), List.of("seed-missing", "well"), List.of("well"));
    assertThat(proof.parts())
        .as("a seed, present, absent or unknown, with a report, locked, another or unknown")
        .filteredOn(part -> part.remediations().contains("seed-missing"))
        .extracting(Proof.PartSize::states)
        .containsExactly(9);
    assertThat(proof.holds()).isTrue();
  }

  @Test
  void whatReplacesAdviceIsLookedAtTogether() throws IOException {
    threePages("warning");
    assertThat(prove().parts())
        .extracting(Proof.PartSize::remediations)
        .containsExactly(List.of("cmdb-save-error", "seed-missing", "well"));
  }

  @Test
  void findsWhatIsAdvisedBesideThePageThatAllIsWell() throws IOException {
    threePages("info");
    draft.change("remediations/cmdb-save-error.md", "instead-of: [well]\n", "");
    assertThat(messages(prove(), Claim.NO_CONTRADICTION))
        .containsExactly("cmdb-save-error (ask) contradicts well (leave-alone)");
  }

  @Test
  void findsAStepThatComesTooEarly() {
    declareActions("activate: {after: [reset]}, delete: [], reset: [], use-cd: [], wait: []");
    assertThat(messages(prove(), Claim.IN_ORDER)).isEmpty();
    draft.change("remediations/seed-missing.md", "after: [seed-already-issued]\n", "");
    draft.change("remediations/seed-already-issued.md", "severity: blocker", "severity: warning");
    Counterexample found = prove().against(Claim.IN_ORDER).get(0);
    assertThat(found.message())
        .isEqualTo("seed-missing (activate) comes before seed-already-issued (reset)");
    assertThat(found.remediations()).containsExactly("seed-missing", "seed-already-issued");
    assertThat(found.facts()).isEqualTo("""
        tokens:
          - serial: "HTK200BAA0000000"
            seed: absent
            report: "token already activated, and seed won't be returned"
        """);
  }

  @Test
  void findsAStepThatDoesNotWait() {
    declareActions("activate: {waits-for: [reset]}, delete: [], reset: [], use-cd: [], wait: []");
    assertThat(messages(prove(), Claim.WAITS))
        .as("nothing tells when the reset is done")
        .containsExactly("seed-missing (activate) does not wait for seed-already-issued (reset)");
    draft.change(
        "remediations/seed-already-issued.md", "severity:", "until: TAC says so\nseverity:");
    assertThat(messages(prove(), Claim.WAITS)).isEmpty();
    draft.change("remediations/seed-missing.md", "after: [seed-already-issued]\n", "");
    assertThat(messages(prove(), Claim.WAITS))
        .as("the blocker comes first all the same, but no step says so")
        .containsExactly("seed-missing (activate) does not wait for seed-already-issued (reset)");
  }

  @Test
  void nobodyWaitsForWhatConcernsAnotherToken() {
    declareActions("activate: {waits-for: [delete]}, delete: [], reset: [], use-cd: [], wait: []");
    assertThat(messages(prove(), Claim.WAITS))
        .as("no token has a seed and none")
        .isEmpty();
  }

  @Test
  void findsAStepThatUndoesAnotherOne() {
    declareActions("activate: [], delete: {undoes: [reset]}, reset: [], use-cd: [], wait: []");
    Counterexample found = prove().against(Claim.NOTHING_UNDONE).get(0);
    assertThat(found.message()).isEqualTo("stale-seed (delete) undoes seed-already-issued (reset)");
    assertThat(found.facts()).contains("seed: present\n");
    declareActions("activate: [], delete: [], reset: {undoes: [delete]}, use-cd: [], wait: []");
    assertThat(messages(prove(), Claim.NOTHING_UNDONE))
        .as("what comes first undoes nothing")
        .isEmpty();
  }

  private void declareActions() {
    declareActions("activate: [], delete: [], reset: [], use-cd: [activate, delete], wait: []");
  }

  private void declareActions(String actions) {
    boolean declared = draft.read("promises.yaml").contains("actions:");
    draft.write("promises.yaml", PROMISES + "actions: {" + actions + "}\n");
    if (declared) {
      return;
    }
    action("bug-1218458", "wait");
    action("cmdb-save-error", "wait");
    action("seed-already-issued", "reset");
    action("seed-missing", "activate");
    action("seed-on-cd-only", "use-cd");
    action("stale-seed", "delete");
  }

  private void action(String page, String action) {
    draft.change("remediations/" + page + ".md", "severity:", "action: " + action + "\nseverity:");
  }

  @Test
  void findsAPageThatAnotherOneShadows() {
    draft.change(
        "remediations/bug-1218458.md",
        "- the HydroGate\n  - that runs HydroOS 7.4.10 to 7.4.11, or 7.6.3 to 7.6.6\n",
        "");
    Proof proof = prove();
    assertThat(messages(proof, Claim.NONE_ALWAYS_REPLACED))
        .containsExactly("cmdb-save-error is always replaced, here by bug-1218458");
    assertThat(messages(proof, Claim.NONE_EQUAL))
        .containsExactly("bug-1218458 and cmdb-save-error are equivalent");
  }

  @Test
  void findsAPageThatHoldsNowhere() {
    draft.change(
        "remediations/seed-on-cd-only.md",
        "whose model is HydroToken 200CD/200BCD",
        "whose model is HydroToken Mobile");
    assertThat(messages(prove(), Claim.ALL_REACHABLE))
        .containsExactly("seed-on-cd-only is unreachable");
  }

  @Test
  void withoutPromisesThereIsAWarning() throws IOException {
    Files.delete(draft.folder().resolve("promises.yaml"));
    ContentLibrary library = HydroContent.library(draft.folder());
    assertThat(PromisesReader.read(ContentLayout.of(draft.folder()), library).problems())
        .extracting(problem -> problem.message())
        .containsExactly("the file is missing");
  }

  @Test
  void promisesAreCheckedLikePages() throws IOException {
    draft.write("promises.yaml", """
        needs-advice:
          - a hard token:
            - without a sead
        actions: {activate: [delet], delete: {befor: [activate]}}
        """);
    action("seed-missing", "activat");
    ContentLibrary library = HydroContent.library(draft.folder());
    String messages =
        HydroContent.messages(PromisesReader.read(ContentLayout.of(draft.folder()), library));
    assertThat(messages)
        .contains("promises.yaml:3:7 error KB103 no sentence matches \"without a sead\"")
        .contains("promises.yaml:4:22 error KB109 unknown action \"delet\"")
        .contains("did you mean \"delete\"?")
        .contains("promises.yaml:4:39 error KB102 unknown key \"befor\"")
        .contains("seed-missing.md:4:9 error KB109 unknown action \"activat\"")
        .contains("stale-seed.md:2:1 error KB101 the page has no action");
  }

  @Test
  void findsAStateOnWhichDroolsAndTheConditionsDisagree() {
    ContentLibrary library = HydroContent.library(draft.folder());
    Remediation bug = library.remediation("bug-1218458").orElseThrow();
    BulletPosition versions = BulletPosition.all(bug.when()).stream()
        .filter(place -> place.bullet().text().startsWith("that runs"))
        .findFirst()
        .orElseThrow();
    Constraint lie =
        new Within(versions.bullet().constraints().get(0).property(), new LyingVersions());
    Map<String, Remediation> pages = new TreeMap<>(library.remediations());
    pages.put(bug.id(), bug.with(versions.demanding(List.of(lie)), List.of(), List.of()));
    ContentLibrary misread = library.withRemediations(pages);
    Proof proof = Prover.of(misread, Promises.NONE).prove().value().orElseThrow();
    Counterexample found = proof.against(Claim.READINGS_AGREE).get(0);
    assertThat(found.message()).isEqualTo("Drools and the second evaluator disagree on a token");
    assertThat(found.remediations()).containsExactly("bug-1218458");
    assertThat(found.facts()).isEqualTo("""
        hydrogate:
          hydroos: "7.4.10"
        tokens:
          - serial: "HTK200BAA0000000"
        activations:
          - serial: "HTK200BAA0000000"
            output: "cmdb save error"
        """);
  }

  private static final String TWO_PAGES_HOLD = """
      tokens:
        - serial: "HTK200BAA0000000"
          seed: present
          report: "token already activated, and seed won't be returned"
      """;

  /** As if Drools lost a rule when rules stand in another order. */
  @Test
  void findsAStateOnWhichTheOrderOfPagesChangesWhatIsFound() {
    Proof proof = prover()
        .disordered(pages ->
            pages.stream().filter(page -> !page.id().equals("stale-seed")).toList())
        .prove()
        .value()
        .orElseThrow();
    assertThat(proof.against(Claim.ORDER_DOES_NOT_MATTER))
        .containsExactly(new Counterexample(
            "the order of pages or facts changes the verdict on a token",
            List.of("stale-seed"),
            TWO_PAGES_HOLD));
    assertThat(proof.against(Claim.READINGS_AGREE)).isEmpty();
  }

  /** As if the plan followed the order of the files, and not what comes after what. */
  @Test
  void findsAStateOnWhichTheOrderOfPagesChangesThePlan() {
    draft.change("remediations/seed-already-issued.md", "severity: blocker", "severity: warning");
    Proof proof = prover()
        .disordered(pages -> pages.stream()
            .map(page -> page.with(page.when(), List.of(), page.insteadOf()))
            .toList())
        .prove()
        .value()
        .orElseThrow();
    assertThat(proof.against(Claim.ORDER_DOES_NOT_MATTER))
        .containsExactly(new Counterexample(
            "the order of pages or facts changes the verdict on a token",
            List.of("seed-already-issued", "stale-seed"),
            TWO_PAGES_HOLD));
  }

  /** A failure counts as known only as long as no answer that nobody knows comes to it. */
  @Test
  void findsAFindingThatIsTakenBack() {
    draft.write("vocabulary.yaml", draft.read("vocabulary.yaml") + """
        - say: an import of a licence
          introduces: licence-import
        - say: that failed in a known way
          where:
            failure: recognised
        """);
    draft.write(
        "remediations/import-failed.md",
        draft
            .read("remediations/seed-missing.md")
            .replace("about: token", "about: licence-import")
            .replace(
                "- a hard token\n  - without a seed",
                "- an import of a licence\n  - that failed in a known way"));
    assertThat(prove().against(Claim.MONOTONE))
        .containsExactly(new Counterexample(
            "import-failed is no longer found with more evidence; found instead: nothing",
            List.of("import-failed"),
            """
            licence-imports:
              - error-code: 99
                error-message: "hydrocare license expired"
            """));
  }
}
