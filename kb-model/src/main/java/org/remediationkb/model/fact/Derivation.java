package org.remediationkb.model.fact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.TextType;
import org.remediationkb.model.value.Variant;

/**
 * How a property follows from others of the same fact. What is not known of those leaves it unknown;
 * text and source are those of the value it follows from.
 */
public final class Derivation {

  /** What is between the parts of an identity. */
  private static final String SEPARATOR = "/";

  private final List<String> from;
  private final List<String> required;
  private final Rule rule;

  private static Derivation of(List<String> from, Rule rule) {
    return new Derivation(from, from, rule);
  }

  private Derivation(List<String> from, List<String> required, Rule rule) {
    this.from = List.copyOf(from);
    this.required = List.copyOf(required);
    this.rule = rule;
  }

  /** How it follows, as data. */
  private sealed interface Rule {
    Reading<?> of(Fact fact, List<String> from);

    /** How many characters of a text it looks at, other than to compare the whole with another one. */
    default int beginning() {
      return 0;
    }
  }

  /** A rule about the only property that it follows from. */
  private sealed interface OfOne extends Rule {
    Reading<?> of(Reading<Object> reading);

    @Override
    default Reading<?> of(Fact fact, List<String> from) {
      return of(read(fact, from.get(0)));
    }
  }

  /** The names of the properties that it follows from directly. */
  public List<String> from() {
    return from;
  }

  /** The names of those without which nothing follows. */
  public List<String> required() {
    return required;
  }

  /** Whether it puts texts together, with a slash between them. */
  public boolean joins() {
    return rule instanceof Joined;
  }

  /**
   * How many of the first characters of a text matter to what follows from it. Besides them only
   * matters which texts are the same.
   */
  public int beginning() {
    return rule.beginning();
  }

  Reading<?> of(Fact fact) {
    return rule.of(fact, from);
  }

  @SuppressWarnings("unchecked") // readings are read and never written to
  private static Reading<Object> read(Fact fact, String property) {
    return (Reading<Object>) fact.reading(property);
  }

  /**
   * The texts of several properties as one: {@code root/system.interface}.
   *
   * @param required those that a fact has to have; of the others, what is not known is left out
   */
  public static Derivation joined(List<String> parts, List<String> required, TextType type) {
    return new Derivation(parts, required, new Joined(required, type));
  }

  private record Joined(List<String> required, TextType type) implements Rule {
    @Override
    public Reading<?> of(Fact fact, List<String> from) {
      boolean isWhole =
          required.stream().allMatch(part -> read(fact, part).known().isPresent());
      if (!isWhole) {
        return Reading.notCollected();
      }
      List<Known<Object>> known = allKnown(fact, from);
      String text = known.stream().map(Derivation::text).collect(Collectors.joining(SEPARATOR));
      return Reading.known(new Text(type, text), text, known.get(0).source());
    }
  }

  private static List<Known<Object>> allKnown(Fact fact, List<String> properties) {
    return properties.stream()
        .flatMap(property -> read(fact, property).known().stream())
        .toList();
  }

  /** A value as part of a name: what the product calls it where the list of values is open. */
  private static String text(Known<Object> known) {
    return known.value() instanceof Term term && term.isAnyOther()
        ? known.text()
        : known.value().toString();
  }

  /**
   * By what the text begins with, as far as it is not masked: the term with that prefix, or the one
   * that has none. The prefixes are of equal length.
   */
  public static Derivation byPrefix(String from, TermType terms) {
    Map<String, Term> byPrefix =
        terms.terms().stream().collect(Collectors.toMap(Term::prefix, Function.identity()));
    Term otherwise = Objects.requireNonNull(byPrefix.get(""), "a term without a prefix");
    int length = byPrefix.keySet().stream().mapToInt(String::length).max().orElse(0);
    return of(List.of(from), new ByPrefix(byPrefix, otherwise, length));
  }

  private record ByPrefix(Map<String, Term> terms, Term otherwise, int length) implements OfOne {
    @Override
    public int beginning() {
      return length;
    }

    @Override
    public Reading<?> of(Reading<Object> reading) {
      return reading
          .map(text -> ((Text) text).visible())
          .filter(visible -> visible.length() >= length)
          .map(visible -> terms.getOrDefault(visible.substring(0, length), otherwise));
    }
  }

  /** By whether several properties have the same value. */
  public static Derivation agreement(List<String> from, Term same, Term otherwise) {
    return of(from, new Agreement(same, otherwise));
  }

  private record Agreement(Term same, Term otherwise) implements Rule {
    @Override
    public Reading<?> of(Fact fact, List<String> from) {
      List<Known<Object>> known = allKnown(fact, from);
      if (known.size() < from.size()) {
        return Reading.notCollected();
      }
      boolean isOne = known.stream().map(Known::value).distinct().count() == 1;
      return Reading.known(
          isOne ? same : otherwise,
          known.stream().map(Known::text).distinct().collect(Collectors.joining(", ")),
          known.get(known.size() - 1).source());
    }
  }

  /** By the term: the one it is mapped to, or another. */
  public static Derivation byTerm(String from, Map<Term, Term> terms, Term otherwise) {
    return of(List.of(from), new ByTerm(terms, otherwise));
  }

  private record ByTerm(Map<Term, Term> terms, Term otherwise) implements OfOne {
    @Override
    public Reading<?> of(Reading<Object> reading) {
      return reading.map(term -> terms.getOrDefault((Term) term, otherwise));
    }
  }

  /** By whether a list has an element. */
  public static Derivation byEmptiness(String from, Term empty, Term otherwise) {
    return of(List.of(from), new ByEmptiness(empty, otherwise));
  }

  private record ByEmptiness(Term empty, Term otherwise) implements OfOne {
    @Override
    public Reading<?> of(Reading<Object> reading) {
      return reading.map(list -> ((List<?>) list).isEmpty() ? empty : otherwise);
    }
  }

  /** The elements of a list that are of one kind; the key is empty for those of no known kind. */
  public static Derivation ofKind(String from, String key) {
    return of(List.of(from), new OfKind(key));
  }

  private record OfKind(String key) implements OfOne {
    @Override
    public Reading<?> of(Reading<Object> reading) {
      return reading.map(list -> ((List<?>) list)
          .stream().filter(element -> ((Variant) element).kind().equals(key)).toList());
    }
  }

  /**
   * Of what several properties say, the worst that is known: more evidence never takes it back.
   *
   * @param ignored terms that say nothing
   * @param named what any other term says that has a name of its own
   * @param unnamed what the term for any other text says, which is worse
   */
  public static Derivation worst(List<String> from, Set<Term> ignored, Term named, Term unnamed) {
    return of(from, new Worst(ignored, named, unnamed));
  }

  private record Worst(Set<Term> ignored, Term named, Term unnamed) implements Rule {
    @Override
    public Reading<?> of(Fact fact, List<String> from) {
      List<Known<Object>> said = from.stream()
          .map(property -> read(fact, property)
              .filter(term -> !ignored.contains((Term) term))
              .<Object>map(term -> ((Term) term).isAnyOther() ? unnamed : named))
          .flatMap(reading -> reading.known().stream())
          .toList();
      return Stream.concat(said.stream().filter(known -> known.value() == unnamed), said.stream())
          .findFirst()
          .<Reading<?>>map(known -> known)
          .orElseGet(Reading::notCollected);
    }
  }
}
