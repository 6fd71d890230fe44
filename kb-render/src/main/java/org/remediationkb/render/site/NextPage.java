package org.remediationkb.render.site;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.remediationkb.render.document.CountedNoun;
import org.remediationkb.render.replay.ReplaySummary;
import org.remediationkb.rules.content.ContentLibrary;

/** The page of what authors could write next, by the last replay of an archive. */
final class NextPage {

  static final String PATH = "next.html";

  private static final int MOST = 50;

  private NextPage() {}

  static Optional<SitePage> of(FieldHistory field, ContentLibrary library) {
    return field.last().map(replay -> of(replay, library));
  }

  private static SitePage of(ReplaySummary replay, ContentLibrary library) {
    List<Map<String, String>> seldom = library.remediations().values().stream()
        .filter(page -> !replay.findings().containsKey(page.id()))
        .map(PageEntry::of)
        .toList();
    return SitePage.of(
        PATH,
        "What to write next",
        "What cases ask for that the pages and readers do not have.",
        "next.html",
        Map.of(
            "day",
            replay.day().toString(),
            "cases",
            CountedNoun.number(replay.cases()),
            "without",
            CountedNoun.number(replay.withoutFinding()),
            "values",
            rows(replay.values(), Optional::of),
            "unread",
            rows(replay.unread(), Optional::of),
            "undecided",
            rows(replay.undecided(), id -> library.remediation(id).map(PageEntry::of)),
            "seldom",
            seldom));
  }

  /** Counts for a template, the most frequent first. */
  private static List<Map<String, Object>> rows(
      SortedMap<String, Long> counts, Function<String, Optional<?>> what) {
    return counts.entrySet().stream()
        .sorted(
            Entry.<String, Long>comparingByValue().reversed().thenComparing(Entry.comparingByKey()))
        .limit(MOST)
        .flatMap(count -> what.apply(count.getKey()).stream()
            .map(one ->
                Map.<String, Object>of("what", one, "cases", CountedNoun.number(count.getValue()))))
        .toList();
  }
}
