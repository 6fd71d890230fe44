package org.remediationkb.cli;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.render.explain.Reasons;
import org.remediationkb.rules.condition.Truth;
import org.remediationkb.rules.content.Remediation;

/** Prints the reasons that were asked for, and never nothing. */
final class ReasonsPrinter {

  private final PrintStream out;
  private final @Nullable String id;
  private final @Nullable String about;

  /**
   * A printer of reasons.
   *
   * @param id the page that was asked for, if one was
   * @param about the subject that was asked for, if one was
   */
  ReasonsPrinter(PrintStream out, @Nullable String id, @Nullable String about) {
    this.out = out;
    this.id = id;
    this.about = about;
  }

  /** Prints why these pages hold for these subjects, or why not. */
  void print(List<Remediation> pages, List<Fact> subjects, Reasons reasons) {
    boolean silent = true;
    for (Remediation page : pages) {
      for (Fact fact : subjects) {
        if (page.about().type().isInstance(fact) && isAskedFor(page, fact, reasons)) {
          out.println(reasons.text(page, fact));
          silent = false;
        }
      }
    }
    if (silent) {
      out.println(whyNothing(pages));
    }
  }

  /** Without a page or a subject to choose, what does not hold would bury the rest. */
  private boolean isAskedFor(Remediation page, Fact fact, Reasons reasons) {
    return id != null || about != null || reasons.truth(page, fact) != Truth.FAILS;
  }

  private String whyNothing(List<Remediation> pages) {
    if (id == null) {
      return about == null
          ? "Nothing holds, and nothing is undecided."
          : "No page has this subject.";
    }
    return id + " is about a " + pages.get(0).about().subject().name() + ", but "
        + (about == null ? "the case has none." : about + " is not one.");
  }
}
