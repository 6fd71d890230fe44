package org.remediationkb.render.terminal;

/** How a part of a document is set off from the others on a terminal, such as by a colour. */
@FunctionalInterface
public interface Style {

  /** No styling at all. */
  Style PLAIN = (part, text) -> text;

  /** A part of a document. */
  enum Part {
    /** Text without a part of its own; styles leave it as it is. */
    TEXT,
    /** The heading of the document. */
    TITLE,
    /** Any other heading, and the head of a table. */
    HEADING,
    /** Words in bold. */
    STRONG,
    /** Words in italics. */
    EMPHASIS,
    /** A value or a command within a sentence, in backticks. */
    CODE,
    /** A line of commands or of text to copy. */
    BLOCK,
    /** A line that a change adds. */
    ADDED,
    /** A line that a change takes away. */
    REMOVED
  }

  /** The text with whatever the style puts around it; nothing that takes up room. */
  String apply(Part part, String text);
}
