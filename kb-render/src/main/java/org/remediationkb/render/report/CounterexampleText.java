package org.remediationkb.render.report;

import java.util.List;
import org.remediationkb.model.problem.TextStyle.Part;
import org.remediationkb.render.terminal.TerminalLines;
import org.remediationkb.rules.analysis.prove.Proof.Counterexample;
import org.remediationkb.rules.content.ContentLibrary;

/** What is against a claim, for a terminal. */
final class CounterexampleText {

  private CounterexampleText() {}

  /** Prints what goes wrong, the files of the pages, and a case in which it does. */
  static void print(List<Counterexample> all, ContentLibrary library, TerminalLines print) {
    for (Counterexample against : all) {
      print.line(1, Part.STRONG, against.message());
      for (String id : against.remediations()) {
        library
            .remediation(id)
            .ifPresent(page -> print.line(1, Part.TEXT, page.page().text().file()));
      }
      if (against.facts().isEmpty()) {
        print.space();
      } else {
        print.facts(against.facts());
      }
    }
  }
}
