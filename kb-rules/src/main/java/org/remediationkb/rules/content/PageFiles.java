package org.remediationkb.rules.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceFile;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.ProblemCode;

/**
 * Pages of one kind: each file in their folders whose name ends in {@code .md}, or in {@code .de.md} for
 * those in a language. What comes before that is its id.
 */
public final class PageFiles {

  private static final String ENDING = ".md";

  /** Ten times what anybody has written; it limits the work that a page can cause. */
  private static final int LONGEST = 100_000;

  /** What its author takes for a page; editors leave hidden files beside those they work on. */
  private static final Pattern LIKE_A_PAGE =
      Pattern.compile("(?i)[^.].*\\.(?:md|markdown)(?:\\.txt)?");

  private static final Pattern TRANSLATION =
      Pattern.compile("[^.]++[.](" + ContentLayout.LANGUAGE + ")[.]md");

  private final List<Path> folders;
  private final String ending;
  private final List<Path> files;
  private final List<Problem> problems;

  private PageFiles(List<Path> folders, String ending, List<Path> files, List<Problem> problems) {
    this.folders = folders;
    this.ending = ending;
    this.files = files;
    this.problems = problems;
  }

  /** The pages in some folders; what is wrong with the files goes to the list. */
  static PageFiles in(List<Path> folders, List<Problem> problems) throws IOException {
    List<Path> files =
        files(folders).stream().filter(file -> language(file).isEmpty()).toList();
    return new PageFiles(folders, ENDING, files, problems);
  }

  /** The translations in some folders by the tags of their languages; the folders may be missing. */
  public static Map<String, PageFiles> translations(List<Path> folders, List<Problem> problems)
      throws IOException {
    List<Path> present = folders.stream().filter(Files::isDirectory).toList();
    Map<String, List<Path>> files = new TreeMap<>();
    for (Path file : files(present)) {
      language(file)
          .ifPresent(tag -> files.computeIfAbsent(tag, t -> new ArrayList<>()).add(file));
    }
    Map<String, PageFiles> all = new TreeMap<>();
    files.forEach(
        (tag, own) -> all.put(tag, new PageFiles(present, "." + tag + ENDING, own, problems)));
    return all;
  }

  private static Optional<String> language(Path file) {
    Matcher name = TRANSLATION.matcher(name(file));
    return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
  }

  /** Where the first of the files is. */
  public Location first() {
    return top(files.get(0));
  }

  /** The ids of all pages in order, those included that can't be read. */
  List<String> ids() {
    return files.stream().filter(this::isPage).map(this::id).toList();
  }

  /** The texts of the pages that can be read, by their ids in order. */
  public Map<String, SourceText> texts() throws IOException {
    Map<String, SourceText> texts = new LinkedHashMap<>();
    folders.stream()
        .filter(folder -> !Files.isDirectory(folder))
        .map(folder -> ProblemCode.MISSING.error(top(folder), "folder not found", "create it"))
        .forEach(problems::add);
    Map<String, Path> byId = new HashMap<>();
    for (Path file : files) {
      Path first = isPage(file) ? byId.putIfAbsent(id(file), file) : null;
      if (!isPage(file)) {
        problems.add(ProblemCode.UNKNOWN.warning(
            top(file),
            "ignored: not a page",
            "expected NAME" + ending + " directly in " + folder(file)));
      } else if (first != null) {
        problems.add(ProblemCode.DUPLICATE.error(
            top(file), "the id \"" + id(file) + "\" is repeated", "the first is " + first));
      } else {
        text(file).ifPresent(text -> texts.put(id(file), text));
      }
    }
    return texts;
  }

  /** The one of the folders that a file is in or below. */
  private Path folder(Path file) {
    return folders.stream().filter(file::startsWith).findFirst().orElseThrow();
  }

  private Optional<SourceText> text(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      problems.add(ProblemCode.UNKNOWN.error(
          top(file), "not a file", "a page must be a text file or a link to one"));
      return Optional.empty();
    }
    checkId(file);
    Checked<SourceText> text = SourceFile.readReviewed(file);
    problems.addAll(text.problems());
    return text.value().filter(this::isReadable);
  }

  private boolean isReadable(SourceText text) {
    boolean fits = text.text().length() <= LONGEST;
    if (!fits) {
      problems.add(ProblemCode.MARKDOWN.error(
          text.at(1, 1), "the page has more than " + LONGEST + " characters", "split it"));
    }
    return fits;
  }

  private static List<Path> files(List<Path> folders) throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files
              .filter(file -> LIKE_A_PAGE.matcher(name(file)).matches())
              .sorted()
              .forEach(all::add);
        }
      }
    }
    return all;
  }

  private boolean isPage(Path file) {
    return folders.contains(file.getParent()) && name(file).endsWith(ending);
  }

  private void checkId(Path file) {
    String id = id(file);
    if (!id.matches(PageId.PATTERN)) {
      problems.add(ProblemCode.UNKNOWN.error(
          top(file),
          "invalid id \"" + id + "\": use " + PageId.FORM,
          "rename the file, for example to " + PageId.closest(id) + ending));
    }
  }

  private static Location top(Path file) {
    return SourceText.reviewed(file.toString(), "").at(1, 1);
  }

  private String id(Path file) {
    return name(file).substring(0, name(file).length() - ending.length());
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
