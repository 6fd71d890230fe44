package org.remediationkb.render.article;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;

/** The exceptions to a page: the pages that stand instead of it, and when they do. */
final class PageExceptions {

  private final Remediation page;
  private final ArticleWords words;
  private final List<Remediation> exceptions;

  /** The exceptions that a library has. */
  PageExceptions(Remediation page, ContentLibrary library, ArticleWords words) {
    this.page = page;
    this.words = words;
    this.exceptions = library.remediations().values().stream()
        .filter(other -> other.insteadOfIds().contains(page.id()))
        .toList();
  }

  /** The pages that stand instead, in the order of their ids. */
  List<Remediation> pages() {
    return exceptions;
  }

  /** When one of them does, in a few words: what it says that the page has not said already. */
  String when(Remediation exception) {
    List<List<FactPattern>> alternatives = exception.when().alternatives().stream()
        .map(alternative -> alternative.patterns().stream().filter(this::isNews).toList())
        .toList();
    return sharedIntroduction(alternatives)
        .map(introduction -> introduction + " "
            + alternatives.stream()
                .map(patterns -> details(patterns.get(0)))
                .collect(Collectors.joining(words.or())))
        .orElseGet(() -> exception.when().alternatives().stream()
            .map(this::words)
            .collect(Collectors.joining(words.or())));
  }

  /** What all alternatives are about, where each is about one thing and says more of it. */
  private static Optional<String> sharedIntroduction(List<List<FactPattern>> alternatives) {
    Set<String> introductions = alternatives.stream()
        .map(patterns -> patterns.size() == 1 && !patterns.get(0).details().isEmpty()
            ? patterns.get(0).introduction().text()
            : "")
        .collect(Collectors.toSet());
    return introductions.size() == 1
        ? introductions.stream().filter(text -> !text.isEmpty()).findFirst()
        : Optional.empty();
  }

  private String words(Alternative alternative) {
    List<FactPattern> news =
        alternative.patterns().stream().filter(this::isNews).toList();
    return (news.isEmpty() ? alternative.patterns() : news)
        .stream().map(this::words).collect(Collectors.joining(words.furthermore()));
  }

  private String words(FactPattern pattern) {
    return Stream.of(pattern.introduction().text(), details(pattern))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String details(FactPattern pattern) {
    return pattern.details().stream().map(Statement::text).collect(Collectors.joining(words.and()));
  }

  /** Whether it is more than the page itself says of its subject, or of anything else. */
  private boolean isNews(FactPattern pattern) {
    boolean subjectAlone = pattern.details().isEmpty() && pattern.type().equals(page.about());
    return !subjectAlone
        && !page.when().alternatives().stream()
            .allMatch(alternative -> alternative.patterns().stream()
                .anyMatch(own -> texts(own).containsAll(texts(pattern))));
  }

  private static List<String> texts(FactPattern pattern) {
    return pattern.statements().stream().map(Statement::text).toList();
  }
}
