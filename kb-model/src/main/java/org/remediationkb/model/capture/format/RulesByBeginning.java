package org.remediationkb.model.capture.format;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.capture.format.LineRule.Match;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.value.Characters;

/** Rules by the first character of the lines that they may take, so that most are not even tried. */
final class RulesByBeginning {

  private static final int ASCII = 128;

  private final List<LineRule> all;

  /** Those of a character are found when a line begins with it: most captures have few lines. */
  private final @Nullable Few[] byFirst = new Few[ASCII];

  /** Those that may take a line with a certain beginning; whoever sees it sees all of it, on any thread. */
  private record Few(List<LineRule> rules) {}

  RulesByBeginning(List<LineRule> rules) {
    this.all = rules;
  }

  /** The first rule that takes a line, of those that are tried otherwise, or of the others. */
  Optional<Match> take(boolean isOtherwise, String line) {
    List<LineRule> rules = of(line);
    return rules.isEmpty() ? Optional.empty() : LineRule.take(rules, isOtherwise, line);
  }

  /** Whether a rule may take a line that begins with a text. */
  boolean mayTakeMore(String beginning) {
    for (LineRule rule : of(beginning)) {
      if (rule.mayTakeMore(beginning)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a rule takes a line. */
  boolean anyTakes(String line) {
    List<LineRule> rules = of(line);
    return !rules.isEmpty() && anyTakes(rules, line, Characters.of(line));
  }

  /** Whether a rule takes a line. */
  boolean anyTakes(Line line) {
    return anyTakes(of(line.text()), line.text(), line.characters());
  }

  /** What is not in the line need not be looked for. */
  private static boolean anyTakes(List<LineRule> rules, String line, Characters characters) {
    for (LineRule rule : rules) { // at each line of a log
      if (rule.mayTake(characters) && rule.take(line).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Lines are read ahead, so several threads may ask; what each of them finds is the same. */
  private List<LineRule> of(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    char first = at == line.length() ? ' ' : line.charAt(at);
    if (first <= ' ' || first >= ASCII) {
      return all;
    }
    Few known = byFirst[first];
    if (known == null) {
      known = new Few(all.stream().filter(rule -> rule.mayTake(first)).toList());
      byFirst[first] = known;
    }
    return known.rules();
  }
}
