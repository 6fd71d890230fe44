package org.remediationkb.cli;

import java.util.concurrent.Callable;
import org.remediationkb.model.factfile.FactFileSchema;
import org.remediationkb.model.fortitoken.FortiTokenFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code kb schema}. */
@Command(
    name = "schema",
    description = "Print the JSON Schema of fact files, for editors.",
    footer = {
      "%nExamples:",
      "  kb schema > fact-file.schema.json",
      "  # and as the first line of a fact file, for editors with a YAML language server:",
      "  # yaml-language-server: $schema=fact-file.schema.json"
    })
final class SchemaCommand implements Callable<Integer> {

  @ParentCommand
  private Kb kb = Kb.unset();

  @Override
  public Integer call() {
    kb.out().print(FactFileSchema.of(FortiTokenFacts.TYPES));
    return 0;
  }
}
