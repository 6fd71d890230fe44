package org.remediationkb.rules.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.fact.Derivation;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.value.ValueType;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.rules.Fields;
import org.remediationkb.rules.ProblemCode;

/** Reads the properties of one kind of fact. */
final class PropertiesReader {

  private final TypesReader types;
  private final IdentityReader identity;
  private final GathersReader gathers;
  private final List<Problem> problems;

  /** By their keys, with those that follow from others. */
  private final Map<String, Declared> declared = new LinkedHashMap<>();

  /** Keys of properties that have problems of their own, so that using them is not another one. */
  private final Set<String> broken = new HashSet<>();

  /**
   * A property as it is declared.
   *
   * @param key the key
   * @param type the type of its values, or of the elements of its list
   * @param many whether it is a list
   * @param is what it is, empty where it follows from others
   * @param follows how it follows from others
   * @param gathers how it follows from facts of another kind where nobody states it
   */
  record Declared(
      Scalar key,
      ValueType type,
      boolean many,
      Optional<Scalar> is,
      Optional<Fields> follows,
      Optional<Fields> gathers) {}

  PropertiesReader(
      TypesReader types, IdentityReader identity, GathersReader gathers, List<Problem> problems) {
    this.types = types;
    this.gathers = gathers;
    this.identity = identity;
    this.problems = problems;
  }

  /**
   * Reads the properties that a kind has.
   *
   * @param all those that it declares, and those that other subjects add to it
   */
  List<Property> read(List<Fields> all) {
    all.forEach(this::declareAll);
    identity.check(declared, broken);
    List<Property> properties = new ArrayList<>();
    FollowsReader follows = new FollowsReader(declared, broken, problems);
    declared.values().forEach(d -> property(d, follows).ifPresent(properties::add));
    identity.composed(declared).ifPresent(properties::add);
    return properties;
  }

  private void declareAll(Fields all) {
    for (YamlNode.Entry entry : all.mapping().entries()) {
      Declared first = declared.get(entry.key().text());
      if (first != null) {
        problems.add(ProblemCode.DUPLICATE.error(
            entry.key().at(),
            "\"" + entry.key().text() + "\" is declared twice",
            "the first is at " + first.key().at().text().file() + ":"
                + first.key().at().line()));
      } else if (entry.value() instanceof Mapping mapping) {
        declare(entry.key(), new Fields(mapping, problems))
            .ifPresentOrElse(
                property -> declared.put(entry.key().text(), property),
                () -> broken.add(entry.key().text()));
      } else {
        problems.add(
            ProblemCode.UNKNOWN.error(
                entry.value().at(),
                "expected a mapping, found " + entry.value().kind(),
                "say what the property is and what values it has: {is: Its state., one-of: [on, off]}"));
      }
    }
  }

  private Optional<Declared> declare(Scalar key, Fields fields) {
    Optional<Scalar> is = fields.optional("is");
    Optional<Fields> follows = fields.mapping("follows");
    Optional<Fields> gathers = fields.mapping("gathers");
    Optional<TypesReader.Typed> type = types.read(fields);
    if (type.isPresent()) {
      fields.refuseOthers();
    }
    if (follows.isEmpty() && is.isEmpty()) {
      problems.add(
          ProblemCode.MISSING.error(
              key.at(),
              "the property \"" + key.text() + "\" has neither \"is\" nor \"follows\"",
              "add in a sentence what it is, as is: Its state. (or under follows what it is concluded from)"));
      return Optional.empty();
    }
    if (!FactsReader.isName(key, problems)) {
      return Optional.empty();
    }
    return type.map(t -> new Declared(key, t.type(), t.many(), is, follows, gathers));
  }

  private Optional<Property> property(Declared declared, FollowsReader follows) {
    String key = declared.key().text();
    if (declared.follows().isPresent()) {
      Optional<Derivation> derivation = follows.read(declared);
      return derivation.map(d -> declared.many()
          ? Property.derivedList(key, declared.type(), d)
          : Property.derived(key, declared.type(), d));
    }
    String is = declared.is().map(Scalar::text).orElse("");
    if (identity.isAlone(key)) {
      return Optional.of(Property.identity(key, declared.type(), is));
    }
    Property property = declared.many()
        ? Property.list(key, declared.type(), is)
        : Property.collected(key, declared.type(), is);
    return declared.gathers().isPresent()
        ? gathers.read(declared, this.declared).map(property::gathered)
        : Optional.of(property);
  }
}
