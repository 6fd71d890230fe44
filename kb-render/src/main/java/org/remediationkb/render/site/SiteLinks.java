package org.remediationkb.render.site;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonmark.node.Node;
import org.remediationkb.render.article.ArticleLink;
import org.remediationkb.render.article.PageLink;
import org.remediationkb.render.document.LinkDestination;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;

/** Where things stand in a site, and what the links of documents become there. */
final class SiteLinks {

  private static final String ARTICLES = "articles/";
  private static final String PAGES = "remediations/";
  private static final String FILES = "files/";

  private final ContentLibrary library;
  private final SiteLanguage language;

  /** The files that pages show, by their paths within the site. */
  private final Map<String, Path> files = new TreeMap<>();

  /** Where links of documents in a language lead. */
  SiteLinks(ContentLibrary library, SiteLanguage language) {
    this.library = library;
    this.language = language;
  }

  static String path(Article article) {
    return ARTICLES + article.id() + ".html";
  }

  static String path(Remediation page) {
    return PAGES + page.id() + ".html";
  }

  static String subject(SiteSubject subject) {
    return "subjects/" + subject.name() + ".html";
  }

  static String reference(SiteSubject subject) {
    return "reference/" + subject.name() + ".html";
  }

  /** The files that belong to the site, as far as documents asked for them. */
  Map<String, Path> files() {
    return files;
  }

  /**
   * Makes the links of a document lead to pages of the site, all of which are one folder below the home
   * page.
   *
   * @param attachments the files that the document shows, by the addresses that its links have
   */
  void resolve(Node document, Map<String, Path> attachments) {
    attachments.forEach((path, file) -> files.put(FILES + path, file));
    for (LinkDestination link : LinkDestination.in(document)) {
      address(link.address()).ifPresent(link.change());
    }
  }

  /** The address within the site; empty for one that stays as it is. */
  private Optional<String> address(String written) {
    Optional<String> page = PageLink.id(written);
    if (page.isPresent()) {
      return page.flatMap(library::remediation).map(found -> "../" + language.path(found));
    }
    if (written.isEmpty()
        || written.startsWith("#")
        || written.startsWith("/")
        || written.contains(":")) {
      return Optional.empty();
    }
    String path = ArticleLink.of(written, library)
        .map(this::path)
        .or(() -> translation(written))
        .orElse(FILES + written);
    return Optional.of("../" + path);
  }

  /** An anchor is one of the article as it was named. */
  private String path(ArticleLink to) {
    return to.anchor().isEmpty() ? language.path(to.article()) : path(to.article()) + to.anchor();
  }

  /** The address of an article that is named in the language, {@code ID.de.md}. */
  private Optional<String> translation(String written) {
    String original = written.replace("." + language.tag() + ".md", ".md");
    return ArticleLink.of(original, library).map(to -> language.path(to.article()) + to.anchor());
  }
}
