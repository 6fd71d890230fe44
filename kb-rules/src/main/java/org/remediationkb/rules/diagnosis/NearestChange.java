package org.remediationkb.rules.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.remediationkb.model.evidence.Term;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.condition.Constraint.OneOf;
import org.remediationkb.rules.condition.Constraint.Within;
import org.remediationkb.rules.condition.Explanation;
import org.remediationkb.rules.condition.Statement;

/** The smallest change of the facts by which a condition would hold, in words. */
public final class NearestChange {

  private NearestChange() {}

  /**
   * What would have to be otherwise, to go on after "it would hold if"; empty where it holds.
   *
   * @param explanation what the facts say of the alternative that comes nearest to holding
   */
  public static String of(Explanation explanation) {
    List<String> changes = new ArrayList<>();
    for (Explanation.Line line : explanation.obstacles()) {
      String text = line.statement().text();
      if (!line.found().isEmpty()) {
        changes.add(change(line.statement()));
      } else if (line.isFirst()) {
        changes.add("there were " + text);
      } else {
        changes.add(changes.remove(changes.size() - 1) + " " + text);
      }
    }
    return changes.stream().distinct().collect(Collectors.joining(", and "));
  }

  private static String change(Statement statement) {
    return statement.constraints().stream()
        .map(NearestChange::change)
        .collect(Collectors.joining(" and "));
  }

  private static String change(Constraint constraint) {
    return "the " + words(constraint.property().name()) + " were " + wanted(constraint);
  }

  private static String words(String property) {
    return property.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  private static String wanted(Constraint constraint) {
    if (constraint instanceof Within within) {
      return within.set().toString();
    }
    return constraint instanceof OneOf oneOf
        ? oneOf(oneOf.values().stream().map(NearestChange::name).toList())
        : "that of the other";
  }

  private static String name(Object value) {
    return value instanceof Term term ? term.label() : String.valueOf(value);
  }

  private static String oneOf(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }
}
