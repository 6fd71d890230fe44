package org.remediationkb.model.factfile;

import java.util.List;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.ProblemKind;

/** What can be wrong with a fact file that is good YAML or JSON. */
public enum FactProblem implements ProblemKind {
  /** A key that does not exist there. */
  UNKNOWN_KEY(
      "KF001",
      "A key that a fact file does not have in this place. It would be read by nobody, so it is"
          + " refused rather than passed over. `kb schema` prints all keys; an editor that has the"
          + " schema offers them.",
      "fortigate:\n  version: \"7.4.11\"",
      "fortigate:\n  fortios: \"7.4.11\""),
  /** A value of another type: a list for a text, a number without quotes for a version. */
  TYPE(
      "KF002",
      "A value of another type than its key takes. The usual one is a version without quotes, which"
          + " YAML takes for a number, so that 7.10 would become 7.1.",
      "fortigate:\n  fortios: 7.4",
      "fortigate:\n  fortios: \"7.4.11\""),
  /** A text that has not the form it needs, such as that of a serial. */
  FORM(
      "KF003",
      "A text that has not the form it needs. A serial has capitals and digits only, and as many as"
          + " the product prints; a version has three numbers. Copy it from the console.",
      "tokens:\n  - serial: ftk200",
      "tokens:\n  - serial: FTK200BAA0000000"),
  /** A value that is not one of those listed for its key. */
  NOT_IN_SET(
      "KF004",
      "A value that is not one of those its key can have. The message lists them. What nobody"
          + " collected is left out: there is no word for it.",
      "tokens:\n  - serial: FTK200BAA0000000\n    seed: missing",
      "tokens:\n  - serial: FTK200BAA0000000\n    seed: absent"),
  /** A key without a value. */
  NO_VALUE(
      "KF005",
      "A key without a value. It could mean that nobody looked, or that there was nothing. Leave the"
          + " key out for the first; [] says the second, where a list is expected.",
      "tokens:\n  - serial: FTK200BAA0000000\n    assigned-to:",
      "tokens:\n  - serial: FTK200BAA0000000\n    assigned-to: []"),
  /** A fact without the key that identifies it. */
  NO_IDENTITY(
      "KF006",
      "A fact without the key that identifies it. Nothing else could be said of the same thing, and a"
          + " finding could not name it.",
      "tokens:\n  - seed: absent",
      "tokens:\n  - serial: FTK200BAA0000000\n    seed: absent"),
  /** A second fact of the same identity. */
  DUPLICATE(
      "KF007",
      "The same thing stands twice in a fact file. Put all that is known of it in one place; where two"
          + " sources disagree, give their captures to `kb evaluate`, which reports the conflict.",
      "tokens:\n  - {serial: FTK200BAA0000000, seed: absent}\n"
          + "  - {serial: FTK200BAA0000000, drift: 0}",
      "tokens:\n  - {serial: FTK200BAA0000000, seed: absent, drift: 0}"),
  /** A value that is too long. */
  TOO_LONG(
      "KF008",
      "A value that is longer than what it stands for can be. Often the quote at its end is missing,"
          + " or a whole output was pasted; give that to `kb evaluate` as it is."),
  /** A control character in a name. */
  CONTROL_CHARACTER(
      "KF009",
      "A control character in a name. It would steer the terminal that prints it. Delete it; an editor"
          + " may not show it."),
  /** More facts than a case can have. */
  TOO_MANY(
      "KF010", "More facts of one kind than a case can have. Divide the file into several cases.");

  private final Explanation explained;

  FactProblem(String id, String text) {
    this.explained = new Explanation(id, text);
  }

  FactProblem(String id, String text, String wrong, String right) {
    this.explained = new Explanation(id, text, wrong, right);
  }

  @Override
  public Explanation explained() {
    return explained;
  }

  /** Nothing but this problem. */
  <T> Checked<T> only(Location location, String message, String help) {
    return Checked.failed(List.of(error(location, message, help)));
  }
}
