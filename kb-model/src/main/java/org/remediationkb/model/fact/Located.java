package org.remediationkb.model.fact;

import org.remediationkb.model.evidence.Source;

/** A fact that knows where it was first read, because something identifies it. */
public interface Located extends Fact {

  /** Where the fact was first read. */
  Source source();
}
