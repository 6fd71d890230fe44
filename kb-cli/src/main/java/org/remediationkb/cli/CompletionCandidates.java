package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.problem.ProblemKind;
import org.remediationkb.rules.ProblemCatalog;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.schema.ContentSchemas;

/** What a shell may complete an argument to. All of it is looked up when it is asked for. */
abstract class CompletionCandidates implements Iterable<String> {

  /** Nothing else gets into a script that a shell runs. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*+");

  abstract Stream<String> all();

  @Override
  public final Iterator<String> iterator() {
    return all().filter(name -> PLAIN.matcher(name).matches()).sorted().iterator();
  }

  private static Stream<String> files(Function<ContentLayout, List<Path>> folders, String ending) {
    return layout()
        .flatMap(layout -> folders.apply(layout).stream())
        .flatMap(folder -> names(folder).stream())
        .filter(name -> name.endsWith(ending))
        .map(name -> name.substring(0, name.length() - ending.length()));
  }

  private static Stream<ContentLayout> layout() {
    try {
      return Stream.of(new ContentFolder().layout());
    } catch (IOException e) {
      return Stream.of(); // completion never complains
    }
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The commands. */
  static final class Commands extends CompletionCandidates {
    @Override
    Stream<String> all() {
      return Main.commandNames();
    }
  }

  /** The ids of the remediations. */
  static final class Remediations extends CompletionCandidates {
    @Override
    Stream<String> all() {
      return files(ContentLayout::remediations, ".md");
    }
  }

  /** The ids of the articles. */
  static final class Articles extends CompletionCandidates {
    @Override
    Stream<String> all() {
      return files(ContentLayout::articles, ".md");
    }
  }

  /** The subjects of the library. */
  static final class LibrarySubjects extends CompletionCandidates {
    @Override
    Stream<String> all() {
      return layout().flatMap(layout -> layout.subjects().stream());
    }
  }

  private static Stream<FactKind> kinds() {
    try {
      return new ContentFolder().kinds().value().stream().flatMap(FactKinds::stream);
    } catch (IOException e) {
      return Stream.of(); // completion never complains
    }
  }

  /** What pages are about. */
  static final class Facts extends CompletionCandidates {
    @Override
    Stream<String> all() {
      return kinds().map(kind -> kind.subject().name());
    }
  }

  /** What a case has one of; the others have names of their own. */
  static final class Subjects extends CompletionCandidates {
    @Override
    Stream<String> all() {
      return kinds()
          .filter(
              type -> type.subject().shape() == Shape.SINGLE || type.identity().isEmpty())
          .map(type -> type.subject().name());
    }
  }

  /** The codes of problems. */
  static final class Codes extends CompletionCandidates {
    @Override
    Stream<String> all() {
      return ProblemCatalog.kinds().stream().map(ProblemKind::id);
    }
  }

  /** The kinds of file that have a schema. */
  static final class Schemas extends CompletionCandidates {
    @Override
    Stream<String> all() {
      return ContentSchemas.names();
    }
  }
}
