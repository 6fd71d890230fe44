package org.remediationkb.render.scaffold;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.factfile.YamlText;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.render.article.ArticleRenderer;
import org.remediationkb.render.template.TemplateEngine;
import org.remediationkb.render.template.TemplateNames;
import org.remediationkb.render.vocabulary.VocabularyReference;
import org.remediationkb.rules.ConstantNames;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.Blank;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.content.Severity;

/** A new page about a kind of fact: all that a page has to have, and the sentences there are. */
public final class RemediationScaffold {

  private final ContentLibrary library;
  private final Collection<String> actions;
  private final FactKind about;

  /**
   * A page of a library.
   *
   * @param actions the kinds of action there are; none where pages need not say theirs
   */
  public RemediationScaffold(ContentLibrary library, Collection<String> actions, FactKind about) {
    this.library = library;
    this.actions = actions;
    this.about = about;
  }

  /** The kind of fact that most pages of a library are about, or else that one can speak of. */
  public static FactKind usual(ContentLibrary library) {
    Stream<FactKind> written = library.remediations().values().stream().map(Remediation::about);
    Stream<FactKind> sayable =
        library.vocabulary().sentences().stream().flatMap(sentence -> sentence.types().stream());
    return mostFrequent(written).or(() -> mostFrequent(sayable)).orElseThrow();
  }

  private static Optional<FactKind> mostFrequent(Stream<FactKind> types) {
    return types
        .collect(Collectors.groupingBy(type -> type, LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  /** The page. */
  public String text(Optional<String> title) {
    return TemplateEngine.expand(
        "remediation.md",
        TemplateEngine.resource(RemediationScaffold.class, "remediation.md"),
        Map.of(
            "title", title.map(YamlText::heading).orElse(Blank.of("the problem in a few words")),
            "about", about.subject().name(),
            "severity", oneOf(ConstantNames.all(Severity.class)),
            "actions", actions.isEmpty() ? "" : oneOf(actions.stream().sorted().toList()),
            "sentences", sentences(),
            "introduction", oneOf(introductions()),
            "language", library.commands().language(),
            "commands", commands(),
            "example", new ExampleScaffold(about).yaml()));
  }

  /** The files of articles in which readers look for such a page: those that show one, else all. */
  public List<String> articles() {
    List<String> all =
        library.articles().values().stream().map(RemediationScaffold::file).toList();
    List<String> near = library.articles().values().stream()
        .filter(this::showsPagesAboutTheSame)
        .map(RemediationScaffold::file)
        .toList();
    return near.isEmpty() ? all : near;
  }

  private static String file(Article article) {
    return article.page().text().file();
  }

  private boolean showsPagesAboutTheSame(Article article) {
    return library.remediations().values().stream()
        .filter(page -> page.about().equals(about))
        .anyMatch(page -> ArticleRenderer.pages(article).contains(page.id()));
  }

  private static String oneOf(List<String> names) {
    return Blank.of((names.size() == 1 ? "" : "one of: ") + String.join(", ", names));
  }

  private List<String> introductions() {
    return library.vocabulary().sentences().stream()
        .filter(s -> s.introduces().isPresent() && s.types().contains(about))
        .map(s -> s.say())
        .toList();
  }

  private List<String> sentences() {
    return new VocabularyReference(library, List.of(about))
        .text(Integer.MAX_VALUE, TextStyle.PLAIN)
        .lines()
        .filter(line -> !line.isBlank())
        .toList();
  }

  /** Once for each thing that has the problem, where things have names. */
  private List<String> commands() {
    String blank = Blank.of("a command of commands.yaml; without one, delete this block");
    if (about.identity().isEmpty()) {
      return List.of(blank);
    }
    String each = about.subject().name().replace("-", "");
    return List.of(
        "[#list " + TemplateNames.variable(about) + " as " + each + "]",
        blank + " [=" + each + "]",
        "[/#list]");
  }
}
