package org.remediationkb.render.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.remediationkb.model.value.ValueSet;
import org.remediationkb.model.value.Version;
import org.remediationkb.model.value.VersionRanges;
import org.remediationkb.model.value.VersionType;

/**
 * Compares ranges of values, such as versions, with those of rules. A range has to be one of theirs;
 * a single value has to be an end of one, or the neighbour of an end.
 */
final class RangeComparison implements RuleComparison {

  /** What else authors write between the two ends of a range. */
  private static final Pattern TO = Pattern.compile(" ?[–—-] ?| (?:and )?(?:through|until|up to) ");

  private static final Pattern AND = Pattern.compile("(,?) and ");

  /** Before these, two values are where a way begins and where it ends. */
  private static final Pattern ON_THE_WAY =
      Pattern.compile("(?i)\\b(?:(?:up|down)grad|updat|mov)[a-z]*\\b[^.;:]{0,60}$");

  private static final Pattern SINGLE = Pattern.compile(
      "(?<![\\w.])" + VersionType.PATTERN.replaceAll("^\\^|\\$$", "") + "(?!\\w|[.]\\w)");

  private final List<RuleValue<ValueSet>> rules;

  /** Compares with the sets of a type's values that rules name. */
  RangeComparison(List<RuleValue<ValueSet>> rules) {
    this.rules = rules;
  }

  @Override
  public List<Difference> differences(String text) {
    List<MatchResult> values = SINGLE.matcher(text).results().toList();
    List<Difference> differences = new ArrayList<>();
    int from = 0;
    while (from < values.size()) {
      int to = lastOfSet(text, values, from);
      String written = text.substring(values.get(from).start(), values.get(to).end());
      boolean onTheWay =
          ON_THE_WAY.matcher(text.substring(0, values.get(from).start())).find();
      List<MatchResult> these = values.subList(from, to + 1);
      if (onTheWay || set(written).isEmpty()) {
        these.forEach(v -> part(v.group(), v.start()).ifPresent(differences::add));
      } else {
        for (String part : set(written).get().parts()) {
          part(part, start(part, these)).ifPresent(differences::add);
        }
      }
      from = to + 1;
    }
    return differences;
  }

  /** The last of the values that are one set together with the first. */
  private int lastOfSet(String text, List<MatchResult> values, int first) {
    int last = first;
    while (last + 1 < values.size()
        && set(text.substring(values.get(first).start(), values.get(last + 1).end()))
            .isPresent()) {
      last++;
    }
    return last;
  }

  private Optional<VersionRanges> set(String written) {
    String asInRules = AND.matcher(TO.matcher(written).replaceAll(" to ")).replaceAll("$1 or ");
    return VersionRanges.parse(asInRules);
  }

  private static int start(String part, List<MatchResult> values) {
    return values.stream()
        .filter(v -> part.equals(v.group()) || part.startsWith(v.group() + " "))
        .findFirst()
        .orElse(values.get(0))
        .start();
  }

  private Optional<Difference> part(String part, int index) {
    boolean known = Version.parse(part).isPresent()
        ? rules.stream().anyMatch(rule -> isAtAnEnd(part, rule.values()))
        : rules.stream().anyMatch(rule -> rule.values().parts().contains(part));
    String message = Version.parse(part).isPresent()
        ? "\"" + part + "\" is neither at the end of a range in a rule nor next to one"
        : "no rule names the range \"" + part + "\"";
    return known
        ? Optional.empty()
        : Optional.of(new Difference(index, message, RuleValue.inWords(rules, ValueSet::toString)));
  }

  private static boolean isAtAnEnd(String part, ValueSet values) {
    return values.edges().stream().anyMatch(edge -> edge.toString().equals(part));
  }
}
