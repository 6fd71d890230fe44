package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what a case is about, and what is known of it besides its files. */
final class CaseOptions {

  @Option(
      names = "--unit",
      paramLabel = "NAME-OR-SERIAL",
      description = "The unit that the case is about, if the captures are of several (default: the"
          + " one with the most values).")
  private @Nullable String unit;

  @Option(
      names = "--with",
      paramLabel = "FACTS",
      description = "A fact file with what else is known of the case, such as what the customer"
          + " said; can be repeated. What contradicts the captures is a conflict.")
  private List<Path> with = new ArrayList<>();

  /** The name or the serial of the unit, empty where whichever there is will do. */
  Optional<String> unit() {
    return Optional.ofNullable(unit);
  }

  /** The files of the facts that are stated besides. */
  List<InputFile> with() throws IOException {
    List<InputFile> files = new ArrayList<>();
    for (Path file : with) {
      files.add(InputFile.of(file.toString()));
    }
    return files;
  }
}
