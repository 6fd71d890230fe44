package org.remediationkb.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.diagnosis.Diagnostician;
import org.remediationkb.rules.examples.ContentTests;
import org.remediationkb.rules.examples.Trial;

/** A copy of a small content folder that a test changes, as an author would. */
public final class Draft {

  private static final Path ORIGINAL = Path.of("src/test/resources/hydro");

  private final Path folder;

  private Draft(Path folder) {
    this.folder = folder;
  }

  public static Draft in(Path folder) {
    try (Stream<Path> files = Files.walk(ORIGINAL)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(ORIGINAL.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Draft(folder);
  }

  /** Has the page about tokens without a seed ask for so much that nobody can go through it all. */
  public Draft askForTooMuch() {
    write("vocabulary.yaml", read("vocabulary.yaml") + """
        - say: of any kind
          where:
            status: active
            assignment: assigned
            lock-released-recently: true
            report: new
        - say: in some way
          where:
            management: hydromanager
            token-server: reachable
        - say: an import of a licence
          introduces: licence-import
        - say: that failed
          where:
            error-code: "14"
            return-code: "-7564"
            error-message: hydrocare license expired
        - say: the activation e-mail
          introduces: email
        - say: that was not read
          where:
            activation-code: not-delivered
            mailbox-password: expired
        """);
    return change("remediations/seed-missing.md", "  - without a seed\n", """
          - without a seed
          - of any kind
        - the HydroGate
          - with VDOMs enabled
          - in some way
          - that runs HydroOS 7.4.10 to 7.4.11, or 7.6.3 to 7.6.6
        - an import of a licence
          - that failed
        - the activation e-mail
          - that was not read
        """);
  }

  /** Replaces a text that has to be there. */
  public Draft change(String file, String text, String replacement) {
    String before = read(file);
    assertThat(before).as(file).contains(text);
    return write(file, before.replace(text, replacement));
  }

  public Draft write(String file, String text) {
    try {
      Files.createDirectories(folder.resolve(file).getParent());
      // Not writeString, which refuses half of a character.
      Files.write(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  public Checked<ContentLibrary> library() {
    return HydroContent.read(folder);
  }

  /** What reading the content complains of, with paths relative to its folder. */
  public String complaints() {
    return HydroContent.messages(library()).replace(folder + "/", "");
  }

  /** The examples, near misses and cases. */
  public List<Trial> trials() {
    return HydroContent.trials(folder);
  }

  /** What the examples and cases complain of. */
  public String failures() {
    ContentLibrary library = HydroContent.library(folder);
    return new ContentTests(library, new Diagnostician(library))
        .run(trials()).stream()
            .flatMap(outcome -> outcome.problems().stream())
            .map(HydroContent::message)
            .collect(Collectors.joining("\n"))
            .replace(folder + "/", "");
  }
}
