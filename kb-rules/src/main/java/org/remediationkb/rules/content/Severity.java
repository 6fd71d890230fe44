package org.remediationkb.rules.content;

/** How much a finding matters, the worst first. */
public enum Severity {
  /** Nothing else helps before this is put right. */
  BLOCKER,
  /** Something does not work. */
  PROBLEM,
  /** Something is about to go wrong. */
  WARNING,
  /** Nothing to do. */
  INFO
}
