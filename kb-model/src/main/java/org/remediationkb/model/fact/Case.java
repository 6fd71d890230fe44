package org.remediationkb.model.fact;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of one customer's trouble.
 *
 * @param name the case's name: its number where the source gives one, the file's name otherwise
 * @param facts the facts in the order they were read
 */
public record Case(String name, List<Fact> facts) {

  /** Copies the list. */
  public Case {
    facts = List.copyOf(facts);
  }

  /** The facts of one type, in order. */
  public <F extends Fact> Stream<F> facts(Class<F> type) {
    return facts.stream().filter(type::isInstance).map(type::cast);
  }
}
