package org.remediationkb.rules.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.SubjectFile;

/**
 * The folders that make up a content library, and what is where in them. Each may have any of the
 * files; all of them together are one library.
 *
 * @param roots the folders that were named, at least one: each has the files of the library, or a
 *     folder for each of its subjects
 * @param folders the folders that have the files, one that another uses before it
 * @param uses the names of the subjects that each of these uses, directly or by another
 * @param problems what is wrong with the folders
 */
public record ContentLayout(
    List<Path> roots, List<Path> folders, Map<Path, Set<String>> uses, List<Problem> problems) {

  /** The folder of the pages about one problem each. */
  public static final Path REMEDIATIONS = Path.of("remediations");

  /** The folder of the pages that are published. */
  public static final Path ARTICLES = Path.of("articles");

  /** The folder of the test cases. */
  public static final Path CASES = Path.of("cases");

  private static final String FACTS = "facts.yaml";
  private static final String VOCABULARY = "vocabulary.yaml";
  private static final String COMMANDS = "commands.yaml";
  private static final String PROMISES = "promises.yaml";
  /** The folder of the pages about outputs. */
  public static final Path READERS = Path.of("readers");

  private static final String SCHEMA = "schema";
  private static final String LANGUAGES = "languages";

  /** The regular expression of the tag of a language that content is translated to. */
  public static final String LANGUAGE = "[a-z]{2,3}(?:-[A-Z]{2})?";

  /** Copies the lists. */
  public ContentLayout {
    roots = List.copyOf(roots);
    folders = List.copyOf(folders);
    uses = Map.copyOf(uses);
    problems = List.copyOf(problems);
    if (roots.isEmpty()) {
      throw new IllegalArgumentException("a library needs a folder");
    }
  }

  /**
   * The layout of a library in one folder.
   *
   * @throws IOException if the folder or a file about a subject can't be read
   */
  public static ContentLayout of(Path root) throws IOException {
    return of(List.of(root));
  }

  /**
   * The layout of a library in some folders.
   *
   * @throws IOException if a folder or a file about a subject can't be read
   */
  public static ContentLayout of(List<Path> roots) throws IOException {
    Checked<Map<Path, Set<String>>> found = SubjectFolders.in(roots);
    Map<Path, Set<String>> folders = found.value().orElseThrow();
    return new ContentLayout(roots, List.copyOf(folders.keySet()), folders, found.problems());
  }

  /** Whether a folder is that of one subject. */
  public static boolean isSubject(Path folder) {
    return Files.exists(folder.resolve(SubjectFolders.FILE));
  }

  /**
   * A file of this library, as a part of the subject in whose folder it is.
   *
   * @param file where it is, whatever messages call it
   */
  SubjectFile subjectFile(Path file, SourceText text) {
    return folders.stream()
        .filter(ContentLayout::isSubject)
        .filter(path -> path.equals(file.getParent()))
        .findFirst()
        .map(path ->
            new SubjectFile(text, SubjectFolders.name(path), uses.getOrDefault(path, Set.of())))
        .orElseGet(() -> SubjectFile.of(text));
  }

  /** The name of a folder, which is that of its subject if it is one. */
  public static String name(Path folder) {
    return SubjectFolders.name(folder);
  }

  /** The title of the subject in a folder; its name where it says none. */
  public static String title(Path folder) throws IOException {
    return SubjectFolders.title(folder).orElse(name(folder));
  }

  /** The kinds of fact. */
  public List<Path> facts() {
    return named(FACTS);
  }

  /** The kinds of fact of the folder of one subject; the file may be missing. */
  public static Path facts(Path folder) {
    return folder.resolve(FACTS);
  }

  /** The sentences. */
  public List<Path> vocabularies() {
    return named(VOCABULARY);
  }

  /** The commands. */
  public List<Path> commands() {
    return named(COMMANDS);
  }

  /** The promises. */
  public List<Path> promises() {
    return named(PROMISES);
  }

  /** The folders of the pages about one problem each. */
  public List<Path> remediations() {
    return named(REMEDIATIONS.toString());
  }

  /** The folders of the pages that are published. */
  public List<Path> articles() {
    return named(ARTICLES.toString());
  }

  /** The folders of the pages about outputs; there may be none. */
  public List<Path> readers() {
    return named(READERS.toString());
  }

  /** The folders of the phrases in other languages; there may be none. */
  public List<Path> languages() {
    return named(LANGUAGES);
  }

  /** The folders of the test cases. */
  public List<Path> cases() {
    return named(CASES.toString());
  }

  /** The folder of the JSON Schemas for a file or a folder of the library. */
  public Path schema(Path file) {
    return roots.stream()
        .filter(file::startsWith)
        .findFirst()
        .orElse(lastRoot())
        .resolve(SCHEMA);
  }

  /** The way from a file of the library to one of the JSON Schemas, as a modeline says it. */
  public String schemaAddress(Path file, String schema) {
    Path folder = file.toAbsolutePath().normalize().resolveSibling("");
    Path target = schema(file).resolve(schema).toAbsolutePath().normalize();
    return folder.relativize(target).toString().replace('\\', '/');
  }

  /** The last of the folders that were named. */
  public Path lastRoot() {
    return roots.get(roots.size() - 1);
  }

  /** The folder that new files go to: the last in the last of those that were named. */
  public Path last() {
    return folders.stream()
        .filter(folder -> folder.startsWith(lastRoot()))
        .reduce((before, after) -> after)
        .orElse(lastRoot());
  }

  /** The names of the subjects, one that another uses before it. */
  public List<String> subjects() {
    return folders.stream()
        .filter(ContentLayout::isSubject)
        .map(SubjectFolders::name)
        .toList();
  }

  /** The folder of a subject. */
  public Optional<Path> subject(String name) {
    return folders.stream()
        .filter(ContentLayout::isSubject)
        .filter(folder -> SubjectFolders.name(folder).equals(name))
        .findFirst();
  }

  /** The roots of the same library with another one in place of the last. */
  public List<Path> rootsWithLast(Path root) {
    List<Path> others = roots.subList(0, roots.size() - 1);
    return Stream.concat(others.stream(), Stream.of(root)).toList();
  }

  /** The path of a file within the folder that was named. */
  public Path within(Path file) {
    return roots.stream()
        .filter(file::startsWith)
        .findFirst()
        .map(root -> root.relativize(file))
        .orElse(file);
  }

  /** Whether there is anything of a library. */
  public boolean isThere() {
    return !problems.isEmpty()
        || folders.stream().flatMap(folder -> parts(folder).stream()).anyMatch(Files::exists);
  }

  /** All that a folder of a library can have. */
  public static List<Path> parts(Path folder) {
    return Stream.of(
            FACTS,
            VOCABULARY,
            COMMANDS,
            PROMISES,
            REMEDIATIONS.toString(),
            ARTICLES.toString(),
            READERS.toString(),
            LANGUAGES,
            CASES.toString())
        .map(folder::resolve)
        .toList();
  }

  @Override
  public String toString() {
    return roots.stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  /** Those that there are, in the order of the folders; without any, the one that is missing. */
  private List<Path> named(String name) {
    List<Path> there = folders.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::exists)
        .toList();
    return there.isEmpty() ? List.of(folders.get(0).resolve(name)) : there;
  }
}
