package org.remediationkb.render.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.rules.condition.Constraint;

/**
 * Names that differ in the number at their end, such as those of models: a word that all of them
 * share, and what follows it.
 *
 * @param family what they share
 * @param byNumber the names by what follows, in capitals; several may be one name
 */
record NumberedNames(String family, Map<String, Term> byNumber) {

  private static final Pattern NUMBERED = Pattern.compile("(.*\\S) ([^\\s0-9]*+[0-9]\\S*+)");
  private static final String SEPARATOR = "(?:, (?:and |or )?| and | or | ?/ ?)";

  /** A word that may be a number of the family, and where it is. */
  record Mention(String number, int index) {}

  /** The families of names that a list of terms has; names that end in no number belong to none. */
  static List<NumberedNames> of(TermType type) {
    Map<String, Map<String, Term>> families = new LinkedHashMap<>();
    for (Term term : type.terms()) {
      Matcher numbered = NUMBERED.matcher(term.label());
      if (numbered.matches()) {
        Map<String, Term> family =
            families.computeIfAbsent(numbered.group(1), name -> new LinkedHashMap<>());
        Stream.of(numbered.group(2).split("/"))
            .forEach(number -> family.put(number.toUpperCase(Locale.ROOT), term));
      }
    }
    return families.entrySet().stream()
        .map(family -> new NumberedNames(family.getKey(), family.getValue()))
        .toList();
  }

  /** Those of the names that a rule lists. */
  Set<String> of(Constraint.OneOf list) {
    return list.values().stream()
        .filter(byNumber::containsValue)
        .map(Object::toString)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The name with a number, empty where none has it. */
  Optional<Term> name(String number) {
    return Optional.ofNullable(byNumber.get(number.toUpperCase(Locale.ROOT)));
  }

  /** The numbers that a text mentions; those that it lists together are together. */
  List<List<Mention>> lists(String text) {
    String word = Pattern.quote(family) + "s? ";
    String number = "(?:" + likeANumber() + ")(?!\\w)";
    Pattern list = Pattern.compile(
        "\\b" + word + number + "(?:" + SEPARATOR + "(?:" + word + ")?" + number + "){0,99}");
    Pattern one = Pattern.compile("\\b" + number);
    return list.matcher(text)
        .results()
        .map(found -> one.matcher(found.group())
            .results()
            .map(n -> new Mention(n.group(), found.start() + n.start()))
            .toList())
        .toList();
  }

  /** A number of the family, or one as long with up to three letters: it could be one. */
  private String likeANumber() {
    return byNumber.keySet().stream()
        .map(number -> number.replaceAll("[^0-9]", "").length())
        .distinct()
        .map(digits -> "[0-9]{" + digits + "}[A-Za-z]{0,3}")
        .collect(Collectors.joining("|"));
  }

  /** The whole names, for "did you mean". */
  List<String> all() {
    List<String> all = new ArrayList<>();
    byNumber.keySet().forEach(number -> all.add(family + " " + number));
    return all;
  }
}
