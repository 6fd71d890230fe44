package org.remediationkb.rules.analysis.guide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.TextType;
import org.remediationkb.rules.analysis.states.Axis.OfProperty;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.guide.Question;
import org.remediationkb.rules.guide.Question.Beginning;
import org.remediationkb.rules.guide.Question.Choice;
import org.remediationkb.rules.guide.Question.Form;

/**
 * A property of a fact as one question, the same for all pages of a library. Its choices are the parts
 * of the values that no statement tells apart; "none of these" comes last.
 */
final class PropertyQuestion {

  /** Values that no statement tells apart; none for "I don't know" and for any other value. */
  private record Part(List<Known<?>> values, Choice choice) {}

  /** All values that matter to some page. */
  private final OfProperty axis;

  private final SampleFact sample;
  private final List<Statement> statements;
  private final List<Part> parts = new ArrayList<>();
  private final boolean oneOnly;

  /**
   * A property.
   *
   * @param axis with all values that some page treats otherwise than another
   * @param statements of all pages, those that ask for it
   */
  PropertyQuestion(OfProperty axis, List<Statement> statements) {
    this.axis = axis;
    this.sample = SampleFact.of(axis.type());
    this.statements = List.copyOf(statements);
    Map<Object, List<Known<?>>> values = values();
    Optional<List<Known<?>>> others = Optional.ofNullable(values.remove(List.of()));
    this.oneOnly = values.size() == 1 && statements.stream().allMatch(this::isAlone);
    parts.add(new Part(List.of(), new Choice("unknown", "I don't know")));
    values.values().forEach(part -> parts.add(part(part)));
    if (oneOnly || (others.isPresent() && !isIdentity())) {
      parts.add(new Part(
          others.orElse(List.of()),
          oneOnly ? new Choice("no", "No") : new Choice("none", "none of these")));
    }
  }

  /** The question, as some pages ask it. */
  Question question(BitSet pages) {
    return new Question(
        axis.name(),
        axis.type().subject().name(),
        oneOnly ? Form.IS_IT_TRUE : Form.WHICH,
        oneOnly ? label(parts.get(1).values()) : "",
        axis.property().description().orElse(""),
        parts.stream().map(Part::choice).toList(),
        isIdentity() ? beginnings() : List.of(),
        statements.stream()
            .flatMap(statement -> statement.revealedBy().stream())
            .distinct()
            .toList(),
        pages);
  }

  /** Whether a statement is true once something is told. */
  boolean holds(Statement statement, Map<Property, Known<?>> told) {
    return sample.holds(statement, told);
  }

  /** A value for each choice; none for "I don't know" and where no statement holds. */
  List<Optional<Known<?>>> representatives() {
    return parts.stream()
        .<Optional<Known<?>>>map(part -> part.values().stream().findFirst().map(v -> v))
        .toList();
  }

  boolean isIdentity() {
    return axis.property().role() == Property.Role.IDENTITY;
  }

  /** The values in parts; those for which no statement holds have an empty list as their key. */
  private Map<Object, List<Known<?>>> values() {
    return axis.choices().stream()
        .flatMap(Optional::stream)
        .collect(Collectors.groupingBy(this::key, LinkedHashMap::new, Collectors.toList()));
  }

  /** The statements that hold; the value itself where another property has a say, too. */
  private Object key(Known<?> value) {
    return statements.stream().allMatch(this::isAlone) ? holding(value) : value;
  }

  private List<Statement> holding(Known<?> value) {
    return statements.stream()
        .filter(statement -> sample.holds(statement, Map.of(axis.property(), value)))
        .toList();
  }

  /** Whether a statement asks for nothing else. */
  private boolean isAlone(Statement statement) {
    return SampleFact.stated(axis.type(), statement)
        .equals(new LinkedHashSet<>(List.of(axis.property())));
  }

  /** The number of the choice that is right for a value. */
  int choice(Known<?> value) {
    for (int i = 1; i < parts.size(); i++) {
      List<Known<?>> values = parts.get(i).values();
      if (!values.isEmpty() && key(values.get(0)).equals(key(value))) {
        return i;
      }
    }
    return isIdentity() ? Question.UNKNOWN : parts.size() - 1;
  }

  private Part part(List<Known<?>> values) {
    return oneOnly
        ? new Part(values, new Choice("yes", "Yes"))
        : new Part(values, new Choice(values.get(0).text(), label(values)));
  }

  /** The statement that is true of these values alone, or the values. */
  private String label(List<Known<?>> values) {
    return statements.stream()
        .filter(this::isAlone)
        .filter(statement -> axis.choices().stream()
            .flatMap(Optional::stream)
            .allMatch(value -> values.contains(value) == holding(value).contains(statement)))
        .map(Statement::text)
        .findFirst()
        .orElseGet(
            () -> values.stream().map(PropertyQuestion::text).collect(Collectors.joining(" or ")));
  }

  private static String text(Known<?> value) {
    return value.value() instanceof Term term && term.isAnyOther()
        ? term.label()
        : "`" + value.text() + "`";
  }

  /** What names begin with, each with what follows from it. */
  private List<Beginning> beginnings() {
    if (!(axis.property().type() instanceof TextType type)
        || !statements.stream().allMatch(this::isAlone)) {
      return List.of();
    }
    List<String> begin = axis.type().properties().stream()
        .filter(property -> property.type() instanceof TermType)
        .filter(property -> axis.type().statedBehind(property).anyMatch(axis.property()::equals))
        .flatMap(property -> ((TermType) property.type()).terms().stream())
        .map(Term::prefix)
        .filter(prefix -> !prefix.isEmpty())
        .distinct()
        .toList();
    return begin.stream()
        .flatMap(text -> type.samples().stream()
            .filter(name -> name.startsWith(text) && isLongest(text, name, begin))
            .limit(1)
            .flatMap(name -> axis.property().known(name, name, sample.source()).stream())
            .map(known -> new Beginning(text, choice(known))))
        .toList();
  }

  private static boolean isLongest(String text, String name, List<String> all) {
    return all.stream().filter(name::startsWith).allMatch(o -> o.length() <= text.length());
  }
}
