package org.remediationkb.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that chooses among the units of captures. */
final class UnitOption {

  @Option(
      names = "--unit",
      paramLabel = "NAME-OR-SERIAL",
      description = "The unit that the case is about, if the captures are of several (default: the"
          + " one with the most values).")
  private @Nullable String unit;

  /** The name or the serial of the unit, empty where whichever there is will do. */
  Optional<String> unit() {
    return Optional.ofNullable(unit);
  }
}
