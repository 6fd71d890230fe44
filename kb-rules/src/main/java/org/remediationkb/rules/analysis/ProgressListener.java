package org.remediationkb.rules.analysis;

/** Is told how far something that takes long has got. */
@FunctionalInterface
public interface ProgressListener {

  /** Does not care. */
  ProgressListener NONE = (done, all) -> {};

  /** So much of all is done; may be called by several threads at a time. */
  void done(long done, long all);
}
