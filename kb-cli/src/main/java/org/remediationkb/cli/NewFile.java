package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.file.WholeFile;
import org.remediationkb.render.scaffold.ScaffoldKind;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.PageId;
import org.remediationkb.rules.facts.FactsReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The file that is added to a content folder; one that is there is never touched. */
final class NewFile {

  /** What an id is. */
  static final String ID = "The file name without its extension: a-z, 0-9 and hyphens.";

  @Mixin
  private ContentFolder content = new ContentFolder();

  @Option(
      names = "--subject",
      paramLabel = "NAME",
      completionCandidates = CompletionCandidates.LibrarySubjects.class,
      description = "The subject whose folder gets the file (default: the last one).")
  private @Nullable String subject;

  /**
   * What is written into a new file.
   *
   * @param text its text
   * @param next what its author is to do next
   */
  record Draft(String text, List<String> next) {
    Draft {
      next = List.copyOf(next);
    }
  }

  /**
   * The place of a new file.
   *
   * @param id its id
   * @param file where it will be
   * @param layout the content that it is added to
   */
  record Place(String id, Path file, ContentLayout layout) {}

  /** Makes the text for a file; empty where that can't be done, and the reason has been printed. */
  interface Template {
    Optional<Draft> draft(ContentLibrary library, Place place) throws IOException;
  }

  /**
   * Writes the file, prints its path, and says on standard error what is to be done next.
   *
   * @param id the id, empty where none is given
   */
  int create(Kb kb, ScaffoldKind kind, String id, Template template) throws IOException {
    ContentLayout layout = content.layout();
    Path file = unused(kb, kind, id, folder(kb, layout));
    return kb.withDraft(content, library -> {
      Optional<Draft> draft = template.draft(library, new Place(id, file, layout));
      if (draft.isEmpty()) {
        return ExitCode.USAGE;
      }
      WholeFile.create(file, draft.get().text());
      kb.list(file);
      tell(kb, draft.get().next());
      return ExitCode.DONE;
    });
  }

  /** Refuses what no kind of fact can be called. */
  static void checkFactName(Kb kb, String what, String text) {
    if (!FactsReader.isName(text)) {
      String closest = PageId.closest(text).replaceFirst("^[0-9-]+", "");
      throw kb.wrongUsage("invalid " + what + " \"" + text + "\": use a-z, 0-9 and single hyphens"
          + (closest.isEmpty() ? "" : "; did you mean " + closest + "?"));
    }
  }

  /** Says on standard error what is to be done next. */
  static void tell(Kb kb, List<String> steps) {
    for (int i = 0; i < steps.size(); i++) {
      kb.err().println((i + 1) + ". " + steps.get(i));
    }
  }

  ContentFolder content() {
    return content;
  }

  /** The folder that gets the file. */
  Path folder(Kb kb, ContentLayout layout) {
    String name = subject;
    if (name == null) {
      return layout.last();
    }
    return layout
        .subject(name)
        .orElseThrow(() -> kb.unknown(
            "subject",
            name,
            layout.subjects(),
            "; known: " + String.join(", ", layout.subjects())));
  }

  private static Path unused(Kb kb, ScaffoldKind kind, String chosen, Path folder) {
    if (chosen.isEmpty()) {
      throw kb.wrongUsage("missing id: use `kb new " + kind + " ID`");
    }
    if (!kind.isId(chosen)) {
      String closest = kind.closestId(chosen);
      throw kb.wrongUsage("invalid id \"" + chosen + "\": use " + PageId.FORM
          + (closest.isEmpty() ? "" : "; did you mean " + closest + "?"));
    }
    Path file = kind.file(folder, chosen);
    if (Files.exists(file)) {
      throw kb.wrongUsage(file + " already exists: edit it, or choose another id");
    }
    return file;
  }
}
