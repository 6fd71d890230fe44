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
      "An unknown key in a fact file. It would have no effect, so the file is rejected. `kb"
          + " schema` prints all keys; editors that use the schema complete them.",
      "works:\n  version: \"7.4.11\"",
      "works:\n  firmware: \"7.4.11\""),
  /** A value of another type: a list for a text, a number without quotes for a version. */
  TYPE(
      "KF002",
      "A value of the wrong type. Most often it is a version without quotes: YAML reads it as"
          + " a number, so 7.10 would become 7.1.",
      "works:\n  firmware: 7.4",
      "works:\n  firmware: \"7.4.11\""),
  /** A text that has not the form it needs, such as that of a serial. */
  FORM(
      "KF003",
      "A value in the wrong format. A serial has a fixed number of capital letters and digits;"
          + " a version has three numbers. Copy the value from the console.",
      "pumps:\n  - serial: p10",
      "pumps:\n  - serial: P10001"),
  /** A value that is not one of those listed for its key. */
  NOT_IN_SET(
      "KF004",
      "A value that its key does not allow. The message lists the allowed values. If the value"
          + " was not collected, leave out the key: there is no word for it.",
      "pumps:\n  - serial: P10001\n    state: broken",
      "pumps:\n  - serial: P10001\n    state: jammed"),
  /** A key without a value. */
  NO_VALUE(
      "KF005",
      "A key without a value. Either nothing was collected, or the value is empty. Leave out"
          + " the key in the first case; write [] in the second, where a list is expected.",
      "pumps:\n  - serial: P10001\n    kept-by:",
      "pumps:\n  - serial: P10001\n    kept-by: []"),
  /** A fact without the key that identifies it. */
  NO_IDENTITY(
      "KF006",
      "A fact without the key that identifies it. No other fact could refer to it, and no"
          + " finding could name it.",
      "pumps:\n  - state: jammed",
      "pumps:\n  - serial: P10001\n    state: jammed"),
  /** A second fact of the same identity. */
  DUPLICATE(
      "KF007",
      "The same thing twice in a fact file. Combine the entries into one. If two sources"
          + " disagree, give their captures to `kb evaluate`, which reports the conflict.",
      "pumps:\n  - {serial: P10001, state: jammed}\n  - {serial: P10001, pressure: 0}",
      "pumps:\n  - {serial: P10001, state: jammed, pressure: 0}"),
  /** A value that is too long. */
  TOO_LONG(
      "KF008",
      "A value that is too long. Often the closing quote is missing, or a whole output was"
          + " pasted; give such an output to `kb evaluate` as a capture."),
  /** A control character in a name. */
  CONTROL_CHARACTER(
      "KF009",
      "A control character in a name. It could control the terminal that prints it. Delete it;"
          + " editors may not show it."),
  /** More facts than a case can have. */
  TOO_MANY(
      "KF010", "Too many facts of one kind for a single case. Divide the file into several cases.");

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
