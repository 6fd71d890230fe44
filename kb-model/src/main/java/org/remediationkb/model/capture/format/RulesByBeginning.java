package org.remediationkb.model.capture.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.capture.format.LineRule.Match;

/** Rules by the first character of the lines that they may take, so that most are not even tried. */
final class RulesByBeginning {

  private static final int ASCII = 128;

  private final List<LineRule> all;
  private final List<Optional<List<LineRule>>> byFirst =
      new ArrayList<>(Collections.nCopies(ASCII, Optional.empty()));

  RulesByBeginning(List<LineRule> rules) {
    this.all = rules;
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
    return isKnown ? byFirst.get(first).orElseGet(() -> find(first)) : all;
  }

  /** Those of a character are found when a line begins with it: most captures have few lines. */
  private List<LineRule> find(char first) {
    List<LineRule> rules = all.stream().filter(rule -> rule.mayTake(first)).toList();
    byFirst.set(first, Optional.of(rules));
    return rules;
  }
}
