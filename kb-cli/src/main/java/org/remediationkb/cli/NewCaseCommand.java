package org.remediationkb.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.factfile.CaseName;
import org.remediationkb.render.scaffold.CaseScaffold;
import org.remediationkb.render.scaffold.ScaffoldKind;
import org.remediationkb.rules.content.ContentLibrary;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kb new case}. */
@Command(
    name = "case",
    description = {
      "Create a test case from a fact file or captures. It lists today's findings as a"
          + " comment; confirm or correct them. `kb test` runs it.",
      "What is found in it today stands there as a comment, for you to say whether that is right."
    },
    footer = {
      "%nExamples:",
      "  kb new case --from lost.yaml              creates cases/lost.yaml",
      "  kb new case tokens/lost --from putty.log",
      "  kb redact putty.log | kb new case tokens/lost --from -"
    })
final class NewCaseCommand extends NewFileCommand {

  @Option(
      names = "--from",
      paramLabel = "CASE",
      arity = "1..*",
      required = true,
      description = "A fact file, or captures of one case; - for standard input.")
  private List<String> from = new ArrayList<>();

  private final List<Case> cases = new ArrayList<>();

  NewCaseCommand() {
    super(ScaffoldKind.CASE);
  }

  /** After the first file; standard input has no name. */
  @Override
  Optional<String> usualId() {
    String name = from.get(0);
    return Optional.of(ScaffoldKind.CASE.closestId(name.equals("-") ? "" : CaseName.ofFile(name)))
        .filter(id -> !id.isEmpty());
  }

  @Override
  int run(ContentLibrary library) throws IOException {
    int code = new CaseInputs(kb(), library).forEach(from, (input, alone) -> {
      if (!alone) {
        throw new IOException("a case is one fact file, or only captures");
      }
      input.facts().ifPresent(cases::add);
      return 0;
    });
    if (code != 0 || cases.isEmpty()) {
      return CommandLine.ExitCode.USAGE;
    }
    return create(
        new CaseScaffold(library).text(id(), cases.get(0)),
        "Make sure that serials and names are invented: `kb redact` replaces them in a capture.",
        "Fill in the expected findings under expect; today's findings are listed below it.",
        "`kb test` runs it.");
  }
}
