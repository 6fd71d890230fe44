package org.remediationkb.model.fact;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.value.DateTime;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.Text;

/**
 * How a property that nobody stated follows from the facts of another kind in the same case, or of
 * those that show the fact where the kind does so. Without any of them nothing follows.
 */
public sealed interface Gathering {

  /** The name of the kind of the other facts, as pages call it. */
  String kind();

  /** The keys of their properties that it depends on. */
  Set<String> asks();

  /** What follows for a fact from facts of the kind. */
  Reading<?> of(Fact about, List<Fact> facts);

  /**
   * Which facts are meant: by key, the texts of the values of which each property has one.
   */
  record Filter(Map<String, List<String>> where) {

    /** Copies the map. */
    public Filter {
      where = Map.copyOf(where);
    }

    /** Whether a fact is meant; empty where that is not known. */
    Optional<Boolean> test(Fact fact) {
      Optional<Boolean> all = Optional.of(true);
      for (Map.Entry<String, List<String>> demand : where.entrySet()) {
        Optional<Boolean> one = fact.reading(demand.getKey())
            .known()
            .map(known -> demand.getValue().contains(text(known.value())));
        if (one.equals(Optional.of(false))) {
          return one;
        }
        all = one.isEmpty() ? one : all;
      }
      return all;
    }

    boolean holds(Fact fact) {
      return test(fact).orElse(false);
    }

    private static String text(Object value) {
      return value instanceof Term term ? term.label() : value.toString();
    }
  }

  /**
   * How many of them there are. Masked ones that look alike are counted once, as they may be one.
   *
   * @param where which are counted
   * @param butNot which of those are not; where empty, all are
   * @param within in how many hours, and by which property that is a time: then it is the greatest
   *     number that so many hours have
   */
  record Count(String kind, Filter where, Optional<Filter> butNot, Optional<Within> within)
      implements Gathering {

    /** How many hours, and by which property. */
    public record Within(int hours, String by) {}

    @Override
    public Set<String> asks() {
      return Stream.of(
              where.where().keySet().stream(),
              butNot.stream().flatMap(filter -> filter.where().keySet().stream()),
              within.stream().map(Within::by))
          .flatMap(Function.identity())
          .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Reading<?> of(Fact about, List<Fact> facts) {
      if (facts.isEmpty()) {
        return Reading.notCollected();
      }
      List<Fact> counted = facts.stream()
          .filter(fact -> where.holds(fact) && butNot.stream().noneMatch(not -> not.holds(fact)))
          .toList();
      List<Fact> most = within.map(limit -> busiest(counted, limit)).orElse(counted);
      int count = (int) most.stream().map(Count::look).distinct().count();
      Source source = (most.isEmpty() ? facts : most).get(0).source();
      return Reading.known(count, count + " " + kind, source);
    }

    /** A fact as it looks; that nothing identifies is like no other. */
    private static Object look(Fact fact) {
      Optional<Object> identity = fact.type()
          .identity()
          .filter(property -> fact.type().subject().unique())
          .flatMap(property -> fact.reading(property).known().map(Known::value));
      return identity
          .<Object>map(value -> value instanceof Text text && !text.isComplete()
              ? text.text().substring(0, text.text().lastIndexOf('#'))
              : value)
          .orElse(fact);
    }

    private static List<Fact> busiest(List<Fact> facts, Within limit) {
      record Timed(LocalDateTime at, Fact fact) {}
      List<Timed> timed = facts.stream()
          .flatMap(fact -> fact.reading(limit.by()).known().stream()
              .flatMap(known -> Time.of(known.value().toString()).stream())
              .map(at -> new Timed(at, fact)))
          .sorted(Comparator.comparing(Timed::at))
          .toList();
      List<Timed> busiest = List.of();
      int from = 0;
      for (int to = 0; to < timed.size(); to++) {
        LocalDateTime earliest = timed.get(to).at().minusHours(limit.hours());
        while (timed.get(from).at().isBefore(earliest)) {
          from++;
        }
        busiest = to + 1 - from > busiest.size() ? timed.subList(from, to + 1) : busiest;
      }
      return busiest.stream().map(Timed::fact).toList();
    }
  }

  /** Times as products write them: year, month, day, hour, minute and second with anything between. */
  final class Time {
    private static final Pattern FORM = Pattern.compile(
        "([0-9]{4})[^0-9]([0-9]{2})[^0-9]([0-9]{2})[^0-9]([0-9]{2}):([0-9]{2}):([0-9]{2})");

    private Time() {}

    static Optional<LocalDateTime> of(String text) {
      Matcher time = FORM.matcher(text);
      if (!time.matches()) {
        return Optional.empty();
      }
      int[] parts = new int[6];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = Integer.parseInt(time.group(i + 1));
      }
      try {
        return Optional.of(
            LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }

  /**
   * Whether a property differs among them.
   *
   * @param properties the keys of their properties: that one of these differs is enough
   * @param then the value that follows if two of them have different values
   * @param otherwise the value that follows if there are several, and all have the same; empty where
   *     nothing follows from that
   */
  record Difference(String kind, List<String> properties, Object then, Optional<Object> otherwise)
      implements Gathering {

    /** Copies the list. */
    public Difference {
      properties = List.copyOf(properties);
    }

    @Override
    public Set<String> asks() {
      return Set.copyOf(properties);
    }

    @Override
    public Reading<?> of(Fact about, List<Fact> facts) {
      if (facts.size() < 2) {
        return Reading.notCollected();
      }
      Optional<Reading<?>> same = Optional.empty();
      for (String property : properties) {
        List<Known<?>> known = new ArrayList<>();
        facts.forEach(fact -> fact.reading(property).known().ifPresent(known::add));
        Map<Object, Known<?>> values = new LinkedHashMap<>();
        known.forEach(value -> values.putIfAbsent(value.value(), value));
        if (values.size() > 1) {
          List<Known<?>> different = List.copyOf(values.values());
          String text = different.stream().map(Known::text).collect(Collectors.joining(", "));
          return Reading.known(then, text, different.get(1).source());
        }
        if (known.size() == facts.size()) {
          Known<?> first = known.get(0);
          same = same.or(
              () -> otherwise.map(value -> Reading.known(value, first.text(), first.source())));
        }
      }
      return same.orElseGet(Reading::notCollected);
    }
  }

  /**
   * Whether there is one of a kind among them.
   *
   * @param then the value that follows if there is
   * @param otherwise the value that follows if every one of them is known to be none; empty where
   *     nothing follows from that
   */
  record Some(String kind, Filter where, Object then, Optional<Object> otherwise)
      implements Gathering {

    @Override
    public Set<String> asks() {
      return where.where().keySet();
    }

    @Override
    public Reading<?> of(Fact about, List<Fact> facts) {
      boolean isNone = !facts.isEmpty();
      for (Fact fact : facts) {
        Optional<Boolean> is = where.test(fact);
        if (is.orElse(false)) {
          return Reading.known(then, text(fact), fact.source());
        }
        isNone &= is.isPresent();
      }
      return isNone && otherwise.isPresent()
          ? Reading.known(otherwise.get(), text(facts.get(0)), facts.get(0).source())
          : Reading.notCollected();
    }

    private String text(Fact fact) {
      return fact.about() + " "
          + where.where().keySet().stream()
              .sorted()
              .flatMap(key -> fact.reading(key).known().stream())
              .map(Known::text)
              .collect(Collectors.joining(", "));
    }
  }

  /**
   * Whether the fact is the first that is meant, among those of its own kind that have a property in
   * common with it: one that says more exactly what it is about comes before one that says less.
   *
   * @param sharing the key of the property
   * @param then the value that follows if it is the first
   * @param otherwise the value that follows if another one is
   */
  record First(String kind, String sharing, Filter where, Object then, Object otherwise)
      implements Gathering {

    @Override
    public Set<String> asks() {
      return where.where().keySet();
    }

    @Override
    public Reading<?> of(Fact about, List<Fact> facts) {
      if (!where.holds(about)) {
        return Reading.notCollected();
      }
      Optional<Object> shared = about.reading(sharing).known().map(Known::value);
      Optional<Fact> first = facts.stream()
          .filter(where::holds)
          .filter(fact -> fact.reading(sharing).known().map(Known::value).equals(shared))
          .max(Comparator.comparingInt(First::exactness)
              .thenComparing(fact -> -facts.indexOf(fact)));
      return first
          .<Reading<?>>map(fact -> Reading.known(
              fact.about().equals(about.about()) ? then : otherwise, fact.about(), fact.source()))
          .orElseGet(Reading::notCollected);
    }

    private static int exactness(Fact fact) {
      return (int) fact
          .type()
          .identity()
          .flatMap(Property::derivation)
          .map(Derivation::from)
          .orElse(List.of())
          .stream()
          .filter(part -> fact.reading(part).known().isPresent())
          .count();
    }
  }

  /**
   * Whether a date of the fact has passed by a clock, which is a property of the only fact of a kind.
   * Where the seconds that both can mean overlap, nothing follows.
   *
   * @param clock the key of the property that is the clock
   * @param date the key of the date, a property of the fact itself
   * @param then the value that follows if it has passed
   * @param otherwise the value that follows if it is still to come
   */
  record Passed(String kind, String clock, String date, Object then, Object otherwise)
      implements Gathering {

    @Override
    public Set<String> asks() {
      return Set.of(clock);
    }

    @Override
    public Reading<?> of(Fact about, List<Fact> facts) {
      Optional<? extends Known<?>> now =
          facts.stream().findFirst().flatMap(fact -> fact.reading(clock).known());
      Optional<? extends Known<?>> when = about.reading(date).known();
      return now.isPresent() && when.isPresent()
          ? passed(when.get(), now.get())
          : Reading.notCollected();
    }

    private Reading<?> passed(Known<?> when, Known<?> now) {
      DateTime date = (DateTime) when.value();
      DateTime time = (DateTime) now.value();
      boolean hasPassed = date.latest() < time.earliest();
      if (!hasPassed && date.earliest() < time.latest()) {
        return Reading.notCollected();
      }
      String text = when.text() + ", when it was " + now.text();
      return Reading.known(hasPassed ? then : otherwise, text, when.source());
    }
  }
}
