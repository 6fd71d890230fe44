package org.remediationkb.model.factfile;

import java.util.List;
import java.util.Set;
import org.remediationkb.model.value.TextType;

/** What of the values of a property can matter to anybody. */
public sealed interface Distinction {

  /** Every value is one of its own. */
  record Exact() implements Distinction {
    /** The only one. */
    public static final Exact EXACT = new Exact();
  }

  /**
   * Names: it matters which of them are the same, how they begin, and which forms they have.
   *
   * @param forms the forms that they may have
   * @param beginning how many of their first characters matter
   * @param areJoined whether they become part of longer texts with a slash between the parts: then they
   *     are only names where no text has a slash itself
   * @param named the names that are texts of their own, because somebody asks for them
   */
  record Names(List<TextType> forms, int beginning, boolean areJoined, Set<String> named)
      implements Distinction {
    /** Copies the collections. */
    public Names {
      forms = List.copyOf(forms);
      named = Set.copyOf(named);
    }
  }

  /**
   * Dates: it matters which is earlier.
   *
   * @param edges the seconds since 1970 that they are compared with besides
   */
  record Dates(Set<Long> edges) implements Distinction {
    /** Copies the set. */
    public Dates {
      edges = Set.copyOf(edges);
    }
  }
}
