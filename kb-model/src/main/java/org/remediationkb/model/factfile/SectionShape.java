package org.remediationkb.model.factfile;

import java.util.ArrayList;
import java.util.List;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.problem.Problems;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Entry;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlNode.ScalarType;
import org.remediationkb.model.yaml.YamlNode.Sequence;

/** Brings the section of a type of fact, however it is written, into a list of mappings. */
record SectionShape(FactKind type) {

  /** A mapping for each fact; what is none goes to {@code problems}. */
  List<Mapping> mappings(Entry section, Problems problems) {
    YamlNode value = section.value();
    if (Field.isEmpty(value)) {
      problems.add(Field.noValue(section.key()));
      return List.of();
    }
    return switch (type.subject().shape()) {
      case SINGLE -> mapping(value, section.key().text() + " must be", problems);
      case LIST -> list(section, problems);
      case MAP -> value instanceof Mapping map ? pairs(map) : notA("a mapping", section, problems);
    };
  }

  private static List<Mapping> mapping(YamlNode node, String what, Problems problems) {
    if (node instanceof Mapping mapping) {
      return List.of(mapping);
    }
    problems.add(FactProblem.TYPE.error(
        node.at(), what + " a mapping of keys to values, not " + node.kind(), ""));
    return List.of();
  }

  private static List<Mapping> list(Entry section, Problems problems) {
    if (!(section.value() instanceof Sequence sequence)) {
      return notA("a list", section, problems);
    }
    List<Mapping> mappings = new ArrayList<>();
    String what = "an entry of " + section.key().text() + " must be";
    sequence.elements().forEach(element -> mappings.addAll(mapping(element, what, problems)));
    return mappings;
  }

  private static List<Mapping> notA(String kind, Entry section, Problems problems) {
    problems.add(FactProblem.TYPE.error(
        section.value().at(),
        section.key().text() + " must be " + kind + ", not " + section.value().kind(),
        kind.equals("a list") ? "begin each entry with \"- \"" : ""));
    return List.of();
  }

  /** {@code HOST: reachable} as {@code {host: HOST, reachability: reachable}}. */
  private List<Mapping> pairs(Mapping map) {
    List<Mapping> pairs = new ArrayList<>(map.entries().size());
    for (Entry entry : map.entries()) {
      pairs.add(new Mapping(
          List.of(pair(0, entry, entry.key()), pair(1, entry, entry.value())),
          entry.key().at()));
    }
    return pairs;
  }

  private Entry pair(int property, Entry of, YamlNode value) {
    String key = type.stated().get(property).key();
    return new Entry(new Scalar(key, ScalarType.TEXT, of.key().at()), value);
  }
}
