package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.remediationkb.model.file.WholeFile;
import org.remediationkb.render.scaffold.ScaffoldKind;
import org.remediationkb.rules.content.PageId;
import picocli.CommandLine.Parameters;

/** A command that adds a file to a content folder, and never touches one that is there. */
abstract class NewFileCommand extends LibraryCommand {

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "The file name without its extension: a-z, 0-9 and hyphens.")
  private String id = "";

  private final ScaffoldKind kind;

  NewFileCommand(ScaffoldKind kind) {
    this.kind = kind;
  }

  /** The id where none is given. */
  Optional<String> usualId() {
    return Optional.empty();
  }

  @Override
  public Integer call() throws IOException {
    if (id.isEmpty()) {
      id = usualId().orElseThrow(() -> wrongUsage("missing id: use `kb new " + kind + " ID`"));
    }
    if (!kind.isId(id)) {
      String closest = kind.closestId(id);
      throw wrongUsage("invalid id \"" + id + "\": use " + PageId.FORM
          + (closest.isEmpty() ? "" : "; did you mean " + closest + "?"));
    }
    if (Files.exists(file())) {
      throw wrongUsage(file() + " already exists: edit it, or choose another id");
    }
    return kb().withDraft(content(), this::run);
  }

  final String id() {
    return id;
  }

  private Path file() {
    return kind.file(content().folder(), id);
  }

  /** Writes the file, prints its path, and says on standard error what is to be done next. */
  final int create(String text, String... next) throws IOException {
    WholeFile.create(file(), text);
    kb().list(file());
    for (int i = 0; i < next.length; i++) {
      kb().err().println((i + 1) + ". " + next[i]);
    }
    return 0;
  }
}
