package org.remediationkb.model.capture;

import org.remediationkb.model.evidence.Reading.Known;

/**
 * What one output says of one property.
 *
 * @param known what it says
 * @param origin which output
 * @param run tells the runs of a command apart, in the order of the log
 */
record Claim(Known<?> known, Origin origin, int run) {

  boolean says(Object value) {
    return known.value().equals(value);
  }
}
