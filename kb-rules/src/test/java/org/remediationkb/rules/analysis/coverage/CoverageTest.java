package org.remediationkb.rules.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Case;
import org.remediationkb.rules.Draft;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.analysis.coverage.CoverageReport.Gap;
import org.remediationkb.rules.analysis.coverage.SentenceCoverage.Shown;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.condition.Evaluator;
import org.remediationkb.rules.condition.Truth;
import org.remediationkb.rules.content.Remediation;

/** What examples, near misses and cases show of each sentence. */
class CoverageTest {

  @TempDir
  private Path folder;

  private static CoverageReport coverage(Path content) {
    return Coverage.of(
        HydroContent.library(content).remediations().values(),
        HydroContent.trials(content),
        HydroContent.KINDS);
  }

  private SentenceCoverage sentence(String remediation, String sentence) {
    return coverage(folder).sentences().stream()
        .filter(s -> s.remediation().equals(remediation) && s.sentence().equals(sentence))
        .findFirst()
        .orElseThrow();
  }

  private Shown by(String file, int line) {
    return new Shown.By(new Source(folder.resolve(file).toString(), line));
  }

  @Test
  void proposesNothingForAPageThatAsksForTooMuch() {
    Draft.in(folder).askForTooMuch();
    SentenceCoverage seed = sentence("seed-missing", "without a seed");
    assertThat(seed.held()).isEqualTo(new Shown.Unsearched());
    assertThat(seed.failedAlone()).isEqualTo(new Shown.Unsearched());
    assertThat(seed.isProved() || seed.isExempt()).isFalse();
    assertThat(coverage(folder).gaps().stream()
            .filter(gap -> gap.problem().message().contains("\"without a seed\"")))
        .singleElement()
        .satisfies(gap -> {
          assertThat(gap.proposal()).isEmpty();
          assertThat(gap.problem().help())
              .isEqualTo("no near miss can be proposed: the page uses too many properties");
        });
  }

  @Test
  void saysWhereASentenceWasSeen() {
    Draft.in(folder);
    SentenceCoverage seed = sentence("seed-missing", "without a seed");
    assertThat(seed.held()).isEqualTo(by("remediations/seed-missing.md", 28));
    assertThat(seed.failedAlone()).isEqualTo(by("remediations/seed-missing.md", 35));
    assertThat(seed.isProved()).isTrue();
  }

  @Test
  void proposesANearMissThatMakesTheSentenceSeen() {
    Draft draft = Draft.in(folder);
    SentenceCoverage hard = sentence("seed-missing", "a hard token");
    assertThat(hard.isProved()).isFalse();
    String proposal = """
        tokens:
          - serial: "HTKMOB0000000000"
            seed: absent
        """;
    assertThat(hard.failedAlone()).isEqualTo(new Shown.Lacking(proposal));
    draft.change(
        "remediations/seed-missing.md",
        "## Near miss\n",
        "## Near miss\n\n```yaml\n" + proposal + "```\n");
    assertThat(draft.failures()).isEmpty();
    assertThat(sentence("seed-missing", "a hard token").isProved()).isTrue();
  }

  @Test
  void proposesAnExampleForAListThatNoneShows() {
    Draft draft = Draft.in(folder);
    draft.change("remediations/seed-missing.md", "## Why", """
        ## Or when

        - a token
          - that reports `new`

        ## Why""");
    SentenceCoverage report = sentence("seed-missing", "that reports `new`");
    assertThat(report.held()).isEqualTo(new Shown.Lacking("""
        tokens:
          - serial: "HTK200BAA0000000"
            report: new
        """));
    assertThat(report.isProved()).isFalse();
  }

  @Test
  void aFactThatIsNotThereIsANearMissOfItsOwn() {
    Draft draft = Draft.in(folder);
    String attempt = "an attempt to activate it";
    assertThat(sentence("cmdb-save-error", attempt).failedAlone())
        .isEqualTo(by("cases/in-order.yaml", 1));
    draft.change("remediations/cmdb-save-error.md", "## Near miss\n", """
        ## Near miss

        ```yaml
        tokens: [{serial: HTK200BAA0000000}]
        ```
        """);
    assertThat(draft.failures()).isEmpty();
    assertThat(sentence("cmdb-save-error", attempt).failedAlone())
        .isEqualTo(by("remediations/cmdb-save-error.md", 36));
  }

  @Test
  void aSentenceThatOthersImplyCannotFailAlone() {
    Draft.in(folder);
    SentenceCoverage implied = sentence("seed-on-cd-only", "a hard token");
    assertThat(implied.failedAlone())
        .isEqualTo(
            new Shown.Impossible("it is implied by \"whose model is HydroToken 200CD/200BCD\""));
    assertThat(implied.isExempt()).isTrue();
    assertThat(implied.isProved()).isFalse();
  }

  @Test
  void aSentenceOfAListThatAnotherListCoversCannotFailAlone() {
    Draft.in(folder).change("remediations/seed-missing.md", "## Why", """
        ## Or when

        - a hard token
          - without a seed
          - that reports `new`

        ## Why""");
    assertThat(sentence("seed-missing", "that reports `new`").failedAlone())
        .isEqualTo(new Shown.Impossible("another list holds in that case"));
  }

  @Test
  void aListThatNoFactsMeetIsToldOnce() {
    Draft.in(folder).change("remediations/seed-missing.md", "## Why", """
        ## Or when

        - a hard token
          - without a seed
          - with a seed

        ## Why""");
    List<String> gaps = coverage(folder).gaps().stream()
        .filter(gap -> gap.proposal().isEmpty())
        .map(gap -> HydroContent.message(gap.problem()).replace(folder + "/", ""))
        .toList();
    assertThat(gaps).containsExactly("""
        remediations/seed-missing.md:15:3 warning KB126 no test meets "a hard token" with all of its list
          15 | - a hard token
             |   ^
          help: no facts meet all sentences of the list""");
  }

  @Test
  void aGapComesWithAProposal() {
    Draft.in(folder);
    Gap gap = coverage(folder).gaps().stream()
        .filter(g -> g.problem().location().text().file().endsWith("seed-missing.md"))
        .findFirst()
        .orElseThrow();
    assertThat(HydroContent.message(gap.problem()).replace(folder + "/", "")).isEqualTo("""
        remediations/seed-missing.md:10:3 warning KB126 no test fails on "a hard token" alone
          10 | - a hard token
             |   ^
          help: add this near miss:""");
    assertThat(gap.proposal()).hasValue("""
        tokens:
          - serial: "HTKMOB0000000000"
            seed: absent
        """);
  }

  @Test
  void aSentenceThatDemandsNothingCannotFail() {
    Draft.in(folder);
    assertThat(sentence("bug-1218458", "the HydroGate").failedAlone())
        .isEqualTo(new Shown.Impossible("it holds in every case"));
  }

  @Test
  void whatIsSeenInTheExampleOfAnotherPageProvesNothing() {
    Draft draft = Draft.in(folder);
    SentenceCoverage reports = sentence(
        "seed-on-cd-only", "that reports `token already activated, and seed won't be returned`");
    assertThat(reports.failedAlone()).isInstanceOf(Shown.Lacking.class);
    String other = "tokens:\n  - {serial: HTK211BAA0000000, seed: absent, report: active}\n";
    draft.change(
        "remediations/stale-seed.md", "```yaml\n", "```yaml\n" + other + "```\n\n```yaml\n");
    assertThat(coverage(folder).sentences()).contains(reports);
    draft.write("cases/active.yaml", other + """
        expect:
          findings:
            - {remediation: seed-missing, about: HTK211BAA0000000}
        """);
    assertThat(sentence("seed-on-cd-only", reports.sentence()).failedAlone())
        .isEqualTo(by("cases/active.yaml", 1));
  }

  @Test
  void everyProposalIsWhatItIsProposedFor() {
    Map<String, Remediation> pages = HydroContent.LIBRARY.remediations();
    CoverageReport nothing = Coverage.of(pages.values(), List.of(), HydroContent.KINDS);
    for (SentenceCoverage bare : nothing.sentences()) {
      Remediation page = pages.get(bare.remediation());
      for (Shown shown : List.of(bare.held(), bare.failedAlone())) {
        if (shown instanceof Shown.Lacking lacking) {
          Case facts = HydroContent.facts(lacking.proposal());
          CaseIndex index = new CaseIndex(facts);
          boolean holds = index.facts(page.about()).stream()
              .anyMatch(f -> new Evaluator(index).truth(page.when(), f) == Truth.HOLDS);
          assertThat(holds).as("%s", bare).isEqualTo(shown == bare.held());
        }
      }
    }
  }
}
