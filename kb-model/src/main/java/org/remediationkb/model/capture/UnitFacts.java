package org.remediationkb.model.capture;

import java.util.List;
import java.util.Optional;
import org.remediationkb.model.fact.Case;

/**
 * What captures say of one unit.
 *
 * @param names its host names, the first one first
 * @param serial its serial
 * @param isChosen whether this is the unit that the case is about
 * @param values how many values are known of it
 * @param facts what is known of it; what is said of no certain unit is not among it
 */
public record UnitFacts(
    List<String> names, Optional<String> serial, boolean isChosen, long values, Case facts) {

  /** Copies the list. */
  public UnitFacts {
    names = List.copyOf(names);
  }

  /** Its name, empty where only its serial is known. */
  public Optional<String> name() {
    return names.stream().findFirst();
  }

  /** Whether somebody can mean it by a word. */
  public boolean isCalled(String word) {
    return names.contains(word) || serial.filter(word::equals).isPresent();
  }

  /** The unit as reports name it: its name, with its serial in brackets. */
  public String about() {
    return name()
        .map(name -> name + serial.map(number -> " (" + number + ")").orElse(""))
        .or(() -> serial)
        .orElse("");
  }
}
