package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.Term;

/** One of the things by which a licence import tells how it went: a code or a message. */
interface LicenceAnswer extends Term {

  /** Whether it says that nothing failed. */
  boolean isSuccess();

  /** Whether its meaning is known. */
  boolean isRecognised();
}
