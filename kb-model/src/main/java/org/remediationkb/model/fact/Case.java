package org.remediationkb.model.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.remediationkb.model.evidence.Reading;

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
  public Stream<Fact> facts(FactKind type) {
    return facts.stream().filter(fact -> fact.type() == type);
  }

  /** What the sources disagree on, in the order of the facts. */
  public List<Conflict> conflicts() {
    List<Conflict> conflicts = new ArrayList<>();
    for (Fact fact : facts) {
      for (Property property : fact.type().stated()) {
        if (fact.reading(property) instanceof Reading.Disputed<?> disputed) {
          conflicts.add(new Conflict(fact.about(), property, List.copyOf(disputed.readings())));
        }
      }
    }
    return conflicts;
  }
}
