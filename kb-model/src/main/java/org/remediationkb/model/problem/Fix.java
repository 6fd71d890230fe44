package org.remediationkb.model.problem;

/**
 * A change of one line: at a place, one text gives way to another.
 *
 * @param at the place
 * @param was what stands there
 * @param becomes what is to stand there
 */
public record Fix(Location at, String was, String becomes) {

  /** Whether what is to be replaced does stand there. */
  public boolean fits() {
    return at.excerpt().startsWith(was, at.column() - 1);
  }

  @Override
  public String toString() {
    return at + ": " + was + " -> " + becomes;
  }
}
