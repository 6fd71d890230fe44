package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.remediationkb.model.file.WholeFile;
import org.remediationkb.render.reference.SubjectReference;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kb reference}. */
@Command(
    description = "Generate a page of reference for each subject: its facts, sentences, commands,"
        + " readers and pages.",
    footer = {
      "%nExamples:",
      "  kb reference                     to the folder reference",
      "  kb reference -o docs/reference",
      "  kb reference -o - | less"
    })
final class ReferenceCommand extends LibraryCommand {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "The folder to write to (default: ${DEFAULT-VALUE}); - is standard output.",
      defaultValue = "reference")
  private Path folder = Path.of("reference");

  @Override
  int run(ContentLibrary library) throws IOException {
    ContentLayout layout = content().layout();
    kb().complain(library.readers().problems());
    Map<String, String> pages = new LinkedHashMap<>();
    for (Path subject : layout.folders()) {
      pages.put(
          ContentLayout.name(subject) + ".md",
          new SubjectReference(library, subject).text(ContentLayout.title(subject)));
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      if (folder.toString().equals("-")) {
        kb().out().print(page.getValue());
      } else {
        Path file = folder.resolve(page.getKey());
        WholeFile.write(file, page.getValue());
        kb().list(file);
      }
    }
    return ExitCode.DONE;
  }
}
