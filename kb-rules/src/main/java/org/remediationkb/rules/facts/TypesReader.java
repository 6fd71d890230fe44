package org.remediationkb.rules.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.secret.Identifier;
import org.remediationkb.model.secret.Identifier.Sort;
import org.remediationkb.model.value.BooleanType;
import org.remediationkb.model.value.DateTimeType;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.TextForm;
import org.remediationkb.model.value.TextForm.MalformedForm;
import org.remediationkb.model.value.TextType;
import org.remediationkb.model.value.ValueType;
import org.remediationkb.model.value.VariantType;
import org.remediationkb.model.value.Version;
import org.remediationkb.model.value.VersionRanges;
import org.remediationkb.model.value.VersionType;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlNode.Sequence;
import org.remediationkb.rules.Fields;
import org.remediationkb.rules.ProblemCode;

/** Reads what values a property can have: a type that has a name, or one of its own. */
final class TypesReader {

  private static final String MANY = "list-of";
  private static final String IDENTIFIES = "identifies";

  /** Shorter texts are found in others. */
  private static final int SHORTEST = 8;

  private static final SortedMap<String, ValueType> BUILT_IN = new TreeMap<>(Map.of(
      "date-and-time", DateTimeType.DATE_TIME,
      "integer", IntegerType.INTEGER,
      "true-or-false", BooleanType.BOOLEAN));

  private final List<Problem> problems;
  private final Map<String, ValueType> named = new LinkedHashMap<>(BUILT_IN);

  /** Names of types that have problems of their own, so that using them is not another one. */
  private final Set<String> broken = new HashSet<>();

  private final List<Identifier> identifiers = new ArrayList<>();

  /** The type of a property, or of the elements of its list. */
  record Typed(ValueType type, boolean many) {}

  TypesReader(List<Problem> problems) {
    this.problems = problems;
  }

  /** The forms of those types that show what a text identifies. */
  List<Identifier> identifiers() {
    return identifiers;
  }

  /** Gives a type a name. */
  void declare(Scalar name, Fields fields) {
    unnamed(name.text(), name.at(), fields)
        .ifPresentOrElse(
            type -> {
              fields.refuseOthers();
              named.put(name.text(), type);
            },
            () -> broken.add(name.text()));
  }

  /** The type that the keys of a property tell; empty where that is a problem. */
  Optional<Typed> read(Fields fields) {
    Optional<Scalar> element = fields.optional(MANY);
    if (element.isPresent()) {
      return find(element.get()).map(type -> new Typed(type, true));
    }
    Optional<Scalar> type = fields.optional("type");
    return (type.isPresent() ? find(type.get()) : terms(fields, fields.mapping().at()))
        .map(found -> new Typed(found, false));
  }

  private Optional<ValueType> find(Scalar name) {
    ValueType type = named.get(name.text());
    if (type == null && !broken.contains(name.text())) {
      problems.add(ProblemCode.FACTS.error(
          name.at(),
          "unknown type \"" + name.text() + "\"",
          DidYouMean.question(name.text(), named.keySet())
              .orElse("known types: " + String.join(", ", named.keySet())
                  + "; declare another one under"
                  + " \"types\", such as " + name.text()
                  + ": {text: \"[0-9]{8}\", is: eight digits, example: \"12345678\"}")));
    }
    return Optional.ofNullable(type);
  }

  private Optional<ValueType> unnamed(String name, Location at, Fields fields) {
    if (fields.take("text").isPresent()) {
      return fields.optional("text").flatMap(text -> text(name, text, fields)).map(type -> type);
    }
    if (fields.take("version").isPresent()) {
      return fields.optional("version").flatMap(of -> version(of, fields)).map(type -> type);
    }
    return fields.take("any-of").isPresent()
        ? fields.mapping("any-of").flatMap(kinds -> variants(kinds, fields))
        : terms(fields, at);
  }

  private Optional<TextType> text(String name, Scalar form, Fields fields) {
    Optional<Scalar> is = fields.required("is");
    Optional<Scalar> example = fields.required("example");
    Optional<Scalar> placeholder = fields.optional("placeholder");
    boolean inCommands = fields.isTrue("in-commands");
    boolean maskable = fields.isTrue("maskable");
    List<Scalar> more = fields.texts("more-examples");
    Optional<Sort> sort = fields.take(IDENTIFIES).isPresent()
        ? fields.constant(IDENTIFIES, Sort.class)
        : Optional.empty();
    Optional<TextForm> parsed = form(form);
    if (parsed.isEmpty() || is.isEmpty() || example.isEmpty()) {
      return Optional.empty();
    }
    String capitals = name.toUpperCase(Locale.ROOT).replace('-', '_');
    TextType type = TextType.of(
        parsed.get(),
        is.get().text(),
        example.get().text(),
        placeholder.map(Scalar::text).orElse(capitals));
    type = inCommands ? type.inCommands() : type;
    type = maskable ? type.maskable() : type;
    type = type.variants(more.stream().map(Scalar::text).toArray(String[]::new));
    List<Scalar> examples = Stream.concat(example.stream(), more.stream()).toList();
    sort.ifPresent(what -> identifier(what, parsed.get(), form, examples, maskable));
    return fitExamples(type, examples);
  }

  private void identifier(
      Sort sort, TextForm form, Scalar at, List<Scalar> examples, boolean isMaskable) {
    List<Integer> lengths = examples.stream()
        .map(Scalar::text)
        .filter(text -> !isMaskable || text.indexOf('#') < 0)
        .map(String::length)
        .distinct()
        .toList();
    if (form.beginning().isEmpty() || lengths.stream().anyMatch(length -> length < SHORTEST)) {
      problems.add(ProblemCode.FACTS.error(
          at.at(),
          "this form also matches ordinary words, so it can't identify anything",
          "a form with \"" + IDENTIFIES + "\" begins with the same character in all texts, and is "
              + SHORTEST + " characters long or longer"));
      return;
    }
    int length = lengths.size() == 1 ? lengths.get(0) : 0;
    identifiers.add(new Identifier(sort, form, length, isMaskable));
  }

  private Optional<TextType> fitExamples(TextType type, List<Scalar> examples) {
    List<Scalar> others = examples.stream().filter(e -> !type.matches(e.text())).toList();
    others.forEach(other -> problems.add(ProblemCode.FACTS.error(
        other.at(),
        "the example \"" + other.text() + "\" has not the form of its type: " + type.meaning(),
        "correct the example, or the form under text")));
    return others.isEmpty() ? Optional.of(type) : Optional.empty();
  }

  private Optional<TextForm> form(Scalar text) {
    try {
      return Optional.of(TextForm.parse(text.text()));
    } catch (MalformedForm e) {
      problems.add(ProblemCode.FACTS.error(
          text.at().plus(e.offset()),
          String.valueOf(e.getMessage()),
          "a form has characters, classes such as [0-9A-F], counts such as {10}, ?, | and ( )"));
      return Optional.empty();
    }
  }

  private Optional<VersionType> version(Scalar product, Fields fields) {
    Optional<Scalar> example = fields.required("example");
    Optional<Scalar> ranges = fields.required("ranges");
    if (example.flatMap(e -> Version.parse(e.text())).isEmpty()
        || ranges.flatMap(r -> VersionRanges.parse(r.text())).isEmpty()) {
      problems.add(ProblemCode.FACTS.error(
          product.at(),
          "a type of versions needs examples of a version and of ranges",
          "as in example: \"7.4.11\" and ranges: 7.4.10 to 7.4.11, or 7.6.3"));
      return Optional.empty();
    }
    return Optional.of(
        new VersionType(product.text(), example.get().text(), ranges.get().text()));
  }

  private Optional<ValueType> variants(Fields kinds, Fields fields) {
    List<VariantType.Kind> all = new ArrayList<>();
    for (YamlNode.Entry entry : kinds.mapping().entries()) {
      kinds
          .mapping(entry.key().text())
          .flatMap(kind -> kind(entry.key().text(), kind))
          .ifPresent(all::add);
    }
    return fields
        .required("otherwise")
        .flatMap(this::findText)
        .map(bare -> new VariantType(bare, all));
  }

  private Optional<VariantType.Kind> kind(String key, Fields fields) {
    Optional<TextType> text = fields.required("type").flatMap(this::findText);
    Optional<VariantType.Place> place = fields
        .mapping("in")
        .flatMap(in -> in.mapping().entries().stream()
            .findFirst()
            .flatMap(entry -> in.optional(entry.key().text())
                .flatMap(this::findText)
                .map(type -> new VariantType.Place(entry.key().text(), type))));
    fields.refuseOthers();
    return text.map(t -> new VariantType.Kind(key, t, place));
  }

  private Optional<TextType> findText(Scalar name) {
    return find(name)
        .filter(type -> type instanceof TextType || refuse(name))
        .map(TextType.class::cast);
  }

  private boolean refuse(Scalar name) {
    problems.add(ProblemCode.FACTS.error(
        name.at(), "\"" + name.text() + "\" is not a type of texts", "declare it with text"));
    return false;
  }

  private Optional<ValueType> terms(Fields fields, Location at) {
    Optional<YamlNode> words = fields.take("one-of");
    Optional<YamlNode> codes = fields.take("codes");
    Optional<Scalar> anyOther = fields.optional("any-other");
    if (words.isEmpty() == codes.isEmpty()) {
      problems.add(ProblemCode.MISSING.error(
          at,
          words.isPresent()
              ? "the keys one-of and codes exclude each other"
              : "nothing says what values there are",
          "add one of the keys one-of: [on, off], for texts; codes: [\"0\", \"7\"], for whole numbers;"
              + " type: NAME; list-of: NAME, for several values. NAME is one of "
              + named.keySet().stream().sorted().collect(Collectors.joining(", "))));
      return Optional.empty();
    }
    if (!(words.or(() -> codes).orElseThrow() instanceof Sequence list)) {
      problems.add(ProblemCode.UNKNOWN.error(
          words.or(() -> codes).orElseThrow().at(),
          "the values must be a list",
          "write them in brackets, with commas between them: [on, off]"));
      return Optional.empty();
    }
    List<Term> terms = new ArrayList<>();
    list.elements().forEach(element -> term(element).ifPresent(terms::add));
    refuseRepeated(list, terms);
    anyOther.ifPresent(label -> terms.add(Term.anyOther(label.text())));
    Term[] all = terms.toArray(Term[]::new);
    return Optional.of(codes.isPresent() ? TermType.ofNumbers(all) : TermType.of(all));
  }

  private void refuseRepeated(Sequence list, List<Term> terms) {
    Set<String> seen = new HashSet<>();
    for (Term term : terms) {
      if (!seen.add(TermType.plain(term.label()))) {
        problems.add(ProblemCode.DUPLICATE.error(
            list.at(),
            "the value \"" + term.label() + "\" is listed twice",
            "keep one of them; capitals make no difference"));
      }
    }
    if (list.elements().isEmpty()) {
      problems.add(
          ProblemCode.MISSING.error(list.at(), "no value is listed", "list all there are"));
    }
  }

  /** A text, or a mapping of one to what else there is to say of it. */
  private Optional<Term> term(YamlNode element) {
    if (element instanceof Scalar scalar && !scalar.text().isBlank()) {
      return Optional.of(Term.of(scalar.text()));
    }
    if (element instanceof Mapping mapping
        && mapping.entries().size() == 1
        && mapping.entries().get(0).value() instanceof Mapping more) {
      Fields fields = new Fields(more, problems);
      Term term = Term.of(mapping.entries().get(0).key().text());
      term = term.spelled(fields.texts("also").stream().map(Scalar::text).toArray(String[]::new));
      term = fields.isTrue("anywhere-in-a-text") ? term.standingInText() : term;
      term = fields.optional("prefix").map(Scalar::text).map(term::prefixed).orElse(term);
      fields.refuseOthers();
      return Optional.of(term);
    }
    problems.add(ProblemCode.UNKNOWN.error(
        element.at(),
        "a value must be a text, found " + element.kind(),
        "other spellings are written as - colour: {also: [color]}"));
    return Optional.empty();
  }
}
