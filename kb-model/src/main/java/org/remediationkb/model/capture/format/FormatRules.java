package org.remediationkb.model.capture.format;

import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.remediationkb.model.capture.format.LineRule.Effect;

/** A format, with what is asked of its rules at each output, and at each line of one. Safe to share. */
final class FormatRules {

  private final OutputFormat format;
  private final Set<Effect> effects = EnumSet.noneOf(Effect.class);
  private final List<LineRule> lists;
  private final Set<LineRule> inLists = Collections.newSetFromMap(new IdentityHashMap<>());
  private final RulesByBeginning rules;
  private final IdentityHashMap<LineRule, RulesByBeginning> within = new IdentityHashMap<>();

  FormatRules(OutputFormat format) {
    this.format = format;
    this.rules = new RulesByBeginning(format.rules());
    this.lists =
        format.rules().stream().filter(rule -> rule.does(Effect.BEGINS_LIST)).toList();
    lists.forEach(list -> inLists.addAll(list.within()));
    format.all().forEach(rule -> {
      effects.addAll(rule.effects());
      within.put(rule, new RulesByBeginning(rule.within()));
    });
  }

  OutputFormat format() {
    return format;
  }

  /** Whether a rule does that, or one below it. */
  boolean anyDoes(Effect effect) {
    return effects.contains(effect);
  }

  /** The rules with which a list begins. */
  List<LineRule> lists() {
    return lists;
  }

  boolean isInList(LineRule rule) {
    return inLists.contains(rule);
  }

  /** The rules of the format, without those below them. */
  RulesByBeginning rules() {
    return rules;
  }

  /** The rules directly below one. */
  RulesByBeginning within(LineRule rule) {
    return Objects.requireNonNull(within.get(rule));
  }
}
