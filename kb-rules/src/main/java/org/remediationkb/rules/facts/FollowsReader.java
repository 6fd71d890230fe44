package org.remediationkb.rules.facts;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.remediationkb.model.fact.Derivation;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.TextType;
import org.remediationkb.model.value.VariantType;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlNode.Sequence;
import org.remediationkb.rules.Fields;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.facts.PropertiesReader.Declared;

/**
 * Reads how a property follows from others of its fact, which stand under {@code from}:
 *
 * <pre>
 * by: prefix                                               # of a text: that of the value
 * where: {large: heavy}, otherwise: light                  # of one of some values
 * empty: none, otherwise: some                             # of a list
 * of: user                                                 # the elements of that kind
 * same: match, otherwise: mismatch                          # whether several have the same value
 * but-not: ["0"], any-other: strange, otherwise: known     # the worst of what several say
 * </pre>
 */
final class FollowsReader {

  private final Map<String, Declared> declared;
  private final Set<String> broken;
  private final List<Problem> problems;

  FollowsReader(Map<String, Declared> declared, Set<String> broken, List<Problem> problems) {
    this.declared = declared;
    this.broken = broken;
    this.problems = problems;
  }

  /** How a property follows from others; empty where that is a problem. */
  Optional<Derivation> read(Declared property) {
    Fields fields = property.follows().orElseThrow();
    List<Declared> from = from(fields);
    Optional<Scalar> by = fields.optional("by");
    Optional<Fields> where = fields.mapping("where");
    Optional<Scalar> empty = fields.optional("empty");
    Optional<Scalar> of = fields.optional("of");
    Optional<Scalar> anyOther = fields.optional("any-other");
    Optional<Scalar> same = fields.optional("same");
    Terms terms = new Terms(property, problems);
    Optional<Derivation> derivation = Optional.empty();
    if (from.isEmpty() || isCircular(property, from, fields)) {
      return Optional.empty();
    } else if (anyOther.isPresent()) {
      derivation = worst(from, anyOther.get(), fields, terms);
    } else if (same.isPresent() && from.size() > 1) {
      List<String> keys = from.stream().map(FollowsReader::key).toList();
      derivation = terms
          .one(same)
          .flatMap(equal -> terms
              .one(fields.required("otherwise"))
              .map(other -> Derivation.agreement(keys, equal, other)));
    } else if (from.size() > 1) {
      return refuse(fields, "only with any-other or same can several properties tell something");
    } else if (by.isPresent() && from.get(0).type() instanceof TextType) {
      derivation = byPrefix(property, from.get(0), by.get());
    } else if (where.isPresent() && from.get(0).type() instanceof TermType) {
      derivation = byTerm(from.get(0), where.get(), fields, terms);
    } else if (empty.isPresent() && from.get(0).many()) {
      derivation = terms
          .one(empty)
          .flatMap(none -> terms
              .one(fields.required("otherwise"))
              .map(some -> Derivation.byEmptiness(key(from.get(0)), none, some)));
    } else if (of.isPresent() && from.get(0).type() instanceof VariantType variants) {
      derivation = ofKind(from.get(0), variants, of.get());
    } else {
      return refuse(
          fields,
          "one of the keys by (of a text), where (of one of some values), empty (of a list),"
              + " of (of a list of several kinds) and any-other is needed");
    }
    fields.refuseOthers();
    return derivation;
  }

  private Optional<Derivation> refuse(Fields fields, String why) {
    problems.add(ProblemCode.FACTS.error(fields.mapping().at(), why, ""));
    return Optional.empty();
  }

  private static String key(Declared property) {
    return property.key().text();
  }

  private List<Declared> from(Fields fields) {
    Optional<YamlNode> from = fields.take("from");
    List<Scalar> names = from.filter(Sequence.class::isInstance).isPresent()
        ? fields.texts("from")
        : fields.required("from").stream().toList();
    return names.stream().flatMap(name -> find(name).stream()).toList();
  }

  private Optional<Declared> find(Scalar name) {
    Declared found = declared.get(name.text());
    if (found == null && !broken.contains(name.text())) {
      problems.add(ProblemCode.FACTS.error(
          name.at(),
          "unknown property \"" + name.text() + "\"",
          DidYouMean.question(name.text(), declared.keySet())
              .orElse("declare it beside this one, or use one of "
                  + String.join(", ", declared.keySet()))));
    }
    return Optional.ofNullable(found);
  }

  private boolean isCircular(Declared property, List<Declared> from, Fields fields) {
    boolean isCircular = leadsTo(property, from, 0);
    if (isCircular) {
      problems.add(ProblemCode.FACTS.error(
          fields.mapping().at(), "\"" + key(property) + "\" follows from itself", ""));
    }
    return isCircular;
  }

  private boolean leadsTo(Declared property, List<Declared> from, int depth) {
    return depth > declared.size()
        || from.stream()
            .anyMatch(f -> key(f).equals(key(property))
                || (f.follows().isPresent() && leadsTo(property, next(f), depth + 1)));
  }

  private List<Declared> next(Declared property) {
    return property.follows().flatMap(f -> f.mapping().get("from")).stream()
        .flatMap(node ->
            node instanceof Sequence list ? list.elements().stream() : List.of(node).stream())
        .filter(Scalar.class::isInstance)
        .flatMap(node -> Optional.ofNullable(declared.get(((Scalar) node).text())).stream())
        .toList();
  }

  private Optional<Derivation> byPrefix(Declared property, Declared from, Scalar by) {
    List<String> prefixes = property.type() instanceof TermType type
        ? type.terms().stream().map(Term::prefix).toList()
        : List.of();
    List<Integer> lengths =
        prefixes.stream().map(String::length).distinct().sorted().toList();
    boolean hasOneOther = prefixes.stream().filter(String::isEmpty).count() == 1;
    if (!by.text().equals("prefix") || lengths.size() != 2 || !hasOneOther) {
      problems.add(ProblemCode.FACTS.error(
          by.at(),
          "by prefix, every value but one needs a prefix, and all prefixes have one length",
          "write a value as - large: {prefix: AB2}"));
      return Optional.empty();
    }
    return Optional.of(Derivation.byPrefix(key(from), (TermType) property.type()));
  }

  private Optional<Derivation> byTerm(Declared from, Fields where, Fields fields, Terms terms) {
    Map<Term, Term> byTerm = new LinkedHashMap<>();
    Terms known = new Terms(from, problems);
    for (YamlNode.Entry entry : where.mapping().entries()) {
      known
          .one(Optional.of(entry.key()))
          .ifPresent(term -> terms
              .one(where.optional(entry.key().text()))
              .ifPresent(then -> byTerm.put(term, then)));
    }
    return terms
        .one(fields.required("otherwise"))
        .map(otherwise -> Derivation.byTerm(key(from), byTerm, otherwise));
  }

  private Optional<Derivation> ofKind(Declared from, VariantType variants, Scalar kind) {
    List<String> keys = variants.kinds().stream().map(VariantType.Kind::key).toList();
    if (kind.text().equals("otherwise")) {
      return Optional.of(Derivation.ofKind(key(from), ""));
    }
    if (keys.contains(kind.text())) {
      return Optional.of(Derivation.ofKind(key(from), kind.text()));
    }
    problems.add(ProblemCode.FACTS.error(
        kind.at(),
        "unknown kind \"" + kind.text() + "\"",
        DidYouMean.question(kind.text(), keys)
            .orElse("known kinds: " + String.join(", ", keys) + ", otherwise")));
    return Optional.empty();
  }

  private Optional<Derivation> worst(
      List<Declared> from, Scalar anyOther, Fields fields, Terms terms) {
    List<Scalar> ignored = fields.texts("but-not");
    Set<Term> nothing = from.stream()
        .filter(property -> property.type() instanceof TermType)
        .flatMap(property -> ignored.stream()
            .flatMap(label -> ((TermType) property.type()).labelled(label.text()).stream()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
    List<String> keys = from.stream().map(FollowsReader::key).toList();
    return terms
        .one(Optional.of(anyOther))
        .flatMap(unnamed -> terms
            .one(fields.required("otherwise"))
            .map(named -> Derivation.worst(keys, nothing, named, unnamed)));
  }

  private static String values(String text, TermType type) {
    List<String> labels = type.terms().stream().map(Term::label).toList();
    return DidYouMean.question(text, labels)
        .orElse("its values are " + String.join("; ", labels) + "; list it there if it is another");
  }

  /** The values of a property, by what they are called. */
  private record Terms(Declared property, List<Problem> problems) {

    Optional<Term> one(Optional<Scalar> label) {
      return label.flatMap(text -> {
        Optional<Term> term = property.type() instanceof TermType type
            ? type.labelled(text.text())
            : Optional.empty();
        if (term.isEmpty()) {
          problems.add(ProblemCode.FACTS.error(
              text.at(),
              "\"" + text.text() + "\" is not a value of \"" + key(property) + "\"",
              property.type() instanceof TermType type
                  ? values(text.text(), type)
                  : "only values that are listed under one-of or codes can be named"));
        }
        return term;
      });
    }
  }
}
