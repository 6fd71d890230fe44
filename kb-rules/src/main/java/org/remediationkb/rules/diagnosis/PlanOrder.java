package org.remediationkb.rules.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
    List<Remediation> waiting = new ArrayList<>(library.remediations().values());
    waiting.sort(urgency);
    while (!waiting.isEmpty()) {
      ranks.put(takeNext(waiting).id(), ranks.size());
    }
  }

  /** Takes the first one that comes after none of the others. */
  private Remediation takeNext(List<Remediation> waiting) {
    Iterator<Remediation> each = waiting.iterator();
    while (each.hasNext()) {
      Remediation page = each.next();
      if (mayBeNext(page)) {
        each.remove();
        return page;
      }
    }
    throw new IllegalArgumentException("a circle among " + waiting);
  }

  private boolean mayBeNext(Remediation page) {
    for (Remediation.Reference before : page.after()) {
      if (!ranks.containsKey(before.id())) {
        return false;
      }
    }
    return true;
  }

  /** The place of a page in the order, from 0. */
  public int rank(Remediation page) {
    return ranks.getOrDefault(page.id(), ranks.size());
  }
}
