package org.remediationkb.rules.translation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceFile;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlReader;
import org.remediationkb.rules.Fields;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.Page;
import org.remediationkb.rules.content.PageFiles;
import org.remediationkb.rules.content.PageReader;
import org.remediationkb.rules.translation.Phrases.Phrase;

/**
 * Reads the languages of a library: {@code languages/de.yaml} of each subject has the name of a language
 * and its phrases, and a page in that language stands beside the one that it translates.
 */
public final class TranslationReader {

  private static final Pattern PHRASES = Pattern.compile("(" + ContentLayout.LANGUAGE + ")[.]yaml");
  private static final List<String> SECTIONS = List.of("Why", "Do", "Check");

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, Map<String, Phrase>> phrases = new HashMap<>();

  private TranslationReader() {}

  /**
   * The languages of a library, by their tags in order; those parts that have errors are left out.
   *
   * @throws IOException if a file can't be read
   */
  public static Checked<Map<String, Translation>> read(ContentLayout layout) throws IOException {
    TranslationReader reader = new TranslationReader();
    for (Path folder : layout.languages()) {
      for (Path file : files(folder)) {
        reader.readPhrases(file);
      }
    }
    Map<String, Map<String, TranslatedPage>> remediations =
        reader.pages(layout.remediations(), false);
    Map<String, Map<String, TranslatedPage>> articles = reader.pages(layout.articles(), true);
    Map<String, Translation> all = new TreeMap<>();
    reader.names.forEach((tag, name) -> all.put(
        tag,
        new Translation(
            tag,
            name,
            Phrases.of(reader.phrases.getOrDefault(tag, Map.of())),
            remediations.getOrDefault(tag, Map.of()),
            articles.getOrDefault(tag, Map.of()))));
    return new Checked<>(Optional.of(all), reader.problems);
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !name(file).startsWith(".")).sorted().toList();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private void readPhrases(Path file) throws IOException {
    Matcher name = PHRASES.matcher(name(file));
    if (!name.matches()) {
      problems.add(ProblemCode.TRANSLATION.error(
          top(file),
          "not the name of a language",
          "expected its tag, such as de.yaml or pt-BR.yaml"));
      return;
    }
    Optional<SourceText> text = taken(SourceFile.readReviewed(file));
    Optional<YamlNode> root = text.flatMap(read -> taken(YamlReader.read(read)));
    if (root.isPresent() && root.get() instanceof Mapping mapping) {
      readPhrases(name.group(1), mapping);
    } else if (root.isPresent()) {
      problems.add(ProblemCode.UNKNOWN.error(
          root.get().at(), "expected keys", "write language: and phrases:"));
    }
  }

  private void readPhrases(String tag, Mapping mapping) {
    Fields fields = new Fields(mapping, problems);
    fields.required("language").ifPresent(name -> names.put(tag, name.text()));
    Map<String, Phrase> own = phrases.computeIfAbsent(tag, t -> new HashMap<>());
    for (Fields phrase : phrases(fields)) {
      Optional<Scalar> say = phrase.required("say");
      Optional<Scalar> as = phrase.required("as");
      phrase.refuseOthers();
      if (say.isPresent() && as.isPresent() && hasSameValues(say.get(), as.get())) {
        Phrase before =
            own.put(say.get().text(), new Phrase(as.get().text(), say.get().at()));
        if (before != null) {
          problems.add(ProblemCode.DUPLICATE.error(
              say.get().at(), "the phrase \"" + say.get().text() + "\" is repeated", "keep one"));
        }
      }
    }
    fields.refuseOthers();
  }

  private List<Fields> phrases(Fields fields) {
    return fields.take("phrases").map(node -> Fields.list(node, problems)).orElse(List.of());
  }

  /** The values are filled in one after the other. */
  private boolean hasSameValues(Scalar say, Scalar as) {
    boolean isSame = holes(say.text()).equals(holes(as.text()));
    if (!isSame) {
      problems.add(ProblemCode.TRANSLATION.error(
          as.at(),
          "the values in braces are not those of the phrase",
          "name the same ones in the same order: " + String.join(", ", holes(say.text()))));
    }
    return isSame;
  }

  private static List<String> holes(String text) {
    return Phrases.HOLE.matcher(text).results().map(MatchResult::group).toList();
  }

  /** The pages in some folders by language and id. */
  private Map<String, Map<String, TranslatedPage>> pages(List<Path> folders, boolean areArticles)
      throws IOException {
    Map<String, Map<String, TranslatedPage>> pages = new HashMap<>();
    for (Map.Entry<String, PageFiles> files :
        PageFiles.translations(folders, problems).entrySet()) {
      String tag = files.getKey();
      if (names.containsKey(tag)) {
        Map<String, TranslatedPage> own = new TreeMap<>();
        files
            .getValue()
            .texts()
            .forEach(
                (id, text) -> page(id, text, areArticles).ifPresent(page -> own.put(id, page)));
        pages.put(tag, own);
      } else {
        problems.add(ProblemCode.TRANSLATION.error(
            files.getValue().first(),
            "unknown language \"" + tag + "\"",
            DidYouMean.question(tag, names.keySet())
                .orElse("write its name and phrases to languages/" + tag + ".yaml")));
      }
    }
    return pages;
  }

  private Optional<TranslatedPage> page(String id, SourceText text, boolean isArticle) {
    Optional<Page> page = taken(PageReader.read(text));
    if (page.isEmpty()) {
      return Optional.empty();
    }
    int before = problems.size();
    Fields fields = new Fields(page.get().frontMatter(), problems);
    Optional<Scalar> title = fields.required("title");
    Optional<Scalar> of = fields.required("of");
    Optional<Scalar> summary = isArticle ? fields.required("summary") : Optional.empty();
    Optional<Scalar> scope = isArticle ? fields.optional("scope") : Optional.empty();
    List<Scalar> tags = isArticle ? fields.texts("tags") : List.of();
    fields.refuseOthers();
    if (!isArticle) {
      checkSections(page.get());
    }
    return problems.size() > before || title.isEmpty() || of.isEmpty()
        ? Optional.empty()
        : Optional.of(new TranslatedPage(
            id,
            title.get().text(),
            of.get(),
            summary.map(Scalar::text),
            scope.map(Scalar::text),
            tags.stream().map(Scalar::text).toList(),
            page.get()));
  }

  private void checkSections(Page page) {
    List<String> titles = page.sections().stream().map(Page.Section::title).toList();
    if (!titles.equals(SECTIONS)) {
      problems.add(ProblemCode.TRANSLATION.error(
          page.text().at(page.bodyLine(), 1),
          "a translated remediation has the sections " + String.join(", ", SECTIONS)
              + ", and no others",
          "leave their headings as they are; the rest comes from the page itself"));
    }
  }

  private <T> Optional<T> taken(Checked<T> read) {
    problems.addAll(read.problems());
    return read.value();
  }

  private static Location top(Path file) {
    return SourceText.reviewed(file.toString(), "").at(1, 1);
  }
}
