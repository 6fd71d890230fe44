package org.remediationkb.rules.analysis.coverage;

import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.problem.Location;

/**
 * What the examples, near misses and cases show of one sentence of a page.
 *
 * @param remediation the id of the page
 * @param sentence the bullet, as the author wrote it
 * @param at where it stands
 * @param held that it holds with all others of its list
 * @param failedAlone that it fails, while all others of its list hold and the page therefore does
 *     not
 */
public record SentenceCoverage(
    String remediation, String sentence, Location at, Shown held, Shown failedAlone) {

  /** Whether it holds where another one does, as sentences of the same list do. */
  boolean holdsWith(SentenceCoverage other) {
    return remediation.equals(other.remediation) && held.equals(other.held);
  }

  /** Whether it is shown to hold and to fail alone. */
  public boolean isProved() {
    return held instanceof Shown.By && failedAlone instanceof Shown.By;
  }

  /** Whether nothing shows it to fail alone, although some facts may. */
  boolean isNotSeenToFailAlone() {
    return failedAlone instanceof Shown.Lacking || failedAlone instanceof Shown.Unsearched;
  }

  /** Whether it is shown to hold, and no facts can show it to fail alone. */
  public boolean isExempt() {
    return held instanceof Shown.By && failedAlone instanceof Shown.Impossible;
  }

  /** Whether an example, a near miss or a case shows something of a sentence. */
  public sealed interface Shown {

    /** It is shown by the facts that begin there. */
    record By(Source source) implements Shown {}

    /** Nothing shows it; these facts would, as a fact file. */
    record Lacking(String proposal) implements Shown {}

    /** Nothing shows it, and there are too many states to look for facts that would. */
    record Unsearched() implements Shown {}

    /** No facts can show it, and why not. */
    record Impossible(String reason) implements Shown {}
  }
}
