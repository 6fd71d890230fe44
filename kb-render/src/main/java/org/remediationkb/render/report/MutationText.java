package org.remediationkb.render.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.model.problem.TextStyle.Part;
import org.remediationkb.render.document.CountedNoun;
import org.remediationkb.render.terminal.TerminalLines;
import org.remediationkb.rules.analysis.mutate.Mutant;
import org.remediationkb.rules.analysis.mutate.MutationReport;
import org.remediationkb.rules.analysis.mutate.MutationReport.Survivor;
import org.remediationkb.rules.examples.ReaderMutator;

/**
 * What tests notice, for a terminal.
 *
 * @param readers what they notice of changed readers
 * @param width the columns of a line, where the style is for a screen
 */
public record MutationText(ReaderMutator.Result readers, int width, TextStyle style)
    implements Report<MutationReport> {

  @Override
  public void write(MutationReport report, Writer out) throws IOException {
    TerminalLines print = new TerminalLines(width, style);
    for (Survivor survivor : report.survivors()) {
      Mutant mutant = survivor.mutant();
      print.line(Part.STRONG, mutant.at() + " " + mutant.change());
      print.line(1, Part.TEXT, "missed; this case would catch it:");
      print.facts(survivor.killer());
    }
    for (ReaderMutator.Mistake mistake : readers.missed()) {
      print.line(
          Part.STRONG,
          mistake.at().text().file() + ":" + mistake.at().line() + " " + mistake.change());
      print.line(1, Part.TEXT, "missed; a sample in which that makes a difference would catch it");
    }
    print.line(Part.TEXT, summary(report));
    if (readers.made() > 0) {
      print.line(
          Part.TEXT,
          String.format(
              Locale.ROOT,
              "%s to readers: %,d caught, %,d missed",
              CountedNoun.of(readers.made(), "change"),
              readers.made() - readers.missed().size(),
              readers.missed().size()));
    }
    out.write(print.toString());
  }

  private static String summary(MutationReport report) {
    List<String> pages = report.remediations();
    return String.format(
        Locale.ROOT,
        "%s to %s: %,d caught, %,d missed, %,d equivalent",
        CountedNoun.of(report.mutants(), "change"),
        pages.size() == 1 ? pages.get(0) : CountedNoun.of(pages.size(), "page"),
        report.killed(),
        report.survivors().size(),
        report.equivalent().size());
  }
}
