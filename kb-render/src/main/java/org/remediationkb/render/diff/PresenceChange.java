package org.remediationkb.render.diff;

import org.remediationkb.rules.ConstantNames;

/** Whether a page or an article is there before and after a change. */
public enum PresenceChange {
  /** It is new. */
  ADDED,
  /** It is gone. */
  REMOVED,
  /** It is there before and after. */
  KEPT;

  static PresenceChange of(boolean before, boolean now) {
    return before == now ? KEPT : now ? ADDED : REMOVED;
  }

  @Override
  public String toString() {
    return ConstantNames.of(this);
  }
}
