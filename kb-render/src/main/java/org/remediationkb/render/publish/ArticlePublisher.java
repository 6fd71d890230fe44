package org.remediationkb.render.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Makes packages of articles for a platform. */
public final class ArticlePublisher {

  private final PublishingProfile profile;
  private final ArticleRenderer renderer;
  private final ArticleFields fields;
  private final ContentLibrary library;

  /** For articles of a library that has passed {@code TemplateCheck}. */
  public ArticlePublisher(
      PublishingProfile profile, ContentLibrary library, Confidence.Validation validation) {
    this.profile = profile;
    this.library = library;
    this.renderer = new ArticleRenderer(library);
    this.fields = new ArticleFields(profile, library, validation);
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

  /** A link to another article leads to its package, or nowhere where nobody knows its address. */
  private void resolve(Link link) {
    Optional<ArticleLink> other = ArticleLink.of(link.getDestination(), library);
    boolean isWithin = link.getDestination().startsWith("#");
    if (other.isPresent() && profile.hasAddresses()) {
      String id = other.get().article().id();
      link.setDestination("../" + id + "/" + profile.file() + other.get().anchor());
    } else if (other.isPresent() || (isWithin && !profile.hasAnchors())) {
      LinkFinder.unwrap(link);
    }
  }
}
