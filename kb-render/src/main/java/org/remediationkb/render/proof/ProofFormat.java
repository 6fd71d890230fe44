package org.remediationkb.render.proof;

import java.io.IOException;
import java.io.Writer;
import org.remediationkb.rules.analysis.prove.Proof;

/** A form in which a proof is read. */
public interface ProofFormat {

  /** Writes a proof. */
  void write(Proof proof, Writer out) throws IOException;
}
