package org.remediationkb.render.publish;

import org.remediationkb.rules.content.Remediation;

/** How well an article is founded, in the words of KCS; computed, and not stated by anybody. */
public enum Confidence {
  /** Nothing says yet what to do. */
  WORK_IN_PROGRESS,
  /** It is not shown, or not shown by enough, that it holds when it should. */
  NOT_VALIDATED,
  /** Examples and near misses are there, the proof holds, and tests notice each small change. */
  VALIDATED;

  /** What is known of pages beside their text. */
  @FunctionalInterface
  public interface Validation {
    /** Where nobody has looked. */
    Validation NONE = page -> false;

    /** Whether the proof holds for a page and its tests notice each small change of it. */
    boolean holds(Remediation page);
  }

  static Confidence of(Remediation page, Validation validation) {
    if (page.what().markdown().isBlank()) {
      return WORK_IN_PROGRESS;
    }
    boolean isShown = !page.examples().isEmpty() && !page.nearMisses().isEmpty();
    return isShown && validation.holds(page) ? VALIDATED : NOT_VALIDATED;
  }
}
