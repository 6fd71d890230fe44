package org.remediationkb.rules.condition;

import java.util.List;
import org.remediationkb.model.evidence.Reading;

/**
 * What the facts say of a condition, bullet by bullet.
 *
 * @param truth of the whole
 * @param lines what was found for each bullet of the alternative that comes nearest to holding, in
 *     the order of the page, up to the first that speaks of a fact which is not there
 */
public record Explanation(Truth truth, List<Line> lines) {

  /**
   * What the facts say of one bullet.
   *
   * @param statement the bullet
   * @param truth whether it holds
   * @param found what is known of each property it asks for; of what identifies the fact where it
   *     asks for none; empty where there is no such fact
   */
  public record Line(Statement statement, Truth truth, List<Reading<?>> found) {
    /** Copies the list. */
    public Line {
      found = List.copyOf(found);
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
