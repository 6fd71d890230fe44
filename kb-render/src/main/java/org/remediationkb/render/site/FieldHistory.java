package org.remediationkb.render.site;

import freemarker.template.TemplateModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.remediationkb.render.replay.ColumnChart;
import org.remediationkb.render.replay.ReplaySummary;
import org.remediationkb.rules.content.Remediation;

/**
 * How often pages held in the cases of replays, and what those say of what is missing.
 *
 * @param replays the replays, the first one first
 */
public record FieldHistory(List<ReplaySummary> replays) {

  /** Where nobody keeps a history. */
  public static final FieldHistory NONE = new FieldHistory(List.of());

  private static final int MOST_SHOWN = 12;

  /** Keeps the last replays that had cases. */
  public FieldHistory {
    List<ReplaySummary> some =
        replays.stream().filter(replay -> replay.cases() > 0).toList();
    replays = List.copyOf(some.subList(Math.max(0, some.size() - MOST_SHOWN), some.size()));
  }

  /** The last replay, empty where there was none. */
  Optional<ReplaySummary> last() {
    return replays.isEmpty() ? Optional.empty() : Optional.of(replays.get(replays.size() - 1));
  }

  /** How often a page held, in words, the last replay first. */
  List<String> lines(Remediation page) {
    List<String> lines = new ArrayList<>();
    replays.forEach(replay ->
        lines.add(0, replay.day() + ": " + words(count(page, replay), replay.cases())));
    return lines;
  }

  /** The same as a picture; none where there is nothing to compare. */
  List<TemplateModel> pictures(Remediation page) {
    List<Double> shares = replays.stream()
        .map(replay -> (double) count(page, replay) / replay.cases())
        .toList();
    double most = shares.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return replays.size() < 2 || most == 0
        ? List.of()
        : List.of(new ColumnChart(
                "Share of the cases",
                replays.get(0).day().toString(),
                replays.get(replays.size() - 1).day().toString(),
                ColumnChart.percent(most),
                shares)
            .svg());
  }

  private static long count(Remediation page, ReplaySummary replay) {
    return replay.findings().getOrDefault(page.id(), 0L);
  }

  private static String words(long count, long all) {
    return count == 0
        ? String.format(Locale.ROOT, "fewer than five of %,d cases", all)
        : String.format(
            Locale.ROOT,
            "%,d of %,d cases (%s)",
            count,
            all,
            ColumnChart.percent((double) count / all));
  }
}
