package org.remediationkb.rules.analysis.mutate;

import java.util.List;

/**
 * How many small mistakes the examples and cases notice.
 *
 * @param remediations the ids of the pages that the mistakes were made in
 * @param mutants how many mistakes were made
 * @param survivors those that nobody would notice
 * @param equivalent those that make no difference in any state, so that nobody can notice them
 */
public record MutationReport(
    List<String> remediations, int mutants, List<Survivor> survivors, List<Mutant> equivalent) {

  /** Copies the lists. */
  public MutationReport {
    remediations = List.copyOf(remediations);
    survivors = List.copyOf(survivors);
    equivalent = List.copyOf(equivalent);
  }

  /**
   * A mistake that nobody would notice.
   *
   * @param mutant the mistake
   * @param killer the smallest case that would notice it: a fact file, with what the page as it is
   *     makes of it
   */
  public record Survivor(Mutant mutant, String killer) {}

  /** How many mistakes some example or case notices. */
  public int killed() {
    return mutants - survivors.size() - equivalent.size();
  }
}
