package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.file.WholeFile;
import org.remediationkb.render.scaffold.FactScaffold;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.schema.ContentSchemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb new fact}. */
@Command(
    name = "fact",
    description = "Add a kind of fact to the facts.yaml of a subject, or create that file.",
    footer = {
      "%nExamples:",
      "  kb new fact vpn-portal                       a case has one",
      "  kb new fact vpn-tunnel --list vpn-tunnels    a case has several"
    })
final class NewFactCommand extends KbCommand {

  @Mixin
  private NewFile added = new NewFile();

  @Option(
      names = "--list",
      paramLabel = "SECTION",
      description =
          "A case can have several: the name of their list in a fact file, such as vpn-tunnels.")
  private @Nullable String section;

  @Parameters(
      paramLabel = "NAME",
      description = "What pages call it under about: a-z, 0-9 and hyphens.")
  private String name = "";

  @Override
  public Integer call() throws IOException {
    NewFile.checkFactName(kb(), "name", name);
    Optional.ofNullable(section).ifPresent(text -> NewFile.checkFactName(kb(), "section", text));
    ContentLayout layout = added.content().layout();
    Path file = ContentLayout.facts(added.folder(kb(), layout));
    return kb().withDraft(added.content(), library -> add(library, layout, file));
  }

  private int add(ContentLibrary library, ContentLayout layout, Path file) throws IOException {
    for (FactKind kind : library.kinds()) {
      if (kind.subject().name().equals(name)) {
        throw wrongUsage("there is a fact " + name + " already: choose another name");
      }
      if (kind.subject().section().equals(section == null ? name : section)) {
        throw wrongUsage("a fact file has a section " + kind.subject().section() + " already, of "
            + kind.subject().name() + ": choose another name");
      }
    }
    FactScaffold scaffold = new FactScaffold(library.kinds());
    Optional<String> asked = Optional.ofNullable(section);
    String schema = layout.schemaAddress(file, ContentSchemas.file("facts"));
    Optional<String> text = Files.exists(file)
        ? scaffold.added(Files.readString(file), name, asked)
        : Optional.of(scaffold.file(name, asked, schema));
    if (text.isEmpty()) {
      throw new IOException(file
          + ": its facts are not written one below the other, so nothing can be added; write each"
          + " kind on lines of its own");
    }
    WholeFile.write(file, text.get());
    kb().list(file);
    String option = added.content().option();
    NewFile.tell(
        kb(),
        List.of(
            "Fill in the parts marked ‹ › below \"" + name + "\": `kb check" + option
                + "` lists them. Until then no other command works with this content.",
            "Say it in sentences: an entry of vocabulary.yaml with introduces: " + name
                + ", and one with where: {its-property: a value}.",
            "`kb new reader COMMAND --from CAPTURE" + option
                + "` begins a page that reads its values from an output.",
            "`kb schema --write" + option + "` has editors complete its names."));
    return ExitCode.DONE;
  }
}
