package org.remediationkb.model.capture.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.remediationkb.model.capture.format.LineRule.Match;

/** Rules by the first character of the lines that they may take, so that most are not even tried. */
final class RulesByBeginning {

  private static final int ASCII = 128;

  private final List<LineRule> all;
  private final List<List<LineRule>> byFirst;

  RulesByBeginning(List<LineRule> rules) {
    this.all = rules;
    this.byFirst = IntStream.range(0, ASCII)
        .mapToObj(c -> rules.stream().filter(rule -> rule.mayTake((char) c)).toList())
        .toList();
  }

  /** The first rule that takes a line, of those that are tried otherwise, or of the others. */
  Optional<Match> take(boolean isOtherwise, String line) {
    return LineRule.take(of(line), isOtherwise, line);
  }

  /** Whether a rule takes a line. */
  boolean anyTakes(String line) {
    List<LineRule> rules = of(line);
    return !rules.isEmpty() && rules.stream().anyMatch(rule -> rule.take(line).isPresent());
  }

  private List<LineRule> of(String line) {
    char first = line.isEmpty() ? ' ' : line.charAt(0);
    boolean isKnown = first > ' ' && first < ASCII;
    return isKnown ? byFirst.get(first) : all;
  }
}
