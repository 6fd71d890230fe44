package org.remediationkb.model.yaml;

import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.ProblemKind;

/** What can be wrong with a YAML or JSON text, whatever it is about. */
public enum YamlProblem implements ProblemKind {
  /** Nothing is in it. */
  EMPTY(
      "KY001",
      "there is nothing in this text",
      "",
      "A text without anything in it but blanks and comments. Check that the file was saved."),
  /** It is neither YAML nor JSON. */
  SYNTAX(
      "KY002",
      "this can't be read as YAML",
      "",
      "A text that can't be read as YAML or JSON. Often a quote or a bracket is not closed, a line is"
          + " indented by one blank too many, or a text with a colon or a # in it needs quotes.",
      "title: Seed: already issued",
      "title: \"Seed: already issued\""),
  /** A tab where YAML takes only blanks. */
  TAB(
      "KY003",
      "a tab indents this line",
      "indent with blanks",
      "A tab that indents a line. YAML takes blanks only, since a tab is not as wide everywhere.",
      "expect:\n\tfindings: []",
      "expect:\n  findings: []"),
  /** A control character, or a line end that only some programs see. */
  CHARACTER(
      "KY004",
      "this character is not allowed here",
      "delete it; an editor may not show it",
      "A control character, or a line end that only some programs see. Delete it, or where it belongs"
          + " to a value, write it as an escape in double quotes: \"\\x1b\"."),
  /** A key that the mapping has already. */
  DUPLICATE_KEY(
      "KY005",
      "this key stands twice",
      "keep one of them",
      "A key that stands twice in the same place, so that one of its values would be lost. Keep one.",
      "case: CS-0042\ncase: CS-0043",
      "case: CS-0042"),
  /** An anchor, on which aliases build. */
  ANCHOR(
      "KY006",
      "anchors (&) are not used here",
      "write the value wherever it is needed; a text that begins with & needs quotes",
      "An anchor, a name that YAML gives to a value. They are not used here. Write the value wherever"
          + " it is needed; put a text that begins with & in quotes.",
      "title: &both ways",
      "title: \"&both ways\""),
  /** An alias, by which a small file could unfold into a huge one. */
  ALIAS(
      "KY011",
      "aliases (*) are not used here",
      "write the value itself; a text that begins with * needs quotes",
      "An alias, by which YAML repeats a value that has a name. They are not used here, since a small"
          + " file could unfold into a huge one. Write the value itself; put a text that begins with *"
          + " in quotes.",
      "title: *any",
      "title: \"*any\""),
  /** An explicit tag. */
  TAG(
      "KY007",
      "tags (!) are not used here",
      "leave it out; a text that begins with ! needs quotes",
      "A tag, by which YAML names the type of a value. The types are known here. Leave it out; put a"
          + " text that begins with ! in quotes.",
      "case: !!str 42",
      "case: \"42\""),
  /** More than one document. */
  SECOND_DOCUMENT(
      "KY008",
      "a second document begins here",
      "keep one document; only the first line may be ---",
      "A second document in one file. Only the first would be read, so there may be no other: put each"
          + " in a file of its own.",
      "case: CS-0042\n---\ncase: CS-0043",
      "---\ncase: CS-0042"),
  /** Lists and mappings nested too deep. */
  TOO_DEEP(
      "KY009",
      "lists and mappings are nested more than 20 deep",
      "",
      "Lists and mappings that are nested more than 20 deep. Nothing that is read here has a use for"
          + " it; often a bracket is not closed."),
  /** A key that is a list or a mapping. */
  KEY(
      "KY010",
      "a key must be a text",
      "put it in quotes",
      "A key that is a list or a mapping, which YAML allows and JSON does not. Put it in quotes if it"
          + " is meant as a text.",
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
