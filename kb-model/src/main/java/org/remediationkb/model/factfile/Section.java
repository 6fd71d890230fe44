package org.remediationkb.model.factfile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.Problems;
import org.remediationkb.model.problem.Quote;
import org.remediationkb.model.yaml.YamlNode.Entry;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;

/** The section of a fact file that states the facts of one type. */
final class Section {

  /** So many take longer than to begin on another processor. */
  private static final int MANY = 1000;

  private final FactKind type;
  private final Map<String, Field> fields = new LinkedHashMap<>();

  Section(FactKind type) {
    this.type = type;
    type.stated()
        .forEach(property -> fields.put(property.key(), Field.of(property, type.declaration())));
  }

  FactKind type() {
    return type;
  }

  /** The properties that can be stated, in order. */
  Collection<Field> fields() {
    return fields.values();
  }

  /** The fact of which nothing was collected. */
  Fact unknown(Source source) {
    return new Fact(type, source, Map.of());
  }

  /**
   * What one mapping states.
   *
   * @param fact empty where nothing identifies it
   * @param problems what is wrong with it
   */
  private record Stated(Mapping mapping, Optional<Fact> fact, Problems problems) {}

  /** The facts that the mappings state; what is wrong with them goes to {@code problems}. */
  List<Fact> read(List<Mapping> mappings, Problems problems) {
    List<Fact> facts = new ArrayList<>();
    Map<String, Integer> firstLines = new HashMap<>();
    for (Stated stated : stated(mappings)) {
      problems.addAll(stated.problems());
      if (stated.fact().isPresent()) {
        facts.add(stated.fact().get());
        refuseDuplicate(stated.fact().get(), stated.mapping(), firstLines, problems);
      }
    }
    return facts;
  }

  private List<Stated> stated(List<Mapping> mappings) {
    if (mappings.size() >= MANY) {
      return mappings.parallelStream().map(this::stated).toList();
    }
    List<Stated> all = new ArrayList<>(mappings.size());
    for (Mapping mapping : mappings) {
      all.add(stated(mapping));
    }
    return all;
  }

  private Stated stated(Mapping mapping) {
    Problems problems = new Problems();
    Map<Property, Known<?>> known = values(mapping, problems);
    boolean isIdentified = true;
    for (Property property : type.identifying()) {
      if (!known.containsKey(property)) {
        isIdentified = false;
        if (mapping.get(property.key()).isEmpty()) {
          problems.add(noIdentity(mapping, property.key()));
        }
      }
    }
    return new Stated(
        mapping,
        isIdentified ? Optional.of(new Fact(type, mapping.at().source(), known)) : Optional.empty(),
        problems);
  }

  private Map<Property, Known<?>> values(Mapping mapping, Problems problems) {
    Map<Property, Known<?>> known = new HashMap<>();
    for (Entry entry : mapping.entries()) {
      Field field = fields.get(entry.key().text());
      if (field == null) {
        problems.add(unknownKey(
            entry.key(), fields.keySet(), "; declare another one in " + type.declaration()));
      } else {
        Optional<Known<?>> value = field.read(entry, problems);
        if (value.isPresent()) {
          known.put(field.property(), value.get());
        }
      }
    }
    return known;
  }

  /**
   * The problem of a key that there is not.
   *
   * @param another what to do where another one is wanted, to go on after those there are
   */
  static Problem unknownKey(Scalar key, Collection<String> keys, String another) {
    String known = "known keys: " + String.join(", ", keys);
    return FactProblem.UNKNOWN_KEY.error(
        key.at(),
        "unknown key " + Quote.of(key.at(), key.text()),
        DidYouMean.question(key.text(), keys)
            .map(question -> question + " " + known)
            .orElse(known + another));
  }

  private Problem noIdentity(Mapping mapping, String key) {
    return FactProblem.NO_IDENTITY.error(
        mapping.at(),
        "this " + type.subject().name() + " has no " + key,
        "it identifies the entry");
  }

  private void refuseDuplicate(
      Fact fact, Mapping mapping, Map<String, Integer> firstLines, Problems problems) {
    if (type.subject().unique() && type.identity().isPresent()) {
      Integer first = firstLines.putIfAbsent(fact.about(), mapping.at().line());
      if (first != null) {
        problems.add(FactProblem.DUPLICATE.error(
            mapping.at(),
            type.subject().name() + " " + fact.about() + " appears twice, first on line " + first,
            "combine the entries into one"));
      }
    }
  }
}
