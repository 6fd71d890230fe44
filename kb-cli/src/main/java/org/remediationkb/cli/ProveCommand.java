package org.remediationkb.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.render.report.GuideProofJson;
import org.remediationkb.render.report.GuideProofText;
import org.remediationkb.render.report.ProofJson;
import org.remediationkb.render.report.ProofText;
import org.remediationkb.render.report.Report;
import org.remediationkb.rules.analysis.ProgressListener;
import org.remediationkb.rules.analysis.prove.GuideProof;
import org.remediationkb.rules.analysis.prove.GuideProver;
import org.remediationkb.rules.analysis.prove.Proof;
import org.remediationkb.rules.analysis.prove.Prover;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Promises;
import org.remediationkb.rules.content.PromisesReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb prove}. */
@Command(
    description = {
      "Check every distinguishable combination of facts for gaps, contradictions,"
          + " a wrong order and unreachable pages. Exit with 1 if a claim fails.",
      "JSON: states, left-out (kinds of fact), parts with about, remediations, axes (name,"
          + " choices), states, decided-by-drools and verdicts; claims with claim, sentence, proved and counterexamples"
          + " (message, remediations, facts).",
      "With --guide: check that the guide of kb site leads to the plan in each of them. JSON: parts with about,"
          + " remediations, states, questions, most, asked and best-at-least; claims as above."
    },
    footer = {
      "%nExamples:",
      "  kb prove                  all pages; takes some seconds, later only for what has changed",
      "  kb prove --all            the same with Drools on every state; takes a minute",
      "  kb prove server email     only pages about these",
      "  kb prove --guide          that the guide leads to the plan, and by how many questions",
      "  kb prove --format json | jq -r 'first(.claims[].counterexamples[].facts)' | kb evaluate -"
    })
final class ProveCommand extends LibraryCommand {

  /** How a proof is written. */
  enum Format {
    text,
    json
  }

  @Mixin
  private OutputFile output = new OutputFile();

  @Mixin
  private FormatOption<Format> format = new FormatOption<>(Format.text);

  @Option(
      names = "--all",
      description =
          "Let Drools decide every state. By default it decides those that each page tells"
              + " apart by itself, and two with each verdict; those it decides both ways: as the"
              + " rules are built, and as they are printed, with pages and facts in disorder.")
  private boolean all;

  @Option(
      names = "--guide",
      description =
          "Check the guide of the site: that it ends in the plan of Drools in every state, asks"
              + " nothing in vain, and how many questions it asks.")
  private boolean guide;

  @Parameters(
      paramLabel = "ABOUT",
      completionCandidates = CompletionCandidates.Facts.class,
      arity = "0..*",
      description = "The subjects of the pages, as named under about (default: all).")
  private List<String> subjects = new ArrayList<>();

  @Override
  int run(ContentLibrary library) throws IOException {
    List<FactKind> about = subjects.stream().map(name -> about(library, name)).toList();
    if (guide) {
      return proveGuide(library, about);
    }
    Checked<Promises> promises = PromisesReader.read(content().layout(), library);
    kb().complain(promises.problems());
    if (promises.value().isEmpty()) {
      return ExitCode.USAGE;
    }
    Prover prover = prover(Prover.of(library, promises.value().get()));
    checkAbout(about, prover.subjects());
    return prove(about.isEmpty() ? prover : prover.about(about), library);
  }

  private Prover prover(Prover sample) {
    return all
        ? sample.everyState()
        : LibraryCache.proofs().map(sample::keepingIn).orElse(sample);
  }

  /** Nothing is easier to prove than nothing. */
  private void checkAbout(List<FactKind> asked, List<FactKind> known) {
    for (FactKind type : asked) {
      if (!known.contains(type)) {
        throw wrongUsage("no page is about " + type.subject().name() + "; pages are about "
            + known.stream()
                .map(subject -> subject.subject().name())
                .collect(Collectors.joining(", ")));
      }
    }
  }

  private int proveGuide(ContentLibrary library, List<FactKind> about) throws IOException {
    GuideProver all = GuideProver.of(library);
    checkAbout(about, all.subjects());
    GuideProver prover = about.isEmpty() ? all : all.about(about);
    return report(
        "proving the guide",
        prover::prove,
        taken -> switch (format.value()) {
          case text ->
            new GuideProofText(library, taken, kb().terminal().widthOut(), output.style(kb()));
          case json -> new GuideProofJson();
        },
        GuideProof::holds);
  }

  private int prove(Prover prover, ContentLibrary library) throws IOException {
    return report(
        "proving",
        prover::prove,
        taken -> switch (format.value()) {
          case text ->
            new ProofText(library, taken, kb().terminal().widthOut(), output.style(kb()));
          case json -> new ProofJson();
        },
        Proof::holds);
  }

  /** Tries to prove something, and writes what came of it and how long it took. */
  private <T> int report(
      String doing,
      Function<ProgressListener, Checked<T>> proving,
      Function<Duration, Report<T>> report,
      Predicate<T> holds)
      throws IOException {
    Instant start = Instant.now();
    Checked<T> proof = ProgressDisplay.during(doing, kb().terminal(), proving);
    Duration taken = Duration.between(start, Instant.now());
    kb().complain(proof.problems());
    if (proof.value().isEmpty()) {
      return ExitCode.USAGE;
    }
    T proved = proof.value().get();
    return output.write(
        kb(), report.apply(taken), proved, holds.test(proved) ? ExitCode.DONE : ExitCode.FOUND);
  }
}
