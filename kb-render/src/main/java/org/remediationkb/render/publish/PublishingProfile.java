package org.remediationkb.render.publish;

import java.util.Optional;
import org.commonmark.node.Node;
import org.remediationkb.render.document.MarkdownWriter;
import org.remediationkb.render.publish.BodyHtml.Code;

/** A platform that articles are published on. */
public enum PublishingProfile {
  /** A community on Khoros: what it takes is set by each community, so no more than all take. */
  KHOROS(new BodyHtml(Code.PREFORMATTED, false), new HtmlAllowList(true, false)),
  /** Zendesk Guide. */
  ZENDESK(new BodyHtml(Code.PREFORMATTED, true), new HtmlAllowList(true, true)),
  /** Salesforce Knowledge, which has no blocks of code. */
  SALESFORCE(new BodyHtml(Code.LINES, false), new HtmlAllowList(false, false)),
  /** Confluence, in its storage format. */
  CONFLUENCE(new BodyHtml(Code.MACRO, false), new StorageFormatAllowList()),
  /** A repository on GitHub. */
  GITHUB(MarkdownWriter::write, "body.md", new MarkdownAllowList()),
  /** Any other place that takes HTML. */
  HTML(new BodyHtml(Code.PREFORMATTED, true), new HtmlAllowList(true, true));

  /** Writes a document as the platform takes it. */
  @FunctionalInterface
  interface Body {
    /** The body of the article. */
    String write(Node document);
  }

  private final Body body;
  private final String file;
  private final AllowList allowed;

  PublishingProfile(Body body, AllowList allowed) {
    this(body, "body.html", allowed);
  }

  PublishingProfile(Body body, String file, AllowList allowed) {
    this.body = body;
    this.file = file;
    this.allowed = allowed;
  }

  /** The name of the file with the body. */
  String file() {
    return file;
  }

  /** Whether links to other packages, and within one, lead anywhere. */
  boolean hasAddresses() {
    return this == HTML || this == GITHUB;
  }

  /** Whether headings keep their names. */
  boolean hasAnchors() {
    return hasAddresses() || this == ZENDESK;
  }

  String write(Node document) {
    return body.write(document);
  }

  /** What the platform would change of a body; empty where it takes all of it. */
  Optional<String> objection(String text) {
    return allowed.objection(text);
  }
}
