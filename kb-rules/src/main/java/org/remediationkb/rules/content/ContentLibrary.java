package org.remediationkb.rules.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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
 * @param drafts the ids of pages that are left out, as they are not to be used yet
 */
public record ContentLibrary(
    FactKinds kinds,
    Vocabulary vocabulary,
    CommandCatalog commands,
    Map<String, Remediation> remediations,
    Map<String, Article> articles,
    Set<String> drafts) {

  /** Copies the set. */
  public ContentLibrary {
    drafts = Set.copyOf(drafts);
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
        Set.of());
  }

  /** The same with other pages. */
  public ContentLibrary withRemediations(Map<String, Remediation> others) {
    return new ContentLibrary(kinds, vocabulary, commands, others, articles, drafts);
  }

  ContentLibrary withDrafts(Set<String> ids) {
    return new ContentLibrary(kinds, vocabulary, commands, remediations, articles, ids);
  }

  private static <T> Map<String, T> byId(List<T> pages, Function<T, String> id) {
    return pages.stream().collect(Collectors.toMap(id, page -> page, (a, b) -> a, TreeMap::new));
  }

  /** The page with that id, empty where there is none. */
  public Optional<Remediation> remediation(String id) {
    return Optional.ofNullable(remediations.get(id));
  }
}
