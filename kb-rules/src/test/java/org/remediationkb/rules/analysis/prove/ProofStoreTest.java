package org.remediationkb.rules.analysis.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.rules.Draft;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.analysis.prove.Proof.Answer;
import org.remediationkb.rules.analysis.prove.Proof.Claim;
import org.remediationkb.rules.analysis.prove.Proof.Counterexample;
import org.remediationkb.rules.compiled.KeptFiles;
import org.remediationkb.rules.compiled.KeptFiles.Folder;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Promises;
import org.remediationkb.rules.content.PromisesReader;

/** Whatever is kept, the answer is the same as without it. */
class ProofStoreTest {

  private static final String PAGE = "remediations/seed-missing.md";

  @TempDir
  private Path folder;

  @TempDir
  private Path kept;

  private Draft draft;

  @BeforeEach
  void startFromAGoodContent() {
    draft = Draft.in(folder).write("promises.yaml", """
        needs-advice:
          - a hard token:
            - without a seed
        """);
  }

  private ProofStore store(String program) {
    return new ProofStore(
        new KeptFiles(List.of(new Folder(kept.resolve("cache"), true)), ".proof", 100), program);
  }

  private Prover prover() throws IOException {
    ContentLibrary library = HydroContent.library(draft.folder());
    return Prover.of(
        library,
        PromisesReader.read(ContentLayout.of(draft.folder()), library).value().orElseThrow());
  }

  /** Proves, and tells how many states had to be gone through; the answer has to be that without a store. */
  private long goneThrough(Prover prover) throws IOException {
    AtomicLong states = new AtomicLong();
    Proof proof = prover.prove((some, whole) -> states.set(whole)).value().orElseThrow();
    assertThat(proof.toString())
        .isEqualTo(prover().prove().value().orElseThrow().toString());
    return states.get();
  }

  private long goneThrough() throws IOException {
    return goneThrough(prover().keepingIn(store("one")));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(kept)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void nothingIsProvedTwice() throws IOException {
    assertThat(goneThrough()).isPositive();
    int parts = prover().prove().value().orElseThrow().parts().size();
    assertThat(files()).hasSize(parts).allMatch(file -> file.toString().endsWith(".proof"));
    assertThat(goneThrough()).isZero();
  }

  @Test
  void proseChangesNothing() throws IOException {
    goneThrough();
    draft.change(PAGE, "## Why\n", "## Why\n\nAn editor has more to say\nin two lines.\n");
    assertThat(goneThrough()).isZero();
  }

  @Test
  void anEditedConditionIsProvedAgainAndNoOther() throws IOException {
    long all = goneThrough();
    draft.write("remediations/clock.md", """
        ---
        title: Something else
        about: hydrogate
        severity: problem
        sources: ["A manual"]
        ---

        ## When

        - the HydroGate
          - with VDOMs enabled

        ## Why

        It is.

        ## Do

        Nothing.

        ## Check

        Look.

        ## Example

        ```yaml
        hydrogate: {vdoms: enabled}
        ```

        ## Near miss

        ```yaml
        hydrogate: {vdoms: disabled}
        ```
        """);
    assertThat(goneThrough()).isPositive().isLessThan(all);
    draft.change(
        PAGE, "  - without a seed\n", "  - without a seed\n  - whose model is HydroToken 200\n");
    assertThat(prover().prove().value().orElseThrow().against(Claim.NO_GAP)).isNotEmpty();
    assertThat(goneThrough()).isPositive();
    assertThat(goneThrough()).isZero();
  }

  @Test
  void severityRelationsAndPromisesCount() throws IOException {
    goneThrough();
    draft.change(PAGE, "severity: problem", "severity: info");
    assertThat(goneThrough()).isPositive();
    draft.change("remediations/seed-on-cd-only.md", "instead-of: [seed-missing, stale-seed]\n", "");
    assertThat(goneThrough()).isPositive();
    draft.write("promises.yaml", "needs-advice:\n  - a hard token:\n    - with a seed\n");
    assertThat(goneThrough()).isPositive();
    assertThat(goneThrough()).isZero();
  }

  @Test
  void anotherProgramProvesForItself() throws IOException {
    goneThrough();
    assertThat(goneThrough(prover().keepingIn(store("another")))).isPositive();
  }

  @Test
  void damageIsNotNoticed() throws IOException {
    long all = goneThrough();
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length - 2] ^= 1;
      Files.write(file, bytes);
    }
    assertThat(goneThrough()).isEqualTo(all);
    assertThat(goneThrough()).isZero();
    for (Path file : files()) {
      Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 50));
    }
    assertThat(goneThrough()).isEqualTo(all);
  }

  @Test
  void everyStateMeansEveryState() throws IOException {
    goneThrough();
    Proof every = prover().everyState().prove().value().orElseThrow();
    for (Prover prover : List.of(
        prover().everyState().keepingIn(store("one")),
        prover().keepingIn(store("one")).everyState())) {
      AtomicLong states = new AtomicLong();
      Proof proof = prover.prove((some, whole) -> states.set(whole)).value().orElseThrow();
      assertThat(states).hasPositiveValue();
      assertThat(proof.toString()).isEqualTo(every.toString());
    }
  }

  /** The next time the program may do otherwise. */
  @Test
  void aFaultOfTheProgramIsNotKept() throws IOException {
    ProvedPart part = new ProvedPart(
        new Proof.PartSize("token", List.of(), List.of(), 1, 1, 1),
        List.of(new Answer(
            Claim.READINGS_AGREE, List.of(new Counterexample("they disagree", List.of(), "")))),
        List.of());
    ContentLibrary library = HydroContent.library(draft.folder());
    IndependentPages pages = IndependentPages.of(library, Promises.NONE).get(0);
    PartKey key = PartKey.of(pages, List.of(), library, Promises.NONE);
    store("one").keep(key, part);
    assertThat(store("one").find(key)).isEmpty();
    store("one").keep(key, new ProvedPart(part.size(), List.of(), List.of()));
    assertThat(store("one").find(key)).isPresent();
  }
}
