package org.remediationkb.model.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;

/**
 * How a property that nobody stated follows from the facts of another kind in the same case. More of
 * these facts never take a conclusion back; without any of them nothing follows.
 */
public sealed interface Gathering {

  /** The name of the kind of the other facts, as pages call it. */
  String kind();

  /** What follows from facts of the kind. */
  Reading<?> of(List<Fact> facts);

  /** How many of them there are. */
  record Count(String kind) implements Gathering {

    @Override
    public Reading<?> of(List<Fact> facts) {
      return facts.isEmpty()
          ? Reading.notCollected()
          : Reading.known(
              facts.size(),
              facts.size() + " " + kind,
              facts.get(facts.size() - 1).source());
    }
  }

  /**
   * Whether a property differs among them.
   *
   * @param property the key of their property
   * @param then the value that follows if two of them have different values
   */
  record Difference(String kind, String property, Object then) implements Gathering {

    @Override
    public Reading<?> of(List<Fact> facts) {
      Map<Object, Known<?>> values = new LinkedHashMap<>();
      facts.forEach(fact -> fact.reading(property)
          .known()
          .ifPresent(known -> values.putIfAbsent(known.value(), known)));
      if (values.size() < 2) {
        return Reading.notCollected();
      }
      List<Known<?>> different = List.copyOf(values.values());
      String text = different.stream().map(Known::text).collect(Collectors.joining(", "));
      return Reading.known(then, text, different.get(1).source());
    }
  }
}
