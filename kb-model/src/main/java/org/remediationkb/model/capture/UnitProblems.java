package org.remediationkb.model.capture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.capture.transcript.CaptureProblem;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;

/** What there is to say of the units of captures: that there are several, or not the one wanted. */
final class UnitProblems {

  private final List<UnitFacts> units;
  private final Location at;

  UnitProblems(List<UnitFacts> units, String file) {
    this.units = units;
    this.at = SourceText.of(file, "").at(1, 1);
  }

  /** The problems of a case about a unit of that name or serial, or about whichever is there. */
  List<Problem> problems(Optional<String> wanted) {
    return wanted.map(this::unknown).orElseGet(this::several).stream().toList();
  }

  private Optional<Problem> several() {
    return units.size() < 2
        ? Optional.empty()
        : Optional.of(CaptureProblem.SEVERAL_UNITS.warning(
            at,
            units.size() + " units: this is about "
                + named(units.stream().filter(UnitFacts::isChosen)) + ", not about "
                + named(units.stream().filter(unit -> !unit.isChosen())),
            "`--unit` chooses another by its name or serial"));
  }

  private Optional<Problem> unknown(String wanted) {
    long called = units.stream().filter(unit -> unit.isCalled(wanted)).count();
    return called == 1
        ? Optional.empty()
        : Optional.of(CaptureProblem.UNKNOWN_UNIT.error(
            at,
            called == 0
                ? "no unit is called \"" + wanted + "\""
                : called + " units are called \"" + wanted + "\"",
            called == 0 ? help(wanted) : "give the serial: " + named(units.stream())));
  }

  private String help(String wanted) {
    List<String> words = units.stream()
        .flatMap(unit -> Stream.concat(unit.names().stream(), unit.serial().stream()))
        .toList();
    String known = units.isEmpty()
        ? "no prompt and no output names a unit"
        : "the units are: " + named(units.stream());
    return DidYouMean.question(wanted, words).map(q -> q + " " + known).orElse(known);
  }

  private static String named(Stream<UnitFacts> units) {
    return units.map(UnitFacts::about).collect(Collectors.joining(", "));
  }
}
