package org.remediationkb.rules.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * The piece of a Drools pattern that a sentence stands for, as written under {@code drl}.
 *
 * @param introduction the fact it introduces, empty where it only constrains one
 * @param demands what it demands of the fact, all of it
 */
record Fragment(Optional<Introduction> introduction, List<Demand> demands) {

  /**
   * The beginning of a pattern, {@code $token : Token( ... )}.
   *
   * @param variable the fact's name for the rest of the rule
   * @param type the name of the kind of fact
   */
  record Introduction(String variable, String type) {}

  /**
   * A comparison, {@code seed == ABSENT}.
   *
   * @param property the property's name
   * @param operator how it is compared
   * @param operand with what
   * @param offset where the comparison begins in the fragment, from 0
   */
  record Demand(String property, Operator operator, Operand operand, int offset) {}

  /** The comparisons there are. None of them is a negation. */
  enum Operator {
    /** Equal to one value. */
    EQUALS("=="),
    /** Equal to one of several values. */
    IN("in"),
    /** In a set that has a text of its own, such as ranges of versions. */
    WITHIN("within");

    final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }
  }

  /** What a property is compared with. */
  sealed interface Operand {
    /** Values by the names of their constants, or a quoted text. */
    record Literals(List<String> names) implements Operand {}

    /** What the page fills in. */
    record Parameter(String name) implements Operand {}

    /** A property of a fact that an earlier sentence introduced. */
    record OtherFact(String variable, String property) implements Operand {}
  }
}
