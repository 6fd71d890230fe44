package org.remediationkb.cli;

import java.io.IOException;
import org.remediationkb.model.fortitoken.FortiTokenFacts;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.rules.analysis.prove.Promises;
import org.remediationkb.rules.analysis.prove.PromisesReader;
import org.remediationkb.rules.analysis.prove.Proof;
import org.remediationkb.rules.analysis.prove.Prover;
import org.remediationkb.rules.content.ContentLibrary;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code kb prove}. */
@Command(
    name = "prove",
    description =
        "Prove over all states that pages can tell apart: no gap, no contradiction, nothing dead.",
    footer = {"%nExample:", "  kb prove      takes about half a minute"})
final class ProveCommand extends LibraryCommand {

  @Override
  int run(ContentLibrary library) throws IOException {
    Checked<Promises> promises = PromisesReader.read(content().folder(), library);
    kb().complain(promises.problems());
    if (promises.value().isEmpty()) {
      return CommandLine.ExitCode.USAGE;
    }
    Proof proof = new Prover(library, promises.value().get(), FortiTokenFacts.TYPES).prove();
    print(proof);
    return proof.holds() ? 0 : 1;
  }

  private void print(Proof proof) {
    kb().out().printf("%,d states, gone through in parts:%n", proof.states());
    for (Proof.PartSize part : proof.parts()) {
      kb().out()
          .printf(
              "  %-16s %,9d states, %,6d verdicts, %d pages%n",
              part.about(), part.states(), part.verdicts(), part.remediations().size());
    }
    for (Proof.Answer answer : proof.answers()) {
      String verdict = answer.isProved() ? "proved    " : "not proved";
      kb().out().println(verdict + "  " + answer.claim().sentence());
      answer.counterexamples().forEach(against -> {
        kb().out().println("  " + against.message() + ", as in:");
        against.facts().lines().forEach(line -> kb().out().println("    " + line));
      });
    }
  }
}
