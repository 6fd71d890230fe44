package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.factfile.FactFileSchema;
import org.remediationkb.model.file.WholeFile;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Promises;
import org.remediationkb.rules.content.PromisesReader;
import org.remediationkb.rules.schema.ContentSchemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb schema}. */
@Command(
    description = {
      "Print the JSON Schema for a kind of file, for editors: fact-file, case, remediation,"
          + " article or reader (front matter), facts, vocabulary, commands, promises or subject.",
      "The schemas contain the ids of pages, commands and actions. Regenerate them after"
          + " adding pages, commands or actions."
    },
    footer = {
      "%nExamples:",
      "  kb schema > fact-file.schema.json",
      "  kb schema case               with the ids of the pages",
      "  kb schema --write            all schemas, to the folder schema of the content",
      "  # first line of a file, for editors with a YAML language server:",
      "  # yaml-language-server: $schema=fact-file.schema.json"
    })
final class SchemaCommand extends LibraryCommand {

  @Option(names = "--write", description = "Write all schemas to the folder schema of the content.")
  private boolean write;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      completionCandidates = CompletionCandidates.Schemas.class,
      description = "The kind of file (default: " + ContentSchemas.FACT_FILE + ").")
  private @Nullable String name;

  @Override
  public Integer call() throws IOException {
    if (write && name != null) {
      throw wrongUsage("--write writes all schemas and can't be combined with " + name);
    }
    if (write || !name().equals(ContentSchemas.FACT_FILE)) {
      return super.call();
    }
    Checked<FactKinds> kinds = content().kinds();
    kb().complain(kinds.problems());
    kinds.value().ifPresent(known -> kb().out().print(FactFileSchema.of(known)));
    return kinds.value().isPresent() ? 0 : ExitCode.USAGE;
  }

  private String name() {
    return name == null ? ContentSchemas.FACT_FILE : name;
  }

  @Override
  int run(ContentLibrary library) throws IOException {
    Checked<Promises> promises = PromisesReader.read(content().layout(), library);
    kb().complain(promises.problems());
    if (promises.value().isEmpty()) {
      return ExitCode.USAGE;
    }
    Map<String, String> schemas = ContentSchemas.of(library, promises.value().get());
    return write ? writeAll(schemas) : print(schemas);
  }

  private int print(Map<String, String> schemas) {
    String schema = schemas.get(name());
    if (schema == null) {
      throw unknown(
          "schema", name(), schemas.keySet(), "; known: " + String.join(", ", schemas.keySet()));
    }
    kb().out().print(schema);
    return ExitCode.DONE;
  }

  private int writeAll(Map<String, String> schemas) throws IOException {
    ContentLayout layout = content().layout();
    Path folder = layout.schema(layout.last());
    for (Map.Entry<String, String> schema : schemas.entrySet()) {
      Path file = folder.resolve(ContentSchemas.file(schema.getKey()));
      WholeFile.write(file, schema.getValue());
      kb().list(file);
    }
    return ExitCode.DONE;
  }
}
