package org.remediationkb.rules.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Subject;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.value.TextType;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlReader;
import org.remediationkb.rules.Fields;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.SubjectFile;

/**
 * Reads files named {@code facts.yaml}: {@code types} are forms of values that have a name, {@code
 * facts} the kinds of fact, in the order of the sections of a fact file, and {@code redaction} what
 * a redacted copy of a capture has to know besides.
 */
public final class FactsReader {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+){0,9}");

  /** What stands at the top of a fact file besides the facts. */
  private static final List<String> RESERVED = List.of("case", "taken", "expect");

  private static final String EXTENDS = "extends";

  private final List<Problem> problems = new ArrayList<>();
  private final TypesReader types = new TypesReader(problems);
  private final GathersReader gathers = new GathersReader(problems);
  private final Map<String, FactKind> kinds = new LinkedHashMap<>();

  /** In which subject each kind is declared, and what others add to it. */
  private final Map<String, String> subjects = new LinkedHashMap<>();

  private final Map<String, List<Fields>> extensions = new HashMap<>();
  private final Map<String, Location> declaredTypes = new HashMap<>();
  private final Map<String, Location> declared = new HashMap<>();
  private final Map<String, Location> sections = new HashMap<>();

  /** Names that have problems of their own, so that using them is not another one. */
  private final Set<String> broken = new HashSet<>();

  /** The kinds that others name. */
  private final List<Scalar> references = new ArrayList<>();

  /** Whether a kind of fact can have that name. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** Whether a key can be a name; otherwise there is a problem. */
  static boolean isName(Scalar key, List<Problem> problems) {
    boolean isName = isName(key.text());
    if (!isName) {
      String closest = key.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
      problems.add(ProblemCode.FACTS.error(
          key.at(),
          "\"" + key.text() + "\" is not a name",
          (isName(closest) ? "did you mean \"" + closest + "\"? " : "")
              + "Use small letters and digits, with hyphens between words"));
    }
    return isName;
  }

  /** A file, with what is in it. */
  private record Read(SubjectFile file, Fields fields) {}

  /** What is said of a kind of fact, and in which file. */
  private record Declared(YamlNode.Entry entry, SubjectFile file) {}

  /** Reads whole files as one; what is wrong with a kind leaves the others usable. */
  public Checked<FactKinds> read(List<SubjectFile> texts) {
    List<Read> files = new ArrayList<>();
    texts.forEach(file -> file(file.text()).ifPresent(fields -> files.add(new Read(file, fields))));
    files.forEach(read -> entries(read.fields(), "types").forEach(this::type));
    RedactionReader redaction = new RedactionReader(problems);
    files.forEach(read -> read.fields().mapping("redaction").ifPresent(redaction::read));
    List<Declared> all = new ArrayList<>();
    files.forEach(read -> entries(read.fields(), "facts")
        .forEach(entry -> all.add(new Declared(entry, read.file()))));
    for (Declared declared : all) {
      if (!isExtension(declared.entry())) {
        subjects.putIfAbsent(declared.entry().key().text(), declared.file().subject());
      }
    }
    for (Declared declared : all) {
      if (isExtension(declared.entry())) {
        extend(declared.entry(), declared.file());
      }
    }
    all.stream().map(Declared::entry).filter(entry -> !isExtension(entry)).forEach(this::kind);
    files.forEach(read -> read.fields().refuseOthers());
    references.forEach(this::known);
    gathers.check(kinds);
    return new Checked<>(
        Optional.of(FactKinds.of(kinds.values().toArray(FactKind[]::new))
            .redactedBy(redaction.terms(types.identifiers()))),
        problems);
  }

  private Optional<Fields> file(SourceText text) {
    Checked<YamlNode> root = YamlReader.read(text);
    problems.addAll(root.problems());
    return root.value().flatMap(node -> mapping(node, "types and facts"));
  }

  private Optional<Fields> mapping(YamlNode node, String what) {
    if (node instanceof Mapping mapping) {
      return Optional.of(new Fields(mapping, problems));
    }
    problems.add(ProblemCode.UNKNOWN.error(
        node.at(), "expected a mapping of " + what + ", found " + node.kind(), ""));
    return Optional.empty();
  }

  private List<YamlNode.Entry> entries(Fields file, String key) {
    return file.take(key)
        .flatMap(node -> mapping(node, "names to what they stand for"))
        .map(fields -> fields.mapping().entries().stream()
            .filter(e -> isName(e.key(), problems) || isBroken(e.key()))
            .toList())
        .orElse(List.of());
  }

  private boolean isBroken(Scalar key) {
    broken.add(key.text().toLowerCase(Locale.ROOT));
    return false;
  }

  private static boolean isExtension(YamlNode.Entry entry) {
    return entry.value() instanceof Mapping mapping && mapping.get(EXTENDS).isPresent();
  }

  /** Keeps the properties that a subject adds to a kind of another one that it uses. */
  private void extend(YamlNode.Entry entry, SubjectFile file) {
    Scalar name = entry.key();
    Fields fields = new Fields((Mapping) entry.value(), problems);
    Optional<Scalar> subject = fields.optional(EXTENDS);
    Optional<Fields> properties = fields.mapping("properties");
    fields.refuseOthers();
    Optional<Problem> unused = subject.flatMap(file::unused);
    unused.ifPresent(problems::add);
    if (subject.isEmpty() || unused.isPresent()) {
      return;
    }
    List<String> known = subjects.keySet().stream()
        .filter(kind -> subject.get().text().equals(subjects.get(kind)))
        .toList();
    if (!known.contains(name.text())) {
      problems.add(ProblemCode.FACTS.error(
          name.at(),
          "\"" + subject.get().text() + "\" has no fact \"" + name.text() + "\"",
          DidYouMean.question(name.text(), known).orElse("it has: " + String.join(", ", known))));
      return;
    }
    properties.ifPresent(
        all -> extensions.computeIfAbsent(name.text(), k -> new ArrayList<>()).add(all));
  }

  private boolean isNew(String name, Location at, Map<String, Location> taken) {
    Location first = taken.putIfAbsent(name, at);
    if (first != null) {
      problems.add(ProblemCode.DUPLICATE.error(
          at,
          "\"" + name + "\" is declared twice",
          "the first is at " + first.text().file() + ":" + first.line()));
    }
    return first == null;
  }

  private void type(YamlNode.Entry entry) {
    if (isNew(entry.key().text(), entry.key().at(), declaredTypes)) {
      mapping(entry.value(), "what values look like")
          .ifPresent(fields -> types.declare(entry.key(), fields));
    }
  }

  private void kind(YamlNode.Entry entry) {
    String name = entry.key().text();
    if (isNew(name, entry.key().at(), declared)) {
      mapping(entry.value(), "what is known of such a fact")
          .flatMap(fields -> kind(name, entry.key().at(), fields))
          .ifPresent(kind -> kinds.put(name, kind));
    }
  }

  private Optional<FactKind> kind(String name, Location at, Fields fields) {
    fields.take(EXTENDS); // a key that there is, though not of this kind
    Optional<Scalar> is = fields.required("is");
    Optional<Scalar> list = fields.optional("list");
    Optional<Scalar> map = fields.optional("map");
    IdentityReader identity = IdentityReader.of(fields, problems);
    boolean repeats = fields.isTrue("repeats");
    Optional<Scalar> owner = fields.optional("belongs-to");
    Optional<Scalar> shows = fields.optional("shows");
    boolean mayBeAbsent = fields.isTrue("may-be-absent");
    Optional<Scalar> unit = fields.optional("unit-named-by");
    Optional<Scalar> concerns = fields.optional("concerns");
    Optional<Fields> declared =
        fields.take("properties").flatMap(node -> mapping(node, "properties"));
    boolean hasProperties =
        declared.filter(all -> !all.mapping().entries().isEmpty()).isPresent();
    List<Property> properties = declared
        .map(own -> Stream.concat(Stream.of(own), extensions.getOrDefault(name, List.of()).stream())
            .toList())
        .map(all -> new PropertiesReader(types, identity, gathers, problems).read(all))
        .orElse(List.of());
    fields.refuseOthers();
    owner.ifPresent(references::add);
    concerns.ifPresent(references::add);
    if (!hasProperties) {
      problems.add(
          ProblemCode.MISSING.error(
              at,
              "the key \"properties\" is missing, or empty",
              "say what is known of such a fact: properties: {state: {one-of: [on, off], is: Its state.}}"));
    }
    Optional<Shape> shape = shape(list, map, identity.first(), properties);
    Scalar section = list.or(() -> map).orElse(new Scalar(name, YamlNode.ScalarType.TEXT, at));
    boolean isUsable = is.isPresent() && shape.isPresent() && isFree(section);
    if (!isUsable) {
      return Optional.empty();
    }
    Subject subject =
        new Subject(name, section.text(), shape.get(), identity.first().isPresent() && !repeats);
    FactKind kind = FactKind.of(
            javaName(name), subject, is.get().text(), properties.toArray(Property[]::new))
        .declaredIn(at.text().file());
    kind = mayBeAbsent ? kind.orAbsent() : kind;
    kind = concerns.isPresent() ? kind.concerning(concerns.get().text()) : kind;
    kind = unit.isPresent() ? ofUnits(kind, unit.get()) : kind;
    kind = owner.isPresent() ? kind.belongingTo(owner.get().text()) : kind;
    Optional<FactKind> shown = shows.flatMap(this::known);
    if (shown.isEmpty()) {
      return Optional.of(kind);
    }
    unsaid(kind, shown.get(), shows.orElseThrow());
    return Optional.of(kind.referringTo(shown.get()));
  }

  private FactKind ofUnits(FactKind kind, Scalar hostName) {
    boolean isNamed = kind.property(hostName.text()).isPresent()
        && kind.identity()
            .filter(id -> id.type() instanceof TextType && id.isStated())
            .isPresent();
    if (!isNamed) {
      problems.add(ProblemCode.FACTS.error(
          hostName.at(),
          "a unit needs a serial that identifies it, and \"" + hostName.text() + "\" as its name",
          "declare both under properties, and the serial under identity"));
    }
    return isNamed ? kind.ofUnits(hostName.text()) : kind;
  }

  /** A fact that shows another one has to say which. */
  private void unsaid(FactKind kind, FactKind shown, Scalar shows) {
    shown.identity().stream()
        .flatMap(shown::statedBehind)
        .filter(part -> !kind.partsOf(shown).containsKey(part))
        .forEach(part -> problems.add(ProblemCode.FACTS.error(
            shows.at(),
            "a " + kind.subject().name() + " does not say the " + part + " of the "
                + shown.subject().name() + " that it shows",
            "give it a property of that name, and of the same type")));
  }

  private boolean isFree(Scalar section) {
    if (RESERVED.contains(section.text())) {
      problems.add(ProblemCode.FACTS.error(
          section.at(),
          "\"" + section.text() + "\" means something else in a fact file",
          "choose another name for the section"));
      return false;
    }
    return isName(section, problems) && isNew(section.text(), section.at(), sections);
  }

  private Optional<Shape> shape(
      Optional<Scalar> list,
      Optional<Scalar> map,
      Optional<Scalar> identity,
      List<Property> properties) {
    long stated = properties.stream().filter(p -> p.derivation().isEmpty()).count();
    if (list.isPresent() && map.isPresent()) {
      problems.add(ProblemCode.FACTS.error(
          map.get().at(), "a section is a list or a map, not both", "remove one of the keys"));
    } else if (map.isPresent() && (identity.isEmpty() || stated > 2)) {
      problems.add(ProblemCode.FACTS.error(
          map.get().at(),
          "a map has two properties: the identity is its key, the other one its value",
          "use list for a kind with more or fewer properties"));
    } else if (list.isEmpty() && map.isEmpty() && identity.isPresent()) {
      problems.add(ProblemCode.FACTS.error(
          identity.get().at(),
          "a case has one fact of this kind, so nothing identifies it",
          "add list or map, with the name of the section of a fact file"));
    } else if (!properties.isEmpty()) {
      return Optional.of(
          list.isPresent() ? Shape.LIST : map.isPresent() ? Shape.MAP : Shape.SINGLE);
    }
    return Optional.empty();
  }

  private Optional<FactKind> known(Scalar name) {
    FactKind kind = kinds.get(name.text());
    if (kind == null && !broken.contains(name.text())) {
      problems.add(ProblemCode.FACTS.error(
          name.at(),
          "unknown fact \"" + name.text() + "\"",
          DidYouMean.question(name.text(), kinds.keySet())
              .orElse("known facts: " + String.join(", ", kinds.keySet())
                  + "; declare another one beside them: `kb new fact " + name.text() + "`")));
    }
    return Optional.ofNullable(kind);
  }

  private static String javaName(String name) {
    String camel = Property.camelCase(name);
    return Character.toUpperCase(camel.charAt(0)) + camel.substring(1);
  }
}
