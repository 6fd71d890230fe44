package org.remediationkb.render.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.render.Content;
import org.remediationkb.rules.analysis.mutate.Mutant;
import org.remediationkb.rules.analysis.mutate.MutationReport;
import org.remediationkb.rules.analysis.mutate.MutationReport.Survivor;
import org.remediationkb.rules.analysis.prove.Proof;
import org.remediationkb.rules.analysis.prove.Proof.Answer;
import org.remediationkb.rules.analysis.prove.Proof.AxisSize;
import org.remediationkb.rules.analysis.prove.Proof.Claim;
import org.remediationkb.rules.analysis.prove.Proof.Counterexample;
import org.remediationkb.rules.analysis.prove.Proof.PartSize;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.examples.ReaderMutator;

/** Proofs and what tests notice, as people and programs read them. */
class ProofReportsTest {

  private static final ReaderMutator.Result NO_READERS = new ReaderMutator.Result(0, List.of());

  private static final ContentLibrary LIBRARY = Content.HYDRO.library();
  private static final Remediation PAGE = LIBRARY.remediation("seed-missing").orElseThrow();
  private static final String FACTS =
      "tokens:\n  - serial: \"HTK210BAA0000000\"\n    seed: absent\n";

  /** More than a number of a program has room for. */
  private static final String STATES = "30000000000000000000";

  private static final Proof PROOF = new Proof(
      new BigInteger(STATES),
      List.of("email"),
      List.of(
          part("server", "a", 1, 1),
          part("server", "b", 3, 2),
          new PartSize(
              "token",
              List.of("c", "d"),
              List.of(new AxisSize("token.seed", 3), new AxisSize("activations", 1000)),
              3000,
              2000,
              40)),
      List.of(
          new Answer(
              Claim.NO_GAP,
              List.of(new Counterexample("no advice for it", List.of(PAGE.id()), FACTS))),
          new Answer(
              Claim.ALL_REACHABLE, List.of(new Counterexample("d is unreachable", List.of(), ""))),
          new Answer(Claim.MONOTONE, List.of())));

  private static final MutationReport MUTATIONS = new MutationReport(
      List.of(PAGE.id()),
      1002,
      List.of(new Survivor(
          new Mutant(
              Mutant.MutatedPart.CONDITION,
              PAGE,
              PAGE,
              "without \"a\"",
              SourceText.of("content/a.md", "a\n- b").at(2, 1)),
          FACTS)),
      List.of());

  private static PartSize part(String about, String page, int states, int verdicts) {
    return new PartSize(
        about,
        List.of(page),
        List.of(new AxisSize(about + ".x", states)),
        states,
        states,
        verdicts);
  }

  private static String proof(Report<Proof> format) throws IOException {
    StringWriter out = new StringWriter();
    format.write(PROOF, out);
    return out.toString();
  }

  private static String mutations(Report<MutationReport> format) throws IOException {
    StringWriter out = new StringWriter();
    format.write(MUTATIONS, out);
    return out.toString();
  }

  @Test
  void aProofForPeople() throws IOException {
    assertThat(proof(new ProofText(LIBRARY, Duration.ofMillis(1240), 80, TextStyle.PLAIN)))
        .isEqualTo("""
        Checked 30,000,000,000,000,000,000 states in 3 groups:
          server                  1 state,       1 verdict,  1 page: a
            server.x 1
          server                  3 states,      2 verdicts, 1 page: b
            server.x 3
          token               3,000 states,     40 verdicts, 2 pages
            token.seed 3 × activations 1000
        not checked: pages about email
        Drools decided 2,004 of the 3,004 states of all groups: those that each page tells apart by itself, and two with each verdict (--all for every state)

        not proved  every state that needs advice gets some

          no advice for it
          %s

        ```yaml
        tokens:
          - serial: "HTK210BAA0000000"
            seed: absent
        ```

        not proved  every page is reachable

          d is unreachable

        proved      more evidence removes no finding, except through instead-of

        1 of 3 claims proved, in 1.2 seconds
        """.formatted(PAGE.page().text().file()));
  }

  @Test
  void aProofForPrograms() throws IOException {
    JsonNode json = new ObjectMapper().readTree(proof(new ProofJson()));
    assertThat(json.get("states").bigIntegerValue()).isEqualTo(STATES);
    assertThat(json.get("left-out")).hasSize(1);
    assertThat(json.at("/parts/2/about").asText()).isEqualTo("token");
    assertThat(json.at("/parts/2/remediations")).hasSize(2);
    assertThat(json.at("/parts/2/axes/1/name").asText()).isEqualTo("activations");
    assertThat(json.at("/parts/2/axes/1/choices").asInt()).isEqualTo(1000);
    assertThat(json.at("/parts/2/states").asInt()).isEqualTo(3000);
    assertThat(json.at("/parts/2/decided-by-drools").asInt()).isEqualTo(2000);
    assertThat(json.at("/parts/2/verdicts").asInt()).isEqualTo(40);
    assertThat(json.get("claims").findValuesAsText("claim"))
        .containsExactly("no-gap", "all-reachable", "monotone");
    assertThat(json.get("claims").findValuesAsText("proved"))
        .containsExactly("false", "false", "true");
    JsonNode gap = json.at("/claims/0/counterexamples/0");
    assertThat(gap.get("message").asText()).isEqualTo("no advice for it");
    assertThat(gap.at("/remediations/0").asText()).isEqualTo("seed-missing");
    assertThat(gap.get("facts").asText()).isEqualTo(FACTS);
  }

  @Test
  void whatNoTestNoticesForPeople() throws IOException {
    assertThat(mutations(new MutationText(NO_READERS, 80, TextStyle.PLAIN))).isEqualTo("""
        content/a.md:2:1 without "a"
          missed; this case would catch it:

        ```yaml
        tokens:
          - serial: "HTK210BAA0000000"
            seed: absent
        ```

        1,002 changes to seed-missing: 1,001 caught, 1 missed, 0 equivalent
        """);
  }

  @Test
  void whatNoTestNoticesForPrograms() throws IOException {
    JsonNode json = new ObjectMapper().readTree(mutations(new MutationJson(NO_READERS)));
    assertThat(json.at("/remediations/0").asText()).isEqualTo("seed-missing");
    assertThat(json.get("mutants").asInt()).isEqualTo(1002);
    assertThat(json.get("killed").asInt()).isEqualTo(1001);
    assertThat(json.get("equivalent").asInt()).isZero();
    JsonNode survivor = json.at("/survivors/0");
    assertThat(survivor.get("remediation").asText()).isEqualTo("seed-missing");
    assertThat(survivor.get("file").asText()).isEqualTo("content/a.md");
    assertThat(survivor.get("line").asInt()).isEqualTo(2);
    assertThat(survivor.get("change").asText()).isEqualTo("without \"a\"");
    assertThat(survivor.get("case").asText()).isEqualTo(FACTS);
  }
}
