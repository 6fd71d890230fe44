package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.remediationkb.model.fortitoken.FortiTokenFacts;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ContentReader;
import picocli.CommandLine.Option;

/** The option that names the content folder. */
final class ContentFolder {

  @Option(
      names = "--content",
      paramLabel = "DIR",
      description = "The folder with the pages (default: the one beside the launcher).")
  private Path folder = fromHere(Path.of(System.getProperty("kb.content", "content")));

  Path folder() {
    return folder;
  }

  /** The path from the working directory where it is below, so that messages can be clicked. */
  private static Path fromHere(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path) : path;
  }

  /** Reads the folder. */
  Checked<ContentLibrary> read() throws IOException {
    return ContentReader.read(existing(), FortiTokenFacts.TYPES);
  }

  /** The folder, which is sure to be one with content. */
  Path existing() throws IOException {
    if (!Files.isRegularFile(folder.resolve("vocabulary.yaml"))) {
      throw new IOException(
          folder + " is no content folder: it has no vocabulary.yaml; --content DIR names one");
    }
    return folder;
  }
}
