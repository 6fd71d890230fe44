package org.remediationkb.render.replay;

import java.io.IOException;
import java.io.Writer;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlNode.Sequence;
import org.remediationkb.model.yaml.YamlReader;
import org.remediationkb.render.document.JsonWriter;

/** The outcome of a case as a line of JSON, which can be counted again later and elsewhere. */
public final class OutcomeLine {

  private OutcomeLine() {}

  /** Writes an outcome, with a line end after it. */
  public static void write(CaseOutcome outcome, Writer out) throws IOException {
    JsonWriter.write(out, false, json -> {
      json.text("case", outcome.name());
      if (outcome.month().isPresent()) {
        json.text("month", outcome.month().get().toString());
      }
      if (outcome.again()) {
        json.truth("again", true);
      }
      write(outcome.outcome(), json);
    });
  }

  private static void write(Outcome outcome, JsonWriter json) throws IOException {
    if (outcome.problem().isPresent()) {
      json.text("error", outcome.problem().get());
      return;
    }
    json.counts("findings", outcome.findings());
    json.texts("undecided", List.copyOf(outcome.undecided()));
    json.counts("conflicts", outcome.conflicts());
    json.number("unread", outcome.unread());
    json.counts("unread-templates", outcome.unreadTemplates());
    json.texts("next", outcome.next());
    json.object("values", () -> {
      for (var property : outcome.values().entrySet()) {
        json.counts(property.getKey(), property.getValue());
      }
    });
  }

  /** The outcome in a line, empty where the line is something else. */
  public static Optional<CaseOutcome> read(String line) {
    return YamlReader.read(SourceText.of("results", line))
        .value()
        .filter(Mapping.class::isInstance)
        .flatMap(node -> outcome((Mapping) node));
  }

  private static Optional<CaseOutcome> outcome(Mapping line) {
    Optional<String> name = text(line, "case");
    Optional<String> error = text(line, "error");
    if (name.isEmpty() || (error.isEmpty() && line.get("findings").isEmpty())) {
      return Optional.empty();
    }
    Outcome outcome = error.map(Outcome::unusable).orElseGet(() -> usable(line));
    return Optional.of(new CaseOutcome(
        name.get(),
        outcome,
        text(line, "month").flatMap(OutcomeLine::month),
        line.get("again").isPresent()));
  }

  private static Outcome usable(Mapping line) {
    SortedMap<String, SortedMap<String, Integer>> values = new TreeMap<>();
    if (line.get("values").orElse(null) instanceof Mapping properties) {
      properties
          .entries()
          .forEach(entry -> values.put(entry.key().text(), new TreeMap<>(counts(entry.value()))));
    }
    return new Outcome(
        Optional.empty(),
        line.get("findings").map(OutcomeLine::counts).orElseGet(Map::of),
        new TreeSet<>(texts(line, "undecided")),
        sorted(line, "conflicts"),
        number(line, "unread"),
        sorted(line, "unread-templates"),
        texts(line, "next"),
        values);
  }

  private static Optional<YearMonth> month(String text) {
    try {
      return Optional.of(YearMonth.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static SortedMap<String, Integer> sorted(Mapping line, String key) {
    return new TreeMap<>(line.get(key).map(OutcomeLine::counts).orElseGet(Map::of));
  }

  private static Optional<String> text(Mapping mapping, String key) {
    return mapping.get(key).filter(Scalar.class::isInstance).map(node -> ((Scalar) node).text());
  }

  private static long number(Mapping mapping, String key) {
    return text(mapping, key).map(OutcomeLine::number).orElse(0L);
  }

  /** Whoever changes a file of results by hand may write anything. */
  private static long number(String text) {
    return text.matches("[0-9]{1,18}+") ? Long.parseLong(text) : 0;
  }

  private static Map<String, Integer> counts(YamlNode node) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    if (node instanceof Mapping mapping) {
      mapping
          .entries()
          .forEach(entry -> counts.put(
              entry.key().text(),
              entry.value() instanceof Scalar count
                  ? (int) Math.min(number(count.text()), Integer.MAX_VALUE)
                  : 0));
    }
    return counts;
  }

  private static List<String> texts(Mapping mapping, String key) {
    return mapping
        .get(key)
        .filter(Sequence.class::isInstance)
        .map(node -> ((Sequence) node).elements().stream())
        .orElse(Stream.of())
        .filter(Scalar.class::isInstance)
        .map(element -> ((Scalar) element).text())
        .toList();
  }
}
