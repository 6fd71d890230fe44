package org.remediationkb.rules.analysis.prove;

import java.util.List;

/**
 * What is against a claim.
 *
 * @param message what goes wrong, one line without a full stop
 * @param remediations the ids of the pages that have to do with it
 * @param facts the smallest case in which it goes wrong, as a fact file; empty where there is none
 */
public record Counterexample(String message, List<String> remediations, String facts) {

  /** Copies the list. */
  public Counterexample {
    remediations = List.copyOf(remediations);
  }
}
