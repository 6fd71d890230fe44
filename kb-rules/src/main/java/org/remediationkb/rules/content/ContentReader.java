package org.remediationkb.rules.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceFile;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.SubjectFile;
import org.remediationkb.rules.facts.FactsReader;
import org.remediationkb.rules.vocabulary.Vocabulary;
import org.remediationkb.rules.vocabulary.VocabularyReader;

/** Reads a content library. All that is wrong with it is found at once, page by page. */
public final class ContentReader {

  private final FactKinds kinds;
  private final boolean withDrafts;

  /** Has pages that need not be read again where their text is the same. */
  private final ContentLibrary before;

  private final Set<String> drafts = ConcurrentHashMap.newKeySet();
  private final List<Problem> problems = new ArrayList<>();

  private ContentReader(FactKinds kinds, boolean withDrafts, ContentLibrary before) {
    this.kinds = kinds;
    this.withDrafts = withDrafts;
    this.before = before;
  }

  /**
   * Reads the kinds of fact. Where one is not declared well, every sentence about it would be wrong as
   * well, so there are no kinds then.
   *
   * @throws IOException if a file can't be read
   */
  public static Checked<FactKinds> kinds(ContentLayout layout) throws IOException {
    if (!layout.problems().isEmpty()) {
      return Checked.failed(layout.problems());
    }
    List<SubjectFile> files = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : layout.facts()) {
      Checked<SourceText> text = SourceFile.readReviewed(file);
      problems.addAll(text.problems());
      text.value().ifPresent(read -> files.add(layout.subjectFile(file, read)));
    }
    Checked<FactKinds> kinds = new FactsReader().read(files);
    for (SubjectFile file : files) {
      kinds = Blank.refuse(file.text(), kinds);
    }
    problems.addAll(kinds.problems());
    return kinds.value().isPresent()
        ? Checked.unlessErrors(kinds.value().get(), problems)
        : Checked.failed(problems);
  }

  /**
   * Reads vocabularies, commands and pages about kinds of fact that are known. Pages that call themselves drafts are left out, with all
   * that is wrong with them.
   *
   * @param kinds the kinds of fact that pages may speak of
   * @throws IOException if a file can't be read
   */
  public static Checked<ContentLibrary> read(ContentLayout layout, FactKinds kinds)
      throws IOException {
    ContentReader reader = new ContentReader(kinds, false, ContentLibrary.empty(kinds));
    return Checked.unlessErrors(reader.library(layout), reader.problems);
  }

  /**
   * Reads the pages that were edited since a library was read without errors. Of those that are as
   * they were, no warning is told again.
   *
   * @param before the library; nothing but pages has changed since, and none of its pages has had
   *     another id
   * @throws IOException if a file can't be read
   */
  public static Checked<ContentLibrary> readEdited(ContentLayout layout, ContentLibrary before)
      throws IOException {
    ContentReader reader = new ContentReader(before.kinds(), false, before);
    return Checked.unlessErrors(
        reader.library(layout, before.vocabulary(), before.commands(), before.readers()),
        reader.problems);
  }

  /**
   * Reads what there is to be read of a library, drafts too, without the pages and entries that have
   * errors: for what helps authors while they are still at work. There is always a value.
   *
   * @throws IOException if a file can't be read
   */
  public static Checked<ContentLibrary> readDraft(ContentLayout layout, FactKinds kinds)
      throws IOException {
    ContentReader reader = new ContentReader(kinds, true, ContentLibrary.empty(kinds));
    return new Checked<>(Optional.of(reader.library(layout)), reader.problems);
  }

  private ContentLibrary library(ContentLayout layout) throws IOException {
    problems.addAll(layout.problems());
    Checked<Vocabulary> read = new VocabularyReader(kinds).read(texts(layout.vocabularies()));
    Vocabulary vocabulary = taken(read).orElse(Vocabulary.NONE);
    if (vocabulary.sentences().isEmpty() && !problems.isEmpty()) {
      // Every bullet of every page would be a mistake, and none of them is.
      return ContentLibrary.empty(kinds);
    }
    CommandCatalog commands =
        new CommandsReader(vocabulary, problems).read(subjectFiles(layout, layout.commands()));
    return library(layout, vocabulary, commands, ReaderPages.in(layout.readers(), kinds));
  }

  private ContentLibrary library(
      ContentLayout layout, Vocabulary vocabulary, CommandCatalog commands, ReaderPages readers)
      throws IOException {
    PageFiles remediations = PageFiles.in(layout.remediations(), problems);
    PageFiles articles = PageFiles.in(layout.articles(), problems);
    RemediationReader reader = new RemediationReader(kinds, vocabulary);
    List<Remediation> pages =
        all(remediations, unlessKnown(before.remediations(), Remediation::page, reader::read));
    FormerIds formerIds = new FormerIds(pages, remediations.ids(), problems);
    BiFunction<String, SourceText, Checked<Article>> article =
        unlessKnown(before.articles(), Article::page, ArticleReader::read);
    ContentLibrary library = ContentLibrary.of(
            kinds,
            vocabulary,
            commands,
            formerIds.isEmpty() ? pages : renamed(pages, formerIds, reader),
            all(articles, (id, text) -> article.apply(id, formerIds.linked(text))))
        .withReaders(readers)
        .withDrafts(drafts);
    problems.addAll(LibraryCheck.problems(library, remediations.ids()));
    problems.addAll(UsesCheck.problems(layout, library));
    return library;
  }

  /** The pages with the present ids of those that they name; their mistakes have been told. */
  private static List<Remediation> renamed(
      List<Remediation> pages, FormerIds formerIds, RemediationReader reader) {
    return pages.stream()
        .map(page -> {
          SourceText text = page.page().text();
          SourceText linked = formerIds.linked(text);
          return linked.equals(text)
              ? page
              : reader.read(page.id(), linked).value().orElse(page);
        })
        .map(formerIds::renamed)
        .toList();
  }

  private List<SubjectFile> subjectFiles(ContentLayout layout, List<Path> paths)
      throws IOException {
    List<SubjectFile> files = new ArrayList<>();
    for (Path path : paths) {
      taken(SourceFile.readReviewed(path))
          .ifPresent(text -> files.add(layout.subjectFile(path, text)));
    }
    return files;
  }

  private List<SourceText> texts(List<Path> files) throws IOException {
    List<SourceText> texts = new ArrayList<>();
    for (Path file : files) {
      taken(SourceFile.readReviewed(file)).ifPresent(texts::add);
    }
    return texts;
  }

  private <T> Optional<T> taken(Checked<T> read) {
    problems.addAll(read.problems());
    return read.value();
  }

  private <T> List<T> all(PageFiles files, BiFunction<String, SourceText, Checked<T>> reader)
      throws IOException {
    // In parallel, because reading the pages is most of what a short command does.
    List<Checked<T>> pages = files.texts().entrySet().parallelStream()
        .filter(page -> isWanted(page.getKey(), page.getValue()))
        .map(page -> Blank.refuse(page.getValue(), reader.apply(page.getKey(), page.getValue())))
        .toList();
    return pages.stream().flatMap(page -> taken(page).stream()).toList();
  }

  /** A reader that takes pages as they are known, where their text is the same. */
  private static <T> BiFunction<String, SourceText, Checked<T>> unlessKnown(
      Map<String, T> known,
      Function<T, Page> page,
      BiFunction<String, SourceText, Checked<T>> reader) {
    return (id, text) -> Optional.ofNullable(known.get(id))
        .filter(same -> page.apply(same).text().equals(text))
        .map(Checked::of)
        .orElseGet(() -> reader.apply(id, text));
  }

  private boolean isWanted(String id, SourceText text) {
    boolean isLeftOut = !withDrafts && PageReader.isDraft(text);
    if (isLeftOut) {
      drafts.add(id);
    }
    return !isLeftOut;
  }
}
