package org.remediationkb.rules.analysis.prove;

import java.util.List;

/**
 * Something that goes wrong in a state.
 *
 * @param message what goes wrong
 * @param remediations the ids of the pages that have to do with it
 * @param state the number of the state
 */
record Objection(String message, List<String> remediations, int state) {

  /** Copies the list. */
  Objection {
    remediations = List.copyOf(remediations);
  }
}
