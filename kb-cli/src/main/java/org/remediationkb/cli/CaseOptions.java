package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** The options that say what a case is about, and what is known of it besides its files; a mixin. */
@Command
final class CaseOptions {

  private final OptionSpec unit = OptionSpec.builder("--unit")
      .paramLabel("NAME-OR-SERIAL")
      .description("The unit that the case is about, if the captures are of several (default: the"
          + " one with the most values).")
      .type(String.class)
      .build();

  private final OptionSpec with = OptionSpec.builder("--with")
      .paramLabel("FACTS")
      .description("A fact file with what else is known of the case, such as what the customer"
          + " said; can be repeated. What contradicts the captures is a conflict.")
      .type(List.class)
      .auxiliaryTypes(Path.class)
      .build();

  @Spec(Spec.Target.MIXEE)
  void addTo(CommandSpec command) {
    command.addOption(unit).addOption(with);
  }

  /** The name or the serial of the unit, empty where whichever there is will do. */
  Optional<String> unit() {
    return Kb.given(unit);
  }

  /** The files of the facts that are stated besides. */
  List<InputFile> with() throws IOException {
    List<InputFile> files = new ArrayList<>();
    for (Path file : Kb.<List<Path>>given(with).orElse(List.of())) {
      files.add(InputFile.of(file.toString()));
    }
    return files;
  }
}
