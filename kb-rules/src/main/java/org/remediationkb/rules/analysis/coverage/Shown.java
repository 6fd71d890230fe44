package org.remediationkb.rules.analysis.coverage;

import org.remediationkb.model.evidence.Source;

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
