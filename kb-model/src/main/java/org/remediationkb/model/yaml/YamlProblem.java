package org.remediationkb.model.yaml;

import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;

/** What can be wrong with a YAML or JSON text, whatever it is about. */
enum YamlProblem {
  /** Nothing is in it. */
  EMPTY("KY001", "there is nothing in this text", ""),
  /** It is neither YAML nor JSON. */
  SYNTAX("KY002", "this can't be read as YAML", ""),
  /** A tab where YAML takes only blanks. */
  TAB("KY003", "a tab indents this line", "indent with blanks"),
  /** A control character, or a line end that only some programs see. */
  CHARACTER("KY004", "this character is not allowed here", "delete it; an editor may not show it"),
  /** A key that the mapping has already. */
  DUPLICATE_KEY("KY005", "this key stands twice", "keep one of them"),
  /** An anchor, on which aliases build. */
  ANCHOR(
      "KY006",
      "anchors (&) are not used here",
      "write the value wherever it is needed; a text that begins with & needs quotes"),
  /** An alias, by which a small file could unfold into a huge one. */
  ALIAS(
      "KY006",
      "aliases (*) are not used here",
      "write the value itself; a text that begins with * needs quotes"),
  /** An explicit tag. */
  TAG(
      "KY007",
      "tags (!) are not used here",
      "leave it out; a text that begins with ! needs quotes"),
  /** More than one document. */
  SECOND_DOCUMENT(
      "KY008",
      "a second document begins here",
      "keep one document; only the first line may be ---"),
  /** Lists and mappings nested too deep. */
  TOO_DEEP("KY009", "lists and mappings are nested more than 20 deep", ""),
  /** A key that is a list or a mapping. */
  KEY("KY010", "a key must be a text", "put it in quotes");

  private final String code;
  private final String message;
  private final String help;

  YamlProblem(String code, String message, String help) {
    this.code = code;
    this.message = message;
    this.help = help;
  }

  Problem at(Location location) {
    return at(location, message, help);
  }

  /** The problem, where more can be said of it. */
  Problem at(Location location, String message, String help) {
    return Problem.error(code, location, message, help);
  }
}
