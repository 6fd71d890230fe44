package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fortitoken.FortiTokenFacts;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Fix;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.check.ContentCheck;
import org.remediationkb.render.template.TemplateCheck;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ContentReader;
import picocli.CommandLine.Option;

/** The option that names the content folder. */
final class ContentFolder {

  @Option(
      names = "--content",
      paramLabel = "DIR",
      description = "The content folder (default: the one next to kb).")
  private Path folder = fromHere(Path.of(System.getProperty("kb.content", "content")));

  Path folder() {
    return folder;
  }

  /** What is where in the content. */
  ContentLayout layout() {
    return ContentLayout.of(folder);
  }

  /** The path from the working directory where it is below, so that messages can be clicked. */
  private static Path fromHere(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path) : path;
  }

  /** The kinds of fact that there are, also where there is no content. */
  FactKinds kinds() {
    return FortiTokenFacts.KINDS;
  }

  /** Reads the folder; what any page is filled in with has passed the check of templates. */
  Checked<ContentLibrary> read() throws IOException {
    return TemplateCheck.fillable(ContentReader.read(existing(), kinds()));
  }

  /** Reads what there is to be read of the folder, without what has errors. */
  Checked<ContentLibrary> readDraft() throws IOException {
    return ContentReader.readDraft(existing(), kinds());
  }

  /** All that is wrong with the folder, by file and line. */
  List<Problem> problems() throws IOException {
    return ContentCheck.problems(existing(), kinds());
  }

  /** Mends what has only one remedy, and finds all that is wrong with the folder after that. */
  List<Problem> problemsAfterFixing(Consumer<Fix> made) throws IOException {
    return ContentCheck.problemsAfterFixing(existing(), kinds(), made);
  }

  /** Whether there is content in the folder. */
  boolean isThere() {
    return Files.isRegularFile(layout().vocabularies().get(0));
  }

  /** The layout, which is sure to be one with content. */
  ContentLayout existing() throws IOException {
    if (!isThere()) {
      throw new IOException(
          folder + " is not a content folder: it has no vocabulary.yaml; use --content DIR");
    }
    return layout();
  }
}
