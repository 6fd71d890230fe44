package org.remediationkb.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.factfile.FactFile;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.ProblemFormatter;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.render.worksheet.CaseSource;
import org.remediationkb.render.worksheet.CaseSource.Kind;
import org.remediationkb.render.worksheet.Edition;
import org.remediationkb.render.worksheet.Worksheet;
import org.remediationkb.rules.content.ContentHash;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ContentReader;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnostician;
import org.remediationkb.rules.diagnosis.NextCommands;

/** The content of this repository, or a copy that a test changes. */
public final class Content {

  /** The kinds of fact of the content folder of this repository. */
  public static final FactKinds KINDS = kinds();

  private static FactKinds kinds() {
    try {
      return ContentReader.kinds(ContentLayout.of(Path.of("../content")))
          .value()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static final Path FOLDER = Path.of("../content");
  public static final Content SHIPPED = new Content(FOLDER);

  private final Path folder;

  private Content(Path folder) {
    this.folder = folder;
  }

  /** The content in a folder. */
  public static Content of(Path folder) {
    return new Content(folder);
  }

  /** A copy to be changed. */
  public static Content copy(Path folder) {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(FOLDER.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
      return new Content(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Content write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
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

  public ContentLibrary library() {
    try {
      Checked<ContentLibrary> library = ContentReader.read(ContentLayout.of(folder), KINDS);
      return library.value().orElseThrow(() -> new AssertionError(text(library.problems())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Problems as a user sees them, with paths relative to the folder. */
  public String text(List<Problem> problems) {
    return problems.stream()
        .map(new ProblemFormatter()::format)
        .collect(Collectors.joining("\n"))
        .replace(folder + "/", "");
  }

  public static Case facts(String yaml) {
    Checked<FactFile> file = new FactFileReader(KINDS).read(SourceText.of("case.yaml", yaml));
    return file.value()
        .orElseThrow(() -> new AssertionError(SHIPPED.text(file.problems())))
        .facts();
  }

  /** A version and a hash that no real one has. */
  public static final Edition EDITION = new Edition("1.2.3", new ContentHash("0123456789ab"));

  public Worksheet worksheet(String yaml) {
    return worksheet(facts(yaml));
  }

  public Worksheet worksheet(Case facts) {
    ContentLibrary library = library();
    Diagnosis diagnosis = new Diagnostician(library).diagnose(facts);
    return new Worksheet(
        library,
        EDITION,
        diagnosis,
        NextCommands.of(diagnosis, library, Set.of()),
        Optional.empty(),
        List.of(new CaseSource("case.yaml", Kind.FACT_FILE)));
  }
}
