package org.remediationkb.rules.facts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.remediationkb.model.fact.Derivation;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.TextType;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlNode.Sequence;
import org.remediationkb.rules.Fields;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.facts.PropertiesReader.Declared;

/**
 * Reads what tells the facts of a kind apart: one property, or several together, of which a fact may
 * lack some:
 *
 * <pre>
 * identity: [room, shelf]
 * may-lack: [shelf]
 * </pre>
 *
 * @param keys the properties; none where nothing identifies a fact
 * @param lacking those that a fact may lack
 */
record IdentityReader(List<Scalar> keys, List<Scalar> lacking, List<Problem> problems) {

  /** What a text of several parts may be. */
  private static final String ANY_TEXT = ".{1,500}";

  static IdentityReader of(Fields fields, List<Problem> problems) {
    boolean isList = fields.take("identity").filter(Sequence.class::isInstance).isPresent();
    List<Scalar> keys =
        isList ? fields.texts("identity") : fields.optional("identity").stream().toList();
    return new IdentityReader(keys, fields.texts("may-lack"), problems);
  }

  /** The first of the properties; empty where there are none. */
  Optional<Scalar> first() {
    return keys.stream().findFirst();
  }

  /** Whether a property identifies a fact by itself. */
  boolean isAlone(String key) {
    return keys.size() == 1 && keys.get(0).text().equals(key);
  }

  /** Finds what can't identify a fact. */
  void check(Map<String, Declared> declared, Set<String> broken) {
    keys.forEach(key -> check(key, declared, broken));
    lacking.stream()
        .filter(key -> keys.stream().skip(1).noneMatch(k -> k.text().equals(key.text())))
        .forEach(key -> problems.add(ProblemCode.FACTS.error(
            key.at(),
            "\"" + key.text() + "\" is not the second or a later property of the identity",
            "without the first one, nothing identifies a fact")));
  }

  private void check(Scalar name, Map<String, Declared> declared, Set<String> broken) {
    Declared property = declared.get(name.text());
    if (property == null && broken.contains(name.text())) {
      return;
    }
    if (property == null) {
      problems.add(ProblemCode.FACTS.error(
          name.at(),
          "unknown property \"" + name.text() + "\"",
          DidYouMean.question(name.text(), declared.keySet())
              .orElse("its properties are " + String.join(", ", declared.keySet())
                  + "; declare it there, with a type of texts")));
    } else if (!mayIdentify(property) || property.many() || property.follows().isPresent()) {
      problems.add(ProblemCode.FACTS.error(
          name.at(),
          "\"" + name.text() + "\" can't identify a fact",
          "use a property whose type is one of texts, as declared under \"types\""));
    }
  }

  private boolean mayIdentify(Declared property) {
    return property.type() instanceof TextType
        || (keys.size() > 1 && property.type() instanceof TermType);
  }

  /** The property that several make together; empty where there are not several. */
  Optional<Property> composed(Map<String, Declared> declared) {
    List<Declared> parts = keys.stream()
        .flatMap(key -> Optional.ofNullable(declared.get(key.text())).stream())
        .toList();
    if (parts.size() < 2 || !parts.stream().allMatch(this::mayIdentify)) {
      return Optional.empty();
    }
    List<String> names = parts.stream().map(part -> part.key().text()).toList();
    TextType type = TextType.of(
        ANY_TEXT,
        "the " + String.join(", ", names) + " together",
        joined(parts, IdentityReader::example),
        joined(parts, IdentityReader::placeholder));
    List<String> required = names.stream()
        .filter(name -> lacking.stream().noneMatch(key -> key.text().equals(name)))
        .toList();
    return Optional.of(Property.composed(
        String.join("-and-", names), type, Derivation.joined(names, required, type)));
  }

  private static String joined(List<Declared> parts, Function<Declared, String> text) {
    return parts.stream().map(text).collect(Collectors.joining("/"));
  }

  private static String example(Declared part) {
    return part.type() instanceof TextType text
        ? text.example()
        : ((TermType) part.type()).terms().get(0).label();
  }

  private static String placeholder(Declared part) {
    return part.type() instanceof TextType text
        ? text.placeholder()
        : part.key().text().toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
