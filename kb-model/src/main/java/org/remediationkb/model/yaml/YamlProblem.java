package org.remediationkb.model.yaml;

import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.ProblemKind;

/** What can be wrong with a YAML or JSON text, whatever it is about. */
public enum YamlProblem implements ProblemKind {
  /** Nothing is in it. */
  EMPTY(
      "KY001",
      "the file is empty",
      "",
      "An empty file: it contains at most blank lines and comments. Check that it was saved."),
  /** It is neither YAML nor JSON. */
  SYNTAX(
      "KY002",
      "this can't be read as YAML",
      "",
      "Invalid YAML or JSON. Often a quote or a bracket is not closed, a line is indented by"
          + " one space too many, or a text that contains a colon or a # needs quotes.",
      "title: Seed: already issued",
      "title: \"Seed: already issued\""),
  /** A tab where YAML takes only blanks. */
  TAB(
      "KY003",
      "this line is indented with a tab",
      "indent with spaces",
      "A line indented with a tab. YAML allows only spaces, because tabs have no fixed width.",
      "expect:\n\tfindings: []",
      "expect:\n  findings: []"),
  /** A control character, or a line end that only some programs see. */
  CHARACTER(
      "KY004",
      "this character is not allowed here",
      "delete it; editors may not show it",
      "A control character, or a line end that only some programs recognise. Delete it, or if"
          + " it belongs to a value, write it as an escape in double quotes: \"\\x1b\"."),
  /** A key that the mapping has already. */
  DUPLICATE_KEY(
      "KY005",
      "this key is repeated",
      "keep one of them",
      "A repeated key. One of its values would be lost. Keep one of them.",
      "case: CS-0042\ncase: CS-0043",
      "case: CS-0042"),
  /** An anchor, on which aliases build. */
  ANCHOR(
      "KY006",
      "anchors (&) are not supported",
      "repeat the value where it is needed; text that begins with & needs quotes",
      "An anchor, a name for a value in YAML. Anchors are not supported. Repeat the value"
          + " where it is needed; put text that begins with & in quotes.",
      "title: &both ways",
      "title: \"&both ways\""),
  /** An alias, by which a small file could unfold into a huge one. */
  ALIAS(
      "KY011",
      "aliases (*) are not supported",
      "repeat the value; text that begins with * needs quotes",
      "An alias, a reference to a named value in YAML. Aliases are not supported, because a"
          + " small file could expand into a huge one. Repeat the value; put text that begins with *"
          + " in quotes.",
      "title: *any",
      "title: \"*any\""),
  /** An explicit tag. */
  TAG(
      "KY007",
      "tags (!) are not supported",
      "delete it; text that begins with ! needs quotes",
      "A tag, a name for the type of a value in YAML. Tags are not supported, because the"
          + " types are known. Delete the tag; put text that begins with ! in quotes.",
      "case: !!str 42",
      "case: \"42\""),
  /** More than one document. */
  SECOND_DOCUMENT(
      "KY008",
      "a second document begins here",
      "keep one document; only the first line may be ---",
      "A second document in one file. Only one is allowed. Put each document in its own file.",
      "case: CS-0042\n---\ncase: CS-0043",
      "---\ncase: CS-0042"),
  /** Lists and mappings nested too deep. */
  TOO_DEEP(
      "KY009",
      "lists and mappings are nested more than 20 deep",
      "",
      "Lists and mappings nested more than 20 deep. No valid file needs that depth; often a"
          + " bracket is not closed."),
  /** A key that is a list or a mapping. */
  KEY(
      "KY010",
      "a key must be text",
      "put it in quotes",
      "A key that is a list or a mapping. YAML allows it, JSON does not. Put it in quotes if"
          + " it is meant as text.",
      "[a]: b",
      "\"[a]\": b");

  private final String message;
  private final String help;
  private final Explanation explained;

  YamlProblem(String id, String message, String help, String text) {
    this.message = message;
    this.help = help;
    this.explained = new Explanation(id, text);
  }

  YamlProblem(String id, String message, String help, String text, String wrong, String right) {
    this.message = message;
    this.help = help;
    this.explained = new Explanation(id, text, wrong, right);
  }

  @Override
  public Explanation explained() {
    return explained;
  }

  Problem at(Location location) {
    return error(location, message, help);
  }
}
