package org.remediationkb.render.publish;

import java.util.Optional;
import org.commonmark.node.Node;
import org.remediationkb.render.document.MarkdownWriter;
import org.remediationkb.render.publish.BodyHtml.Code;

/** A platform that articles are published on. */
public enum PublishingProfile {
  /** A community on Khoros: what it takes is set by each community, so no more than all take. */
  KHOROS(new BodyHtml(Code.PREFORMATTED, false), new HtmlAllowList(true, false), Links.NONE),
  /** Zendesk Guide. */
  ZENDESK(new BodyHtml(Code.PREFORMATTED, true), new HtmlAllowList(true, true), Links.WITHIN),
  /** Salesforce Knowledge, which has no blocks of code. */
  SALESFORCE(new BodyHtml(Code.LINES, false), new HtmlAllowList(false, false), Links.NONE),
  /** Confluence, in its storage format. */
  CONFLUENCE(new BodyHtml(Code.MACRO, false), new StorageFormatAllowList(), Links.NONE),
  /** A repository on GitHub. */
  GITHUB(MarkdownWriter::write, "body.md", new MarkdownAllowList(), Links.ALL),
  /** Any other place that takes HTML. */
  HTML(new BodyHtml(Code.PREFORMATTED, true), new HtmlAllowList(true, true), Links.ALL);

  /** Writes a document as the platform takes it. */
  @FunctionalInterface
  interface Body {
    /** The body of the article. */
    String write(Node document);
  }

  /** Which links lead anywhere, beside those to the web. */
  private enum Links {
    NONE,
    /** Those to headings of the same article. */
    WITHIN,
    /** Those to other packages, too. */
    ALL
  }

  private final Body body;
  private final String file;
  private final AllowList allowed;
  private final Links links;

  PublishingProfile(Body body, AllowList allowed, Links links) {
    this(body, "body.html", allowed, links);
  }

  PublishingProfile(Body body, String file, AllowList allowed, Links links) {
    this.body = body;
    this.file = file;
    this.allowed = allowed;
    this.links = links;
  }

  /** The name of the file with the body. */
  String file() {
    return file;
  }

  /** Whether links to other packages, and within one, lead anywhere. */
  boolean hasAddresses() {
    return links == Links.ALL;
  }

  /** Whether headings keep their names. */
  boolean hasAnchors() {
    return links != Links.NONE;
  }

  String write(Node document) {
    return body.write(document);
  }

  /** What the platform would change of a body; empty where it takes all of it. */
  Optional<String> objection(String text) {
    return allowed.objection(text);
  }
}
