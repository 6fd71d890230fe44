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
import org.remediationkb.rules.vocabulary.Vocabulary;

/**
 * A content folder, read and checked.
 *
 * @param kinds the kinds of fact that pages may speak of
 * @param vocabulary the sentences
 * @param commands the commands
 * @param remediations the pages by id, in alphabetical order
 * @param articles the articles by id, in alphabetical order
 * @param readers how outputs are read
 * @param drafts the ids of pages that are left out, as they are not to be used yet
 */
public record ContentLibrary(
    FactKinds kinds,
    Vocabulary vocabulary,
    CommandCatalog commands,
    Map<String, Remediation> remediations,
    Map<String, Article> articles,
    ReaderPages readers,
    Set<String> drafts) {

  /** Copies the set. */
  public ContentLibrary {
    drafts = Set.copyOf(drafts);
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
        vocabulary,
        commands,
        byId(remediations, Remediation::id),
        byId(articles, Article::id),
        ReaderPages.NONE,
        Set.of());
  }

  /** The same with other pages. */
  public ContentLibrary withRemediations(Map<String, Remediation> others) {
    return new ContentLibrary(kinds, vocabulary, commands, others, articles, readers, drafts);
  }

  /** The same with these readers of outputs. */
  ContentLibrary withReaders(ReaderPages others) {
    return new ContentLibrary(kinds, vocabulary, commands, remediations, articles, others, drafts);
  }

  ContentLibrary withDrafts(Set<String> ids) {
    return new ContentLibrary(kinds, vocabulary, commands, remediations, articles, readers, ids);
  }

  private static <T> Map<String, T> byId(List<T> pages, Function<T, String> id) {
    return pages.stream().collect(Collectors.toMap(id, page -> page, (a, b) -> a, TreeMap::new));
  }

  /** The page with that id, empty where there is none. */
  public Optional<Remediation> remediation(String id) {
    return Optional.ofNullable(remediations.get(id));
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
