package org.remediationkb.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.Draft;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.content.Remediation;

class EvaluatorTest {

  private static final String NEAR = "- a hard token\n  - without a seed\n";
  private static final String FAR = "- a hard token\n  - with a seed\n  - that reports an error\n"
      + "  - whose model is HydroToken 220\n";

  private Draft draft;

  @BeforeEach
  void aContent(@TempDir Path folder) {
    draft = Draft.in(folder);
  }

  private Explanation explanation(String id, String yaml) {
    Remediation page = HydroContent.library(draft.folder()).remediation(id).orElseThrow();
    Case facts = HydroContent.facts(yaml);
    Fact subject = facts.facts(page.about()).findFirst().orElseThrow();
    return new Evaluator(new CaseIndex(facts)).assess(page.when(), subject).explanation();
  }

  private static List<String> lines(Explanation explanation) {
    return explanation.lines().stream()
        .map(line -> line.truth() + " " + line.statement().text())
        .toList();
  }

  /** Of two lists that fail, the one that fails for one bullet, not for two; wherever it stands. */
  @Test
  void explainsTheListThatComesNearest() {
    String yaml = "tokens: [{serial: HTK200BAA0000001, seed: present, report: new}]";
    for (String lists : List.of(NEAR + "\n## Or when\n\n" + FAR, FAR + "\n## Or when\n\n" + NEAR)) {
      draft.write(
          "remediations/seed-missing.md",
          draft
              .read("remediations/seed-on-cd-only.md")
              .replaceFirst("(?s)---.*?---", """
              ---
              title: Two lists
              about: token
              severity: problem
              ---""")
              .replaceFirst("(?s)## When\n\n.*?\n## Why", "## When\n\n" + lists + "\n## Why"));
      assertThat(lines(explanation("seed-missing", yaml)))
          .containsExactly("HOLDS a hard token", "FAILS without a seed");
    }
  }

  /** What was not collected comes nearer than what fails, however few bullets do. */
  @Test
  void explainsTheListThatMayStillHold() {
    draft.change(
        "remediations/seed-missing.md", NEAR, FAR + "\n## Or when\n\n" + NEAR.replace("hard ", ""));
    assertThat(lines(
            explanation("seed-missing", "tokens: [{serial: HTK220BAA0000001, seed: present}]")))
        .containsExactly(
            "HOLDS a hard token",
            "HOLDS with a seed",
            "UNKNOWN that reports an error",
            "HOLDS whose model is HydroToken 220");
  }

  /** The second attempt gets past the bullet at which the first one fails. */
  @Test
  void explainsTheFactsThatGetFurthest() {
    String yaml = """
        hydrogate: {hydroos: "7.6.7"}
        activations:
          - {serial: HTK200BAA0000001, output: done}
          - {serial: HTK200BAA0000001, output: cmdb save error}
        """;
    assertThat(lines(explanation("bug-1218458", yaml)))
        .containsExactly(
            "HOLDS a token",
            "HOLDS an attempt to activate it",
            "HOLDS that answered `cmdb save error`",
            "HOLDS the HydroGate",
            "FAILS that runs HydroOS 7.4.10 to 7.4.11, or 7.6.3 to 7.6.6");
  }

  /** Of a list without the fact that another bullet refers to, nobody knows whether the rest holds. */
  @Test
  void aFactThatRefersToOneThatIsNotAskedForIsUndecided() {
    Remediation page =
        HydroContent.library(draft.folder()).remediation("bug-1218458").orElseThrow();
    FactPattern attempt = page.when().alternatives().get(0).patterns().get(1);
    Case facts =
        HydroContent.facts("activations: [{serial: HTK200BAA0000001, output: cmdb save error}]");
    Fact subject = facts.facts(attempt.type()).findFirst().orElseThrow();
    Condition alone = new Condition(List.of(new Alternative(List.of(attempt))));
    assertThat(new Evaluator(new CaseIndex(facts)).truth(alone, subject)).isEqualTo(Truth.UNKNOWN);
  }
}
