package org.remediationkb.rules.analysis.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.rules.ShippedContent;
import org.remediationkb.rules.analysis.prove.Proof.Claim;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.Promises;
import org.remediationkb.rules.content.PromisesReader;

/** What the shipped pages promise together. It takes longest, so it begins first. */
@Order(1)
class ShippedProofTest {

  private static Proof proof;

  @BeforeAll
  static void prove() throws IOException {
    Checked<Promises> promises =
        PromisesReader.read(ContentLayout.of(ShippedContent.FOLDER), ShippedContent.LIBRARY);
    assertThat(ShippedContent.messages(promises)).isEmpty();
    proof = Prover.of(ShippedContent.LIBRARY, promises.value().orElseThrow())
        .everyState()
        .prove()
        .value()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Claim.class)
  void isProved(Claim claim) {
    assertThat(proof.against(claim).stream().map(found -> found.message() + "\n" + found.facts()))
        .isEmpty();
  }

  @Test
  void droolsHasDecidedEveryState() {
    assertThat(proof.parts()).allMatch(part -> part.decided() == part.states());
  }

  @Test
  void eachPageIsInOnePart() {
    assertThat(proof.parts().stream().flatMap(part -> part.remediations().stream()))
        .containsAll(ShippedContent.LIBRARY.remediations().keySet());
  }
}
