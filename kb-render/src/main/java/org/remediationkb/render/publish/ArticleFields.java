package org.remediationkb.render.publish;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.remediationkb.render.article.Applicability;
import org.remediationkb.render.article.ArticleRenderer;
import org.remediationkb.render.article.ConditionText;
import org.remediationkb.render.document.HeadingAnchors;
import org.remediationkb.render.document.JsonWriter;
import org.remediationkb.rules.ConstantNames;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.PlainText;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.translation.Phrases;

/** The fields of articles, as KCS names them: issue, environment, cause and resolution. */
final class ArticleFields {

  private final PublishingProfile profile;
  private final ContentLibrary library;
  private final String language;
  private final Phrases phrases;
  private final Confidence.Validation validation;

  ArticleFields(
      PublishingProfile profile,
      ContentLibrary library,
      String language,
      Phrases phrases,
      Confidence.Validation validation) {
    this.language = language;
    this.phrases = phrases;
    this.profile = profile;
    this.library = library;
    this.validation = validation;
  }

  String json(Article article, Node document) {
    return JsonWriter.text(true, json -> write(json, article, document));
  }

  private void write(JsonWriter json, Article article, Node document) throws IOException {
    List<Remediation> pages = ArticleRenderer.pages(article).stream()
        .flatMap(id -> library.remediation(id).stream())
        .sorted(Comparator.comparing(Remediation::id))
        .toList();
    json.text("id", article.id());
    json.text("profile", ConstantNames.of(profile));
    json.text("body", profile.file());
    json.text("language", language);
    json.text("title", article.title());
    json.text("issue", article.summary());
    json.text("environment", environment(article.details().scope(), pages));
    json.text("cause", joined(pages.stream().map(page -> page.title() + ".")));
    json.text("resolution", phrases.of(ArticlePublisher.RESOLUTION));
    json.text("confidence", ConstantNames.of(confidence(pages)));
    optional(json, "number", article.details().number());
    optional(json, "author", article.details().author());
    optional(json, "created", article.details().created().map(Object::toString));
    optional(json, "updated", article.details().updated().map(Object::toString));
    json.texts("tags", article.details().tags());
    json.objects("problems", pages, page -> problem(json, page));
    json.objects("anchors", List.copyOf(HeadingAnchors.of(document).entrySet()), anchor -> {
      json.text("anchor", anchor.getValue());
      json.text("title", PlainText.of(anchor.getKey()));
    });
  }

  private static void optional(JsonWriter json, String key, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      json.text(key, value.get());
    }
  }

  private void problem(JsonWriter json, Remediation page) throws IOException {
    json.text("id", page.id());
    json.text("title", page.title());
    json.text("severity", ConstantNames.of(page.severity()));
    json.text("issue", String.join("; " + phrases.of("or") + " ", ConditionText.of(page, phrases)));
    json.text("environment", environment(Optional.empty(), List.of(page)));
    json.text("cause", PlainText.of(page.why().markdown()));
    json.text("confidence", ConstantNames.of(Confidence.of(page, validation)));
  }

  private String environment(Optional<String> scope, List<Remediation> pages) {
    return joined(Stream.concat(
        scope.stream(),
        Applicability.of(pages).stream()
            .map(restriction -> phrases.of(restriction.what()) + ": "
                + restriction.values().stream()
                    .map(phrases::value)
                    .collect(Collectors.joining(", "))
                + ".")));
  }

  private static String joined(Stream<String> sentences) {
    return sentences.collect(Collectors.joining(" "));
  }

  /** An article is as well founded as the weakest of its pages. */
  private Confidence confidence(List<Remediation> pages) {
    return pages.stream()
        .map(page -> Confidence.of(page, validation))
        .min(Comparator.naturalOrder())
        .orElse(Confidence.NOT_VALIDATED);
  }
}
