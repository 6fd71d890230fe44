package org.remediationkb.model.problem;

/** How a part of a document or a problem is set off from the others on a terminal, such as by a colour. */
@FunctionalInterface
public interface TextStyle {

  /** No styling at all. */
  TextStyle PLAIN = (part, text) -> text;

  /** The layout for a screen, and no styling. */
  TextStyle PLAIN_SCREEN = new TextStyle() {
    @Override
    public String apply(Part part, String text) {
      return text;
    }

    @Override
    public boolean isForScreen() {
      return true;
    }
  };

  /** A part of a document or a problem. */
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
    REMOVED,
    /** The severity of what has to be put right before anything else. */
    BLOCKER,
    /** The file, line and column of a problem. */
    PLACE,
    /** The severity and code of an error. */
    ERROR,
    /** The severity and code of a warning. */
    WARNING,
    /** The number and the text of the line with a problem. */
    EXCERPT,
    /** The caret under the place. */
    CARET,
    /** What helps against a problem. */
    HELP
  }

  /** The text with whatever the style puts around it; nothing that takes up room. */
  String apply(Part part, String text);

  /**
   * Whether the text is laid out for a screen: headings stand out by weight and space, and not by a row
   * of characters below them.
   */
  default boolean isForScreen() {
    return false;
  }

  /** The text as a link to an address, where the style has links; otherwise just the text. */
  default String link(String address, String text) {
    return text;
  }

  /** The address of a line of a file, empty where the style has no links or the file is not there. */
  default String addressOfLine(String file, int line) {
    return "";
  }
}
