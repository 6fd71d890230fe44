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
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.factfile.FactFile;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.ProblemFormatter;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.render.check.ContentCheck;
import org.remediationkb.render.worksheet.CaseSource;
import org.remediationkb.render.worksheet.CaseSource.Kind;
import org.remediationkb.render.worksheet.Edition;
import org.remediationkb.render.worksheet.Worksheet;
import org.remediationkb.rules.content.CommandCatalog;
import org.remediationkb.rules.content.ContentHash;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ContentReader;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnostician;
import org.remediationkb.rules.diagnosis.NextCommands;

/**
 * A library of a made-up vendor, or a copy of it that a test changes. Files are named relative to its
 * subject about tokens.
 */
public final class Content {

  public static final Path FOLDER = Path.of("../kb-rules/src/test/resources/hydronet");
  public static final FactKinds KINDS = kinds();

  private static FactKinds kinds() {
    try {
      return ContentReader.kinds(ContentLayout.of(FOLDER)).value().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kind of fact that pages call by that name. */
  public static FactKind kind(String name) {
    return KINDS.named(name).orElseThrow();
  }

  public static final Content HYDRO = new Content(FOLDER);

  private final Path root;
  private final Path folder;

  private Content(Path root) {
    this.root = root;
    this.folder = root.resolve("hydrotoken");
  }

  /**
   * A copy to be changed, of a small content: tests that name lines and texts of pages stay as they
   * are when authors go on writing.
   */
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

  /** Replaces a text that has to be there. */
  public Content change(String file, String text, String replacement) {
    String before = read(file);
    if (!before.contains(text)) {
      throw new AssertionError(file + " does not have " + text);
    }
    return write(file, before.replace(text, replacement));
  }

  public Content write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Content remove(String file) {
    try {
      Files.delete(folder.resolve(file));
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
      Checked<ContentLibrary> library = ContentReader.read(ContentLayout.of(root), KINDS);
      return library.value().orElseThrow(() -> new AssertionError(text(library.problems())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All commands of the made-up vendor. */
  public static CommandCatalog commands() {
    return HYDRO.library().commands();
  }

  /** All that is wrong with it, as a user sees it. */
  public String complaints() {
    try {
      return text(ContentCheck.problems(ContentLayout.of(root), KINDS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Problems as a user sees them, with paths relative to the folder. */
  public String text(List<Problem> problems) {
    return problems.stream()
        .map(new ProblemFormatter()::format)
        .collect(Collectors.joining("\n"))
        .replace(folder + "/", "")
        .replace(root + "/", "");
  }

  public static Case facts(String yaml) {
    Checked<FactFile> file = new FactFileReader(KINDS).read(SourceText.of("case.yaml", yaml));
    return file.value()
        .orElseThrow(() -> new AssertionError(HYDRO.text(file.problems())))
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
