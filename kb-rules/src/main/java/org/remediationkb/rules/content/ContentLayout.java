package org.remediationkb.rules.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folders that make up a content library, and what is where in them. Each may have any of the
 * files; all of them together are one library.
 *
 * @param folders the folders, at least one
 */
public record ContentLayout(List<Path> folders) {

  /** The folder of the pages about one problem each. */
  public static final Path REMEDIATIONS = Path.of("remediations");

  /** The folder of the pages that are published. */
  public static final Path ARTICLES = Path.of("articles");

  /** Copies the list. */
  public ContentLayout {
    folders = List.copyOf(folders);
    if (folders.isEmpty()) {
      throw new IllegalArgumentException("a library needs a folder");
    }
  }

  /** The layout of a library in one folder. */
  public static ContentLayout of(Path folder) {
    return new ContentLayout(List.of(folder));
  }

  /** The kinds of fact. */
  public List<Path> facts() {
    return named("facts.yaml");
  }

  /** The sentences. */
  public List<Path> vocabularies() {
    return named("vocabulary.yaml");
  }

  /** The commands. */
  public List<Path> commands() {
    return named("commands.yaml");
  }

  /** The promises. */
  public List<Path> promises() {
    return named("promises.yaml");
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
    return named("readers");
  }

  /** The folders of the test cases. */
  public List<Path> cases() {
    return named("cases");
  }

  /** The folders of the JSON Schemas. */
  public List<Path> schemas() {
    return named("schema");
  }

  /** The last of the folders. */
  public Path last() {
    return folders.get(folders.size() - 1);
  }

  /** The same with another folder in place of the last. */
  public ContentLayout withLast(Path folder) {
    List<Path> others = folders.subList(0, folders.size() - 1);
    return new ContentLayout(Stream.concat(others.stream(), Stream.of(folder)).toList());
  }

  /** The path of a file within the folder that it is in. */
  public Path within(Path file) {
    return folders.stream()
        .filter(file::startsWith)
        .findFirst()
        .map(folder -> folder.relativize(file))
        .orElse(file);
  }

  /** Whether there is anything of a library. */
  public boolean isThere() {
    return Stream.of(vocabularies(), commands(), promises(), remediations(), articles(), cases())
        .flatMap(List::stream)
        .anyMatch(Files::exists);
  }

  @Override
  public String toString() {
    return folders.stream().map(Path::toString).collect(Collectors.joining(", "));
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
