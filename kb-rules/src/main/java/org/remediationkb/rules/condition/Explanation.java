package org.remediationkb.rules.condition;

import java.util.List;
import org.remediationkb.model.evidence.Reading;

/**
 * What the facts say of a condition, bullet by bullet.
 *
 * @param truth of the whole
 * @param lines what was found for each bullet of the alternative that comes nearest to holding, in
 *     the order of the page
 */
public record Explanation(Truth truth, List<Line> lines) {

  /**
   * What the facts say of one bullet.
   *
   * @param pattern what it belongs to
   * @param statement the bullet
   * @param truth whether it holds
   * @param found what is known of each property it asks for; of what identifies the fact where it
   *     asks for none; empty where there is no such fact
   */
  public record Line(
      FactPattern pattern, Statement statement, Truth truth, List<Reading<?>> found) {
    /** Copies the list. */
    public Line {
      found = List.copyOf(found);
    }

    /** Whether this is a top-level bullet, which the others hang on. */
    public boolean isFirst() {
      return statement.equals(pattern.introduction());
    }
  }

  /** Copies the list. */
  public Explanation {
    lines = List.copyOf(lines);
  }

  /** The bullets that do not hold, or that nobody can tell. */
  public List<Line> obstacles() {
    return lines.stream().filter(line -> line.truth() != Truth.HOLDS).toList();
  }
}
