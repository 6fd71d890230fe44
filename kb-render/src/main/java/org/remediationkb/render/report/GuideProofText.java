package org.remediationkb.render.report;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.Locale;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.model.problem.TextStyle.Part;
import org.remediationkb.render.document.CountedNoun;
import org.remediationkb.render.terminal.TerminalLines;
import org.remediationkb.rules.analysis.prove.GuideProof;
import org.remediationkb.rules.content.ContentLibrary;

/**
 * A proof of the guide for a terminal.
 *
 * @param library the content that it is about
 * @param taken how long it took
 * @param width the columns of a line, where the style is for a screen
 */
public record GuideProofText(ContentLibrary library, Duration taken, int width, TextStyle style)
    implements Report<GuideProof> {

  @Override
  public void write(GuideProof proof, Writer out) throws IOException {
    TerminalLines print = new TerminalLines(width, style);
    long states = proof.parts().stream().mapToLong(GuideProof.Part::states).sum();
    print.line(
        Part.TEXT,
        String.format(
            Locale.ROOT,
            "Questions of the guide, over %,d states in %s:",
            states,
            CountedNoun.of(proof.parts().size(), "group")));
    print.line(
        1,
        Part.TEXT,
        String.format(
            "%-14s %10s %7s %7s %11s  pages", "", "states", "at most", "mean", "best order"));
    proof.parts().forEach(part -> print.line(1, Part.TEXT, line(part)));
    print.space();
    for (GuideProof.Answer answer : proof.answers()) {
      String verdict = answer.isProved() ? "proved      " : "not proved  ";
      Part part = answer.isProved() ? Part.TEXT : Part.STRONG;
      print.labelled(verdict, part, answer.claim().sentence());
      CounterexampleText.print(answer.counterexamples(), library, print);
    }
    print.space();
    print.line(Part.TEXT, summary(proof));
    out.write(print.toString());
  }

  private static String line(GuideProof.Part part) {
    String best = part.fewest() >= part.most() ? "same" : "at least " + part.fewest();
    int pages = part.remediations().size();
    return String.format(
        Locale.ROOT,
        "%-14s %,10d %7d %7.1f %11s  %s",
        part.about(),
        part.states(),
        part.most(),
        part.mean(),
        best,
        pages == 1 ? part.remediations().get(0) : String.valueOf(pages));
  }

  private String summary(GuideProof proof) {
    long proved = proof.answers().stream().filter(GuideProof.Answer::isProved).count();
    return String.format(
        Locale.ROOT,
        "%d of %s proved, in %.1f seconds",
        proved,
        CountedNoun.of(proof.answers().size(), "claim"),
        taken.toMillis() / 1000.0);
  }
}
