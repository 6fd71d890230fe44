package org.remediationkb.rules.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.remediationkb.model.capture.CaptureReader;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.rules.data.Deferred;
import org.remediationkb.rules.vocabulary.Vocabulary;

/** A content folder, read and checked. */
public final class ContentLibrary {

  private final FactKinds kinds;
  private final CommandCatalog commands;
  private final Map<String, Remediation> remediations;
  private final Set<String> drafts;
  private final Deferred<Vocabulary> vocabulary;
  private final Deferred<Map<String, Article>> articles;
  private final ReaderPages readers;

  private ContentLibrary(
      FactKinds kinds,
      CommandCatalog commands,
      Map<String, Remediation> remediations,
      Set<String> drafts,
      Deferred<Vocabulary> vocabulary,
      Deferred<Map<String, Article>> articles,
      ReaderPages readers) {
    this.kinds = kinds;
    this.commands = commands;
    this.remediations = remediations;
    this.drafts = Set.copyOf(drafts);
    this.vocabulary = vocabulary;
    this.articles = articles;
    this.readers = readers;
  }

  /** A library without a page about facts of these kinds. */
  public static ContentLibrary empty(FactKinds kinds) {
    return of(kinds, Vocabulary.NONE, CommandCatalog.NONE, List.of(), List.of());
  }

  /** A library of these pages; their ids are unique. */
  public static ContentLibrary of(
      FactKinds kinds,
      Vocabulary vocabulary,
      CommandCatalog commands,
      List<Remediation> remediations,
      List<Article> articles) {
    return new ContentLibrary(
        kinds,
        commands,
        byId(remediations, Remediation::id),
        Set.of(),
        Deferred.of(vocabulary),
        Deferred.of(byId(articles, Article::id)),
        ReaderPages.NONE);
  }

  /** The same with other pages. */
  public ContentLibrary withRemediations(Map<String, Remediation> others) {
    return new ContentLibrary(kinds, commands, others, drafts, vocabulary, articles, readers);
  }

  /** The same with other articles. */
  public ContentLibrary withArticles(Map<String, Article> others) {
    return new ContentLibrary(
        kinds, commands, remediations, drafts, vocabulary, Deferred.of(others), readers);
  }

  /** The same with these readers of outputs. */
  ContentLibrary withReaders(ReaderPages others) {
    return new ContentLibrary(kinds, commands, remediations, drafts, vocabulary, articles, others);
  }

  ContentLibrary withDrafts(Set<String> ids) {
    return new ContentLibrary(kinds, commands, remediations, ids, vocabulary, articles, readers);
  }

  private static <T> Map<String, T> byId(List<T> pages, Function<T, String> id) {
    return pages.stream().collect(Collectors.toMap(id, page -> page, (a, b) -> a, TreeMap::new));
  }

  /** The kinds of fact that pages may speak of. */
  public FactKinds kinds() {
    return kinds;
  }

  /** The sentences. */
  public Vocabulary vocabulary() {
    return vocabulary.get();
  }

  /** The commands. */
  public CommandCatalog commands() {
    return commands;
  }

  /** The pages by id, in alphabetical order. */
  public Map<String, Remediation> remediations() {
    return remediations;
  }

  /** The articles by id, in alphabetical order. */
  public Map<String, Article> articles() {
    return articles.get();
  }

  /** How outputs are read. */
  public ReaderPages readers() {
    return readers;
  }

  /** The ids of pages that are left out, as they are not to be used yet. */
  public Set<String> drafts() {
    return drafts;
  }

  /** The page that has that id, or had it before; empty where there is none. */
  public Optional<Remediation> remediation(String id) {
    return Optional.ofNullable(remediations.get(id))
        .or(() ->
            remediations.values().stream().filter(page -> page.wasCalled(id)).findFirst());
  }

  /** A reader of the captures of one case about the unit of which most values are known. */
  public CaptureReader captureReader() {
    return captureReader(Optional.empty());
  }

  /** A reader of the captures of one case about that unit. */
  public CaptureReader captureReader(Optional<String> unit) {
    return new CaptureReader(kinds, readers.commands(), commands.subjects(), unit);
  }
}
