package org.remediationkb.render.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.remediationkb.model.value.Term;
import org.remediationkb.render.check.NumberedNames.Mention;

/**
 * Compares names that end in a number, such as those of models, with the lists of rules. A single
 * name has to be in one of the lists. Names that are listed together have to be one of the lists, or
 * several of them as a whole: so a list that was made longer or shorter does not go unnoticed.
 */
final class NameComparison implements RuleComparison {

  private final NumberedNames names;
  private final List<RuleValue<Set<String>>> rules;

  /** Compares with the lists of names that rules have. */
  NameComparison(NumberedNames names, List<RuleValue<Set<String>>> rules) {
    this.names = names;
    this.rules = rules;
  }

  @Override
  public List<Difference> differences(String text) {
    List<Difference> differences = new ArrayList<>();
    for (List<Mention> list : names.lists(text)) {
      list.stream()
          .filter(mention -> names.name(mention.number()).isEmpty())
          .forEach(mention -> differences.add(unknown(mention)));
      differences(list).ifPresent(differences::add);
    }
    return differences;
  }

  private Difference unknown(Mention mention) {
    String name = names.family() + " " + mention.number();
    return new Difference(
        mention.index(),
        "unknown name \"" + name + "\"",
        "known names: " + String.join(", ", names.all()));
  }

  private Optional<Difference> differences(List<Mention> list) {
    Set<String> mentioned = list.stream()
        .flatMap(mention -> names.name(mention.number()).stream())
        .map(Term::label)
        .collect(Collectors.toCollection(LinkedHashSet::new));
    if (mentioned.stream().allMatch(name -> isExplained(name, mentioned))) {
      return Optional.empty();
    }
    String joined = String.join(", ", mentioned);
    return Optional.of(new Difference(
        list.get(0).index(),
        mentioned.size() == 1
            ? "no rule names \"" + joined + "\""
            : "no rule has the list \"" + joined + "\"",
        RuleValue.inWords(rules, values -> String.join(", ", values))));
  }

  /** Whether a rule names it, and nothing beyond the list that it stands in. */
  private boolean isExplained(String name, Set<String> mentioned) {
    return rules.stream()
        .map(RuleValue::values)
        .filter(values -> values.contains(name))
        .anyMatch(values -> mentioned.size() == 1 || mentioned.containsAll(values));
  }
}
