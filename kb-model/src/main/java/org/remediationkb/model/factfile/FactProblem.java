package org.remediationkb.model.factfile;

import java.util.List;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;

/** What can be wrong with a fact file that is good YAML or JSON. */
enum FactProblem {
  /** A key that does not exist there. */
  UNKNOWN_KEY("KF001"),
  /** A value of another type: a list for a text, a number without quotes for a version. */
  TYPE("KF002"),
  /** A text that has not the form it needs, such as that of a serial. */
  FORM("KF003"),
  /** A value that is not one of those listed for its key. */
  NOT_IN_SET("KF004"),
  /** A key without a value. */
  NO_VALUE("KF005"),
  /** A fact without the key that identifies it. */
  NO_IDENTITY("KF006"),
  /** A second fact of the same identity. */
  DUPLICATE("KF007"),
  /** A value that is too long. */
  TOO_LONG("KF008"),
  /** A control character in a name. */
  CONTROL_CHARACTER("KF009"),
  /** More facts than a case can have. */
  TOO_MANY("KF010");

  private final String code;

  FactProblem(String code) {
    this.code = code;
  }

  Problem at(Location location, String message, String help) {
    return Problem.error(code, location, message, help);
  }

  /** Nothing but this problem. */
  <T> Checked<T> only(Location location, String message, String help) {
    return Checked.failed(List.of(at(location, message, help)));
  }
}
