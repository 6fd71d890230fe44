package org.remediationkb.rules.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.rules.Fields;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.vocabulary.Vocabulary;
import org.remediationkb.rules.vocabulary.VocabularyReader;

/** Reads a content folder. All that is wrong with it is found at once, page by page. */
public final class ContentReader {

  private final List<FactType> types;
  private final List<Problem> problems = new ArrayList<>();

  private ContentReader(List<FactType> types) {
    this.types = types;
  }

  /**
   * Reads a folder with {@code vocabulary.yaml}, {@code commands.yaml}, {@code remediations/} and
   * {@code articles/}.
   *
   * @param types the kinds of fact that pages may speak of
   * @throws IOException if a file can't be read
   */
  public static Checked<ContentLibrary> read(Path folder, List<FactType> types) throws IOException {
    Checked<ContentLibrary> draft = readDraft(folder, types);
    return Checked.unlessErrors(draft.value().orElseThrow(), draft.problems());
  }

  /**
   * Reads what there is to be read of a folder, without the pages and entries that have errors: for
   * what helps authors while they are still at work. There is always a value.
   *
   * @throws IOException if a file can't be read
   */
  public static Checked<ContentLibrary> readDraft(Path folder, List<FactType> types)
      throws IOException {
    ContentReader reader = new ContentReader(types);
    return new Checked<>(Optional.of(reader.library(folder)), reader.problems);
  }

  private ContentLibrary library(Path folder) throws IOException {
    Checked<Vocabulary> vocabulary =
        new VocabularyReader(types).read(text(folder.resolve("vocabulary.yaml")));
    problems.addAll(vocabulary.problems());
    CommandCatalog commands = new CommandsReader(vocabulary.value().orElseThrow(), problems)
        .read(text(folder.resolve("commands.yaml")));
    RemediationReader pages = new RemediationReader(types, vocabulary.value().orElseThrow());
    List<Remediation> remediations = all(folder.resolve("remediations"), pages::read);
    List<Article> articles = all(folder.resolve("articles"), ContentReader::article);
    ContentLibrary library =
        ContentLibrary.of(vocabulary.value().orElseThrow(), commands, remediations, articles);
    problems.addAll(LibraryCheck.problems(library, pageIds(folder.resolve("remediations"))));
    return library;
  }

  private <T> List<T> all(Path folder, BiFunction<String, SourceText, Checked<T>> reader)
      throws IOException {
    Map<String, SourceText> texts = new LinkedHashMap<>();
    for (Path file : pages(folder)) {
      texts.put(id(file), text(file));
    }
    // In parallel, because reading the pages is most of what a short command does.
    List<Checked<T>> pages = texts.entrySet().parallelStream()
        .map(page -> Blank.refuse(page.getValue(), reader.apply(page.getKey(), page.getValue())))
        .toList();
    pages.forEach(page -> problems.addAll(page.problems()));
    return pages.stream().flatMap(page -> page.value().stream()).toList();
  }

  private static List<String> pageIds(Path folder) throws IOException {
    return pages(folder).stream().map(ContentReader::id).toList();
  }

  private static List<Path> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static String id(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.md$", "");
  }

  private static SourceText text(Path file) throws IOException {
    return SourceText.reviewed(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
  }

  private static Checked<Article> article(String id, SourceText text) {
    Checked<Page> page = PageReader.read(text);
    List<Problem> problems = new ArrayList<>(page.problems());
    Optional<Article> article = page.value().flatMap(p -> article(id, p, problems));
    return new Checked<>(article, problems);
  }

  private static Optional<Article> article(String id, Page page, List<Problem> problems) {
    Fields fields = new Fields(page.frontMatter(), problems);
    Optional<Scalar> title = fields.required("title");
    Optional<String> number = fields.optional("article").map(Scalar::text);
    Optional<Scalar> summary = fields.required("summary");
    fields.refuseOthers();
    if (!id.equals(id.toLowerCase(Locale.ROOT))) {
      problems.add(ProblemCode.UNKNOWN.error(
          page.text().at(1, 1), "the file's name has capitals", "use a-z and -"));
    }
    return title.flatMap(t -> summary.map(s -> new Article(id, t.text(), number, s.text(), page)));
  }
}
