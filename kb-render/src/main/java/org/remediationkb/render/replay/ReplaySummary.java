package org.remediationkb.render.replay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.remediationkb.model.capture.UnreadShapes.Shape;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlReader;
import org.remediationkb.render.document.JsonWriter;
import org.remediationkb.render.replay.Tally.Count;
import org.remediationkb.render.worksheet.Edition;

/**
 * What a replay counted, to be kept: numbers of cases alone, and none of fewer than five. Nothing in it
 * tells of a case.
 *
 * @param day when it was
 * @param content the hash of the content
 * @param cases how many cases could be diagnosed
 * @param withoutFinding in how many of them no page holds
 * @param findings in how many each remediation holds, by its id
 * @param undecided for how many too little is known of a remediation, by its id
 * @param values in how many a value occurs and no page holds
 * @param unread how many have lines that nobody reads, by their template
 */
public record ReplaySummary(
    LocalDate day,
    String content,
    long cases,
    long withoutFinding,
    SortedMap<String, Long> findings,
    SortedMap<String, Long> undecided,
    SortedMap<String, Long> values,
    SortedMap<String, Long> unread) {

  /** What fewer cases say might tell which they are. */
  static final int FEWEST = 5;

  /** Keeps what it is given from being changed. */
  public ReplaySummary {
    findings = Collections.unmodifiableSortedMap(findings);
    undecided = Collections.unmodifiableSortedMap(undecided);
    values = Collections.unmodifiableSortedMap(values);
    unread = Collections.unmodifiableSortedMap(unread);
  }

  /** The summary of some counts. */
  public static ReplaySummary of(Tally tally, Edition edition, LocalDate day) {
    return new ReplaySummary(
        day,
        edition.content().digits(),
        tally.cases() - tally.unusable(),
        tally.withoutFinding(),
        frequent(tally.findings()),
        frequent(tally.undecided()),
        frequent(tally.withoutAdvice()),
        tally.unreadShapes().stream()
            .filter(shape -> shape.captures() >= FEWEST)
            .collect(Collectors.toMap(
                Shape::template, shape -> (long) shape.captures(), Long::sum, TreeMap::new)));
  }

  private static SortedMap<String, Long> frequent(Map<String, Count> counts) {
    SortedMap<String, Long> frequent = new TreeMap<>();
    counts.forEach((name, count) -> {
      if (count.cases() >= FEWEST) {
        frequent.put(name, count.cases());
      }
    });
    return frequent;
  }

  /** The summary as a line of JSON, with a line end. */
  public String line() {
    return JsonWriter.text(false, json -> {
      json.text("day", day.toString());
      json.text("content-hash", content);
      json.number("cases", cases);
      json.number("without-finding", withoutFinding);
      json.counts("findings", findings);
      json.counts("undecided", undecided);
      json.counts("unread", unread);
      json.counts("values", values);
    });
  }

  /** The summary in a line, empty where the line is something else. */
  public static Optional<ReplaySummary> read(String line) {
    return YamlReader.read(SourceText.of("history", line))
        .value()
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast)
        .flatMap(ReplaySummary::read);
  }

  private static Optional<ReplaySummary> read(Mapping line) {
    try {
      return Optional.of(new ReplaySummary(
          LocalDate.parse(text(line, "day")),
          text(line, "content-hash"),
          Long.parseLong(text(line, "cases")),
          Long.parseLong(text(line, "without-finding")),
          counts(line, "findings"),
          counts(line, "undecided"),
          counts(line, "values"),
          counts(line, "unread")));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String text(Mapping line, String key) {
    return line.get(key).map(ReplaySummary::text).orElse("");
  }

  private static String text(YamlNode node) {
    return node instanceof Scalar scalar ? scalar.text() : "";
  }

  private static SortedMap<String, Long> counts(Mapping line, String key) {
    SortedMap<String, Long> counts = new TreeMap<>();
    if (line.get(key).orElse(null) instanceof Mapping mapping) {
      mapping
          .entries()
          .forEach(entry -> counts.put(entry.key().text(), Long.parseLong(text(entry.value()))));
    }
    return counts;
  }
}
