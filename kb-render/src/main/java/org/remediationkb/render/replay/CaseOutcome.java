package org.remediationkb.render.replay;

/**
 * What became of one case of an archive. Nothing in it tells of a customer but the name of the file.
 *
 * @param name the file of the case, with the line where a file has several cases
 * @param outcome what became of it; the same object for many cases, where they say the same
 * @param again whether it was decided by itself, though it may say the same as another one, and had to
 *     have the same outcome as that
 */
public record CaseOutcome(String name, Outcome outcome, boolean again) {

  /** The outcome of a case that is like no other. */
  public CaseOutcome(String name, Outcome outcome) {
    this(name, outcome, false);
  }
}
