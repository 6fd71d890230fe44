package org.remediationkb.render.proof;

import java.io.IOException;
import java.io.Writer;
import org.remediationkb.rules.analysis.mutate.MutationReport;

/** A form in which it is read what tests notice. */
public interface MutationFormat {

  /** Writes what they notice. */
  void write(MutationReport report, Writer out) throws IOException;
}
