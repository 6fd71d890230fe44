package org.remediationkb.render.report;

import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.model.problem.TextStyle.Part;
import org.remediationkb.render.document.CountedNoun;
import org.remediationkb.render.terminal.TerminalLines;
import org.remediationkb.rules.analysis.prove.Proof;
import org.remediationkb.rules.analysis.prove.Proof.PartSize;
import org.remediationkb.rules.content.ContentLibrary;

/**
 * A proof for a terminal.
 *
 * @param library the content that it is about
 * @param taken how long it took
 * @param width the columns of a line, where the style is for a screen
 */
public record ProofText(ContentLibrary library, Duration taken, int width, TextStyle style)
    implements Report<Proof> {

  @Override
  public void write(Proof proof, Writer out) throws IOException {
    TerminalLines print = new TerminalLines(width, style);
    space(proof, print);
    for (Proof.Answer answer : proof.answers()) {
      String verdict = answer.isProved() ? "proved      " : "not proved  ";
      Part part = answer.isProved() ? Part.TEXT : Part.STRONG;
      print.labelled(verdict, part, answer.claim().sentence());
      if (!answer.isProved()) {
        print.space();
      }
      CounterexampleText.print(answer.counterexamples(), library, print);
    }
    print.space();
    print.line(Part.TEXT, summary(proof));
    out.write(print.toString());
  }

  private static void space(Proof proof, TerminalLines print) {
    print.line(
        Part.TEXT,
        String.format(
            Locale.ROOT,
            "Checked %,d %s in %s:",
            proof.states(),
            CountedNoun.noun(proof.states().min(BigInteger.TWO).longValue(), "state"),
            CountedNoun.of(proof.parts().size(), "group")));
    for (PartSize part : proof.parts()) {
      boolean isOnly =
          proof.parts().stream().filter(p -> p.about().equals(part.about())).count() == 1;
      print.line(1, Part.TEXT, size(part, isOnly));
      print.line(2, Part.TEXT, split(part));
    }
    if (!proof.leftOut().isEmpty()) {
      print.line(Part.STRONG, "not checked: pages about " + String.join(", ", proof.leftOut()));
    }
    sample(proof.parts()).ifPresent(line -> print.line(Part.TEXT, line));
    print.space();
  }

  /** What Drools has decided, where that is not all. */
  private static Optional<String> sample(List<PartSize> parts) {
    long states = parts.stream().mapToLong(PartSize::states).sum();
    long decided = parts.stream().mapToLong(PartSize::decided).sum();
    if (decided == states) {
      return Optional.empty();
    }
    return Optional.of(String.format(
        Locale.ROOT,
        "Drools decided %,d of the %,d states of all groups: those that each page tells apart by"
            + " itself, and two with each verdict (--all for every state)",
        decided,
        states));
  }

  /** Parts about the same kind of fact are told apart by their pages. */
  private static String size(PartSize part, boolean isOnly) {
    List<String> pages = part.remediations();
    return String.format(
        Locale.ROOT,
        "%-14s %,10d %-7s %,6d %-9s %s%s",
        part.about(),
        part.states(),
        CountedNoun.noun(part.states(), "state") + ",",
        part.verdicts(),
        CountedNoun.noun(part.verdicts(), "verdict") + ",",
        CountedNoun.of(pages.size(), "page"),
        isOnly ? "" : ": " + String.join(", ", pages));
  }

  private static String split(PartSize part) {
    return part.axes().stream().map(Object::toString).collect(Collectors.joining(" × "));
  }

  private String summary(Proof proof) {
    long proved = proof.answers().stream().filter(Proof.Answer::isProved).count();
    return String.format(
        Locale.ROOT,
        "%d of %s proved, in %.1f seconds",
        proved,
        CountedNoun.of(proof.answers().size(), "claim"),
        taken.toMillis() / 1000.0);
  }
}
