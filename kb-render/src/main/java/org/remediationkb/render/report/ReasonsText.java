package org.remediationkb.render.report;

import java.util.List;
import java.util.Optional;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.problem.TextStyle.Part;
import org.remediationkb.render.terminal.TerminalLines;
import org.remediationkb.rules.condition.Truth;
import org.remediationkb.rules.content.Remediation;

/**
 * The reasons that were asked for, and never nothing.
 *
 * @param reasons the reasons in a case
 * @param id the page that was asked for, if one was
 * @param about the subject that was asked for, if one was
 */
public record ReasonsText(CaseReasons reasons, Optional<String> id, Optional<String> about) {

  /** Prints why these pages hold for these subjects, or why not. */
  public void print(List<Remediation> pages, List<Fact> subjects, TerminalLines lines) {
    boolean isAnything = false;
    for (Remediation page : pages) {
      for (Fact fact : subjects) {
        if (page.about() == fact.type() && isAskedFor(page, fact)) {
          reasons.print(page, fact, lines);
          lines.space();
          isAnything = true;
        }
      }
    }
    if (!isAnything) {
      lines.line(Part.TEXT, whyNothing(pages));
    }
  }

  /** Without a page or a subject to choose, what does not hold would bury the rest. */
  private boolean isAskedFor(Remediation page, Fact fact) {
    return id.isPresent() || about.isPresent() || reasons.truth(page, fact) != Truth.FAILS;
  }

  private String whyNothing(List<Remediation> pages) {
    if (id.isEmpty()) {
      return about.isEmpty()
          ? "Nothing holds, and nothing is undecided."
          : "No page has this subject.";
    }
    return id.get() + " is about a " + pages.get(0).about().subject().name() + ", but "
        + about.map(subject -> subject + " is not one.").orElse("the case has none.");
  }
}
