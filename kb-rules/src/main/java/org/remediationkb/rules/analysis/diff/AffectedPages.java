package org.remediationkb.rules.analysis.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.content.Remediation;

/** Finds the pages on which a verdict can have changed from one content to another. */
final class AffectedPages {

  /** All of a page that takes part in a verdict, whatever its words. */
  private record Logic(FactKind about, List<List<Demand>> when, Set<String> insteadOf) {
    static Logic of(Remediation page) {
      return new Logic(page.about(), demands(page.when()), Set.copyOf(page.insteadOfIds()));
    }

    private static List<List<Demand>> demands(Condition condition) {
      return condition.alternatives().stream()
          .map(a -> a.patterns().stream().map(Demand::of).toList())
          .toList();
    }
  }

  private record Demand(String variable, FactKind type, Set<Constraint> constraints) {
    static Demand of(FactPattern pattern) {
      return new Demand(
          pattern.variable(), pattern.type(), pattern.constraints().collect(Collectors.toSet()));
    }
  }

  private final Map<String, Remediation> before;
  private final Map<String, Remediation> now;

  AffectedPages(Map<String, Remediation> before, Map<String, Remediation> now) {
    this.before = before;
    this.now = now;
  }

  /** The pages that have changed, those they replace, and all that replaces any of these. */
  Set<String> ids() {
    Set<String> ids = changed();
    for (String id : List.copyOf(ids)) {
      versions(id).forEach(page -> ids.addAll(page.insteadOfIds()));
    }
    List<String> reached = new ArrayList<>(ids);
    for (int i = 0; i < reached.size(); i++) {
      String id = reached.get(i);
      Stream.of(before, now)
          .map(Map::values)
          .flatMap(Collection::stream)
          .filter(page -> page.insteadOfIds().contains(id) && ids.add(page.id()))
          .forEach(page -> reached.add(page.id()));
    }
    return ids;
  }

  private Set<String> changed() {
    Set<String> all = new HashSet<>(before.keySet());
    all.addAll(now.keySet());
    all.removeIf(id -> logic(before, id).equals(logic(now, id)));
    return all;
  }

  private static Optional<Logic> logic(Map<String, Remediation> pages, String id) {
    return Optional.ofNullable(pages.get(id)).map(Logic::of);
  }

  /** The page before and now, as far as there is one. */
  List<Remediation> versions(String id) {
    return Stream.of(before, now)
        .flatMap(pages -> Stream.ofNullable(pages.get(id)))
        .toList();
  }
}
