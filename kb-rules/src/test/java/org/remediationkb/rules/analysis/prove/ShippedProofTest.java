package org.remediationkb.rules.analysis.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remediationkb.model.fortitoken.FortiTokenFacts;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.rules.ShippedContent;

/** What the shipped pages promise together. */
class ShippedProofTest {

  private static Proof proof;

  @BeforeAll
  static void prove() throws IOException {
    Checked<Promises> promises = PromisesReader.read(ShippedContent.FOLDER, ShippedContent.LIBRARY);
    assertThat(ShippedContent.messages(promises)).isEmpty();
    proof = new Prover(
            ShippedContent.LIBRARY, promises.value().orElseThrow(), FortiTokenFacts.TYPES)
        .prove();
  }

  @ParameterizedTest
  @EnumSource(Claim.class)
  void isProved(Claim claim) {
    assertThat(proof.against(claim).stream()
            .map(found -> found.message() + "\n" + found.facts())
            .filter(found -> KNOWN.stream().noneMatch(found::startsWith)))
        .isEmpty();
  }

  /** What is against the shipped pages until somebody has decided what is right. */
  private static final List<String> KNOWN = List.of(
      "no advice for a token that reports `locked`",
      "activation-cmdb-save-error (wait) contradicts token-healthy (leave-alone)",
      "bug-1218458 (import-seed) contradicts token-healthy (leave-alone)",
      "licence-import-unrecognised is taken back when more is known");

  @Test
  void whatIsKnownIsStillSo() {
    Stream<String> found = proof.answers().stream()
        .flatMap(answer -> answer.counterexamples().stream())
        .map(Counterexample::message);
    assertThat(found).allMatch(message -> KNOWN.stream().anyMatch(message::startsWith));
    assertThat(KNOWN)
        .allMatch(known -> proof.answers().stream()
            .flatMap(answer -> answer.counterexamples().stream())
            .anyMatch(counterexample -> counterexample.message().startsWith(known)));
  }

  @Test
  void eachPageIsInOnePart() {
    assertThat(proof.parts().stream().flatMap(part -> part.remediations().stream()))
        .containsAll(ShippedContent.LIBRARY.remediations().keySet());
  }
}
