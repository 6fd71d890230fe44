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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceFile;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.ProblemCode;

/** Pages of one kind: each file in their folders whose name ends in {@code .md}; that is its id. */
final class PageFiles {

  private static final String ENDING = ".md";

  /** Ten times what anybody has written; it limits the work that a page can cause. */
  private static final int LONGEST = 100_000;

  /** What its author takes for a page; editors leave hidden files beside those they work on. */
  private static final Pattern LIKE_A_PAGE =
      Pattern.compile("(?i)[^.].*\\.(?:md|markdown)(?:\\.txt)?");

  private static final Pattern TRANSLATION =
      Pattern.compile("[^.]++[.]" + ContentLayout.LANGUAGE + "[.]md");

  private final List<Path> folders;
  private final List<Path> files = new ArrayList<>();
  private final List<Problem> problems;

  /** The pages in some folders; what is wrong with the files goes to the list. */
  PageFiles(List<Path> folders, List<Problem> problems) throws IOException {
    this.folders = folders;
    this.problems = problems;
    for (Path folder : folders) {
      files.addAll(files(folder));
    }
  }

  /** The ids of all pages in order, those included that can't be read. */
  List<String> ids() {
    return files.stream().filter(this::isPage).map(PageFiles::id).toList();
  }

  /** The texts of the pages that can be read, by their ids in order. */
  Map<String, SourceText> texts() throws IOException {
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
            "expected NAME" + ENDING + " directly in " + folder(file)));
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

  /** Translations, which stand beside their pages, are no pages of the content's own language. */
  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> LIKE_A_PAGE.matcher(name(file)).matches())
          .filter(file -> !TRANSLATION.matcher(name(file)).matches())
          .sorted()
          .toList();
    }
  }

  private boolean isPage(Path file) {
    return folders.contains(file.getParent()) && name(file).endsWith(ENDING);
  }

  private void checkId(Path file) {
    String id = id(file);
    if (!id.matches(PageId.PATTERN)) {
      problems.add(ProblemCode.UNKNOWN.error(
          top(file),
          "invalid id \"" + id + "\": use " + PageId.FORM,
          "rename the file, for example to " + PageId.closest(id) + ENDING));
    }
  }

  private static Location top(Path file) {
    return SourceText.reviewed(file.toString(), "").at(1, 1);
  }

  private static String id(Path file) {
    return name(file).substring(0, name(file).length() - ENDING.length());
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
