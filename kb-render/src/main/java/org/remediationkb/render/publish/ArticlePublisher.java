package org.remediationkb.render.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.article.ArticleLink;
import org.remediationkb.render.article.ArticleRenderer;
import org.remediationkb.render.document.LinkFinder;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.MarkdownParser;
import org.remediationkb.rules.translation.Phrases;
import org.remediationkb.rules.translation.Translation;

/** Makes packages of articles for a platform. */
public final class ArticlePublisher {

  /** What the program says in the fields. */
  public static final String RESOLUTION =
      "See the body: what to do, and how to check it, for each problem.";

  private static final String ENDING = ".md";

  private final PublishingProfile profile;
  private final ArticleRenderer renderer;
  private final ArticleFields fields;
  private final ContentLibrary library;

  /** The ids of the articles that there are packages of. */
  private final Set<String> published;

  /** How addresses of other articles in the same language end. */
  private final String ending;

  /** For articles of a library that has passed {@code TemplateCheck}. */
  public ArticlePublisher(
      PublishingProfile profile, ContentLibrary library, Confidence.Validation validation) {
    this.profile = profile;
    this.library = library;
    this.renderer = new ArticleRenderer(library);
    this.published = library.articles().keySet();
    this.ending = ENDING;
    this.fields = new ArticleFields(profile, library, "en", Phrases.NONE, validation);
  }

  /**
   * For the articles of a library that have an up-to-date translation, in its language; both have passed
   * {@code TemplateCheck}. Links to other articles lead nowhere.
   */
  public ArticlePublisher(
      PublishingProfile profile,
      ContentLibrary library,
      Translation translation,
      Confidence.Validation validation) {
    this.profile = profile;
    this.library = translation.of(library);
    this.renderer = new ArticleRenderer(library, translation);
    this.published = library.articles().values().stream()
        .filter(translation::has)
        .map(Article::id)
        .collect(Collectors.toSet());
    this.ending = "." + translation.tag() + ENDING;
    this.fields = new ArticleFields(
        profile, this.library, translation.tag(), translation.phrases(), validation);
  }

  /** The packages of all articles that it is for, as {@link #packages(List)} makes them. */
  public Checked<List<ArticlePackage>> packages() {
    return packages(library.articles().values().stream()
        .filter(article -> published.contains(article.id()))
        .toList());
  }

  /** The packages of articles; none where one has errors, or the platform would change its body. */
  public Checked<List<ArticlePackage>> packages(List<Article> articles) {
    List<ArticlePackage> packages = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Article article : articles) {
      Checked<String> markdown = renderer.markdown(article);
      problems.addAll(markdown.problems());
      markdown.value().ifPresent(text -> add(article, text, packages, problems));
    }
    return Checked.unlessErrors(List.copyOf(packages), problems);
  }

  private void add(
      Article article, String markdown, List<ArticlePackage> packages, List<Problem> problems) {
    Node document = MarkdownParser.parse(markdown);
    LinkFinder.in(document).forEach(this::resolve);
    String body = profile.write(document);
    Optional<String> objection = profile.objection(body);
    objection.ifPresent(what -> problems.add(ProblemCode.LINK.error(
        article.page().text().at(1, 1),
        "the platform changes or removes this: " + what,
        "change the article, or publish it with another profile")));
    if (objection.isEmpty()) {
      Map<String, String> texts = new LinkedHashMap<>();
      texts.put(profile.file(), body);
      texts.put("fields.json", fields.json(article, document));
      packages.add(new ArticlePackage(article.id(), texts, renderer.attachments(article)));
    }
  }

  /**
   * A link to another article leads to its package, or nowhere where there is none or nobody knows its
   * address.
   */
  private void resolve(Link link) {
    String original = link.getDestination().replace(ending, ENDING);
    Optional<ArticleLink> other = ArticleLink.of(original, library);
    boolean isWithin = link.getDestination().startsWith("#");
    boolean isPublished =
        other.filter(to -> published.contains(to.article().id())).isPresent();
    if (other.isPresent() && isPublished && profile.hasAddresses()) {
      String id = other.get().article().id();
      link.setDestination("../" + id + "/" + profile.file() + other.get().anchor());
    } else if (other.isPresent() || (isWithin && !profile.hasAnchors())) {
      LinkFinder.unwrap(link);
    }
  }
}
