package org.remediationkb.render.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.capture.CommandRun;
import org.remediationkb.model.capture.CommandRun.Outcome;
import org.remediationkb.model.capture.UnitFacts;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Conflict;
import org.remediationkb.render.document.Manuscript;
import org.remediationkb.render.document.Value;
import org.remediationkb.render.template.ValueWording;

/** What a worksheet says of its sources: where they disagree, and what of them nobody understood. */
final class CaptureSummary {

  private static final int MOST = 20;

  private final Manuscript manuscript;
  private final WorksheetWords words;

  CaptureSummary(Manuscript manuscript, WorksheetWords words) {
    this.manuscript = manuscript;
    this.words = words;
  }

  /** A line for each property that sources disagree on. */
  List<String> conflicts(Case facts) {
    List<Conflict> conflicts = facts.conflicts();
    List<String> lines =
        new ArrayList<>(conflicts.stream().limit(MOST).map(this::conflict).toList());
    if (conflicts.size() > MOST) {
      lines.add(words.filled("and {count} more", conflicts.size() - MOST));
    }
    return lines;
  }

  private String conflict(Conflict conflict) {
    String readings = conflict.readings().stream()
        .map(known -> reading(conflict, known))
        .collect(Collectors.joining(", "));
    return quoted(conflict.about()) + ", " + words.of(ValueWording.name(conflict.property())) + ": "
        + readings;
  }

  private String reading(Conflict conflict, Known<?> known) {
    String value = ValueWording.of(conflict.property(), known);
    return quoted(value) + " (" + quoted(known.source().toString()) + ")";
  }

  /** Which unit the case is about, and what of others was left out; nothing where there is one. */
  List<String> units(Optional<Capture> capture) {
    List<UnitFacts> units = capture.map(Capture::units).orElse(List.of());
    return units.size() < 2
        ? List.of()
        : List.of(
            words.of("unit") + ": " + named(units.stream().filter(UnitFacts::isChosen)),
            words.of("left out") + ": "
                + named(units.stream().filter(unit -> !unit.isChosen()))
                + " (" + words.of("`--unit` chooses another") + ")");
  }

  private String named(Stream<UnitFacts> units) {
    return units
        .map(unit -> quoted(unit.about()) + ", " + words.counted(unit.values(), "value"))
        .collect(Collectors.joining("; "));
  }

  /** What became of the commands and the lines of a capture. */
  List<String> read(Optional<Capture> capture) {
    return capture.map(this::read).orElse(List.of());
  }

  private List<String> read(Capture capture) {
    List<String> lines = new ArrayList<>();
    lines.add(words.filled(
        "{commands}, {values} replaced by later output",
        words.counted(capture.commands().count(), "command"),
        words.counted(capture.history().count(), "value")));
    add(lines, capture, Outcome.UNREADABLE, "recognised, but the output could not be parsed");
    add(lines, capture, Outcome.FAILED, "rejected by the console");
    add(lines, capture, Outcome.UNKNOWN, "unknown; the output was ignored");
    if (capture.unread().count() > 0) {
      lines.add(words.counted(capture.unread().count(), "unrecognised line") + " ("
          + words.of("`--show-unread` lists them") + ")");
    }
    return lines;
  }

  private void add(List<String> lines, Capture capture, Outcome outcome, String what) {
    List<String> commands = capture.commands().first().stream()
        .filter(run -> run.outcome() == outcome)
        .limit(MOST)
        .map(this::command)
        .toList();
    if (!commands.isEmpty()) {
      lines.add(words.of(what) + ": " + String.join(", ", commands));
    }
  }

  private String command(CommandRun run) {
    return quoted(run.command()) + " (" + quoted(run.source().toString()) + ")";
  }

  private String quoted(String text) {
    return manuscript.mark(Value.text(text));
  }
}
