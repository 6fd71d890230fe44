package org.remediationkb.model.value;

import java.util.List;

/**
 * A value out of the list of a {@link TermType}, under the name that the product, a fact file and the
 * authors' sentences give it. Compared by identity.
 */
public final class Term {

  private final String label;
  private final List<String> spellings;
  private final String prefix;
  private final boolean standsInText;
  private final boolean anyOther;

  private Term(
      String label, List<String> spellings, String prefix, boolean standsInText, boolean anyOther) {
    this.label = label;
    this.spellings = spellings;
    this.prefix = prefix;
    this.standsInText = standsInText;
    this.anyOther = anyOther;
  }

  /** A term. */
  public static Term of(String label) {
    return new Term(label, List.of(), "", false, false);
  }

  /** The term with that label that stands for every text that no other term of its type names. */
  public static Term anyOther(String label) {
    return new Term(label, List.of(), "", false, true);
  }

  /** The same term with other spellings that occur. */
  public Term spelled(String... others) {
    return new Term(label, List.of(others), prefix, standsInText, anyOther);
  }

  /** The same term, told by what texts begin with, such as a model by the prefix of a serial. */
  public Term prefixed(String begin) {
    return new Term(label, spellings, begin, standsInText, anyOther);
  }

  /** The same term, whose name may stand anywhere in a longer text. */
  public Term standingInText() {
    return new Term(label, spellings, prefix, true, anyOther);
  }

  /** The name, as the product writes it. */
  public String label() {
    return label;
  }

  /** Other spellings of the name that occur; the same thing is meant. */
  public List<String> spellings() {
    return spellings;
  }

  /** What the texts begin with by which the term is told; empty for none. */
  public String prefix() {
    return prefix;
  }

  /** What tells the term apart where it is listed; empty for none. */
  public String mark() {
    return prefix.isEmpty() ? "" : prefix + "…";
  }

  /** Whether the name may stand anywhere in a longer text, as in what a command printed. */
  public boolean standsInText() {
    return standsInText;
  }

  /** Whether it stands for every text that no other term of its type names. */
  public boolean isAnyOther() {
    return anyOther;
  }

  @Override
  public String toString() {
    return label;
  }
}
