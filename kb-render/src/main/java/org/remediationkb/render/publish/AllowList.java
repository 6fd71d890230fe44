package org.remediationkb.render.publish;

import java.util.Optional;
import java.util.Set;

/** What a platform takes. */
@FunctionalInterface
interface AllowList {

  /** The elements of HTML that documents have, but for pictures. */
  Set<String> ELEMENTS = Set.of(
      "a",
      "blockquote",
      "br",
      "code",
      "em",
      "h1",
      "h2",
      "h3",
      "h4",
      "h5",
      "h6",
      "hr",
      "li",
      "ol",
      "p",
      "strong",
      "table",
      "tbody",
      "td",
      "th",
      "thead",
      "tr",
      "ul");

  /** What the platform would change of a body, in a few words; empty where it takes all of it. */
  Optional<String> objection(String body);
}
