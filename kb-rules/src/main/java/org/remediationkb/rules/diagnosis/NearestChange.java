package org.remediationkb.rules.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.condition.Constraint.OneOf;
import org.remediationkb.rules.condition.Explanation;

/** The smallest change of the facts by which a condition would hold, in words. */
public final class NearestChange {

  private NearestChange() {}

  /**
   * What would have to be otherwise, to go on after "it would hold with"; empty where it holds.
   *
   * @param explanation what the facts say of the alternative that comes nearest to holding
   */
  public static String of(Explanation explanation) {
    List<String> changes = new ArrayList<>();
    for (Explanation.Line line : explanation.obstacles()) {
      if (!line.found().isEmpty()) {
        changes.add(change(line));
      } else if (line.isFirst()) {
        changes.add(line.statement().text());
      } else {
        changes.add(changes.remove(changes.size() - 1) + " " + line.statement().text());
      }
    }
    return changes.stream().distinct().collect(Collectors.joining(", and "));
  }

  private static String change(Explanation.Line line) {
    if (line.isFirst()) {
      return line.statement().text();
    }
    List<Constraint> constraints = line.statement().constraints();
    return constraints.stream().allMatch(NearestChange::hasNamedValues)
        ? constraints.stream().map(NearestChange::change).collect(Collectors.joining(" and "))
        : line.pattern().introduction().text() + " " + line.statement().text();
  }

  /** Names say more than the sentence where it stands for several, such as those of all errors. */
  private static boolean hasNamedValues(Constraint constraint) {
    return constraint instanceof OneOf oneOf
        && oneOf.values().stream().noneMatch(Boolean.class::isInstance);
  }

  private static String change(Constraint constraint) {
    List<String> names =
        ((OneOf) constraint).values().stream().map(NearestChange::name).toList();
    return words(constraint.property().name()) + " = " + oneOf(names);
  }

  private static String words(String property) {
    return property.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  private static String name(Object value) {
    return String.valueOf(value);
  }

  private static String oneOf(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }
}
