package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.file.WholeFile;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.render.scaffold.SubjectScaffold;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Promises;
import org.remediationkb.rules.content.PromisesReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb new subject}. */
@Command(
    name = "subject",
    description = {
      "Create a subject that works as it is, with one of each: a kind of fact, sentences, a command, a"
          + " reader of its output, a page and an article.",
      "With --content DIR it is a folder NAME in DIR, and the same option has other commands use it."
    },
    footer = {
      "%nExample:",
      "  kb new subject vpn-certificate --title \"Certificates of the VPN\" --content mine",
      "  kb test --content mine"
    })
final class NewSubjectCommand extends KbCommand {

  @Mixin
  private ContentFolder content = new ContentFolder();

  @Option(names = "--title", paramLabel = "TEXT", description = "What it is about.")
  private @Nullable String title;

  @Parameters(
      paramLabel = "NAME",
      description = "The name of its folder and of its first kind of fact: a-z, 0-9 and hyphens.")
  private String name = "";

  @Override
  public Integer call() throws IOException {
    ContentLayout layout = content.layout();
    Path root = layout.lastRoot();
    NewFile.checkFactName(kb(), "name", name);
    if (ContentLayout.isSubject(root)) {
      throw wrongUsage(root + " is a subject itself: name the folder that it is in");
    }
    Path folder = root.resolve(name);
    if (Files.exists(folder) || layout.subjects().contains(name)) {
      throw wrongUsage("the subject " + name + " already exists: choose another name");
    }
    return kb().withDraft(content, library -> create(library, layout, folder));
  }

  private int create(ContentLibrary library, ContentLayout layout, Path folder) throws IOException {
    if (library.kinds().named(name).isPresent()) {
      throw wrongUsage("there is a fact " + name + " already: choose another name");
    }
    Checked<Promises> promises = PromisesReader.read(layout, library);
    if (promises.value().isEmpty()) {
      kb().complain(promises.problems());
      return ExitCode.USAGE;
    }
    Map<String, String> files = new SubjectScaffold(
            library, layout.subjects(), promises.value().get())
        .files(name, Optional.ofNullable(title), "../" + layout.schema(folder).getFileName());
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      WholeFile.create(path, file.getValue());
      kb().list(path);
    }
    String option = content.option();
    List<String> next = new ArrayList<>(List.of(
        "It works as it is: `kb test" + option + "` runs its samples and examples.",
        "Change it bit by bit: the values in facts.yaml, how the output looks in readers/, what to do"
            + " in remediations/. `kb check" + option + "` finds what no longer fits.",
        "`kb schema --write" + option + "` has editors complete names and keys."));
    NewFile.tell(kb(), next);
    return ExitCode.DONE;
  }
}
