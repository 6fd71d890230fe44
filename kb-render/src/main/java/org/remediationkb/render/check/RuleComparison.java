package org.remediationkb.render.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares texts with what rules say of the values of one type. */
interface RuleComparison {

  /** What a text says otherwise, in order. */
  List<Difference> differences(String text);

  /**
   * What a text says otherwise than the rules.
   *
   * @param index where it begins in the text
   * @param message what is wrong
   * @param help what the rules say instead
   */
  record Difference(int index, String message, String help) {}

  /**
   * What a rule names.
   *
   * @param page the id of its page
   * @param values the values, or the set of them
   * @param <V> a set of values
   */
  record RuleValue<V>(String page, V values) {

    /** What rules name, in words; those that name the same are named together. */
    static <V> String inWords(Collection<RuleValue<V>> all, Function<V, String> words) {
      Map<String, List<String>> pages = all.stream()
          .collect(Collectors.groupingBy(
              named -> words.apply(named.values()),
              LinkedHashMap::new,
              Collectors.mapping(RuleValue::page, Collectors.toList())));
      return pages.entrySet().stream()
          .map(same -> joined(same.getValue()) + " " + same.getKey())
          .collect(Collectors.joining("; "));
    }

    private static String joined(List<String> ids) {
      return ids.stream().distinct().collect(Collectors.joining(" and "))
          + (ids.stream().distinct().count() == 1 ? " names" : " name");
    }
  }
}
