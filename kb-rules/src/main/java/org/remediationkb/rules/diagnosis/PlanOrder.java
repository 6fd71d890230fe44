package org.remediationkb.rules.diagnosis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;

/**
 * What "after" means: a remediation comes after all those it names, directly or through others, also
 * where those in between do not occur. Apart from that the more severe comes first, then what is
 * about the larger thing, in the order of the kinds of fact.
 */
public final class PlanOrder {

  private final Map<String, Integer> ranks = new HashMap<>();

  /** The order of the pages of a library, whose "after" has no circle. */
  public PlanOrder(ContentLibrary library) {
    Comparator<Remediation> urgency = Comparator.comparing(Remediation::severity)
        .thenComparing(page -> library.kinds().rank(page.about()))
        .thenComparing(Remediation::id);
    Set<Remediation> waiting = new HashSet<>(library.remediations().values());
    while (!waiting.isEmpty()) {
      Remediation next = waiting.stream()
          .filter(page -> ranks.keySet().containsAll(page.afterIds()))
          .min(urgency)
          .orElseThrow(() -> new IllegalArgumentException("a circle among " + waiting));
      ranks.put(next.id(), ranks.size());
      waiting.remove(next);
    }
  }

  /** The place of a page in the order, from 0. */
  public int rank(Remediation page) {
    return ranks.getOrDefault(page.id(), ranks.size());
  }
}
