package org.remediationkb.render.replay;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.render.document.CountedNoun;
import org.remediationkb.render.document.EscapedMarkdown;
import org.remediationkb.render.replay.ReplayPage.Part;
import org.remediationkb.render.replay.Tally.Count;
import org.remediationkb.render.replay.Tally.Month;

/** How many cases there are of each month, and what is most frequent in them. */
final class MonthsPart {

  /** So many months up to the last one are shown. */
  private static final int MOST = 24;

  private static final int MOST_FINDINGS = 3;
  private static final int MOST_COLUMNS = 6;
  private static final Month NONE = new Month(0, 0, new TreeMap<>());

  private MonthsPart() {}

  /** The part of the report, empty where no case is dated. */
  static Optional<Part> of(Tally tally) {
    SortedMap<YearMonth, Month> months = months(tally);
    if (months.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(
        "| Month | Cases | Without any finding | Most frequent |\n| :--- | ---: | ---: | --- |\n");
    months.forEach((month, counts) -> text.append(String.format(
        Locale.ROOT,
        "| %s | %,d | %,d | %s |\n",
        month,
        counts.cases(),
        counts.withoutFinding(),
        mostFrequent(counts))));
    return Optional.of(
        new Part("## Over time", text.toString(), List.of(), columns(tally, months)));
  }

  /** The last months in which there are cases, and those between them. */
  private static SortedMap<YearMonth, Month> months(Tally tally) {
    SortedMap<YearMonth, Month> dated = tally.months();
    SortedMap<YearMonth, Month> months = new TreeMap<>();
    if (!dated.isEmpty()) {
      YearMonth last = dated.lastKey();
      YearMonth first = dated.tailMap(last.minusMonths(MOST - 1)).firstKey();
      for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
        months.put(month, dated.getOrDefault(month, NONE));
      }
    }
    return months;
  }

  private static String mostFrequent(Month month) {
    return month.findings().entrySet().stream()
        .sorted(Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Entry.comparingByKey()))
        .limit(MOST_FINDINGS)
        .map(entry -> EscapedMarkdown.code(entry.getKey()) + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static List<ColumnChart> columns(Tally tally, SortedMap<YearMonth, Month> months) {
    if (months.size() < 2) {
      return List.of();
    }
    List<ColumnChart> columns = new ArrayList<>();
    columns.add(columns("All cases", months, month -> month.cases()));
    frequent(tally)
        .forEach(id ->
            columns.add(columns(id, months, month -> month.findings().getOrDefault(id, 0L))));
    return columns;
  }

  private static Stream<String> frequent(Tally tally) {
    return Count.mostFirst(tally.findings()).stream().limit(MOST_COLUMNS).map(Entry::getKey);
  }

  private interface Height {
    long of(Month month);
  }

  private static ColumnChart columns(
      String label, SortedMap<YearMonth, Month> months, Height height) {
    List<Long> heights = months.values().stream().map(height::of).toList();
    return new ColumnChart(
        label,
        months.firstKey().toString(),
        months.lastKey().toString(),
        CountedNoun.number(Collections.max(heights)),
        heights.stream().map(Long::doubleValue).toList());
  }
}
