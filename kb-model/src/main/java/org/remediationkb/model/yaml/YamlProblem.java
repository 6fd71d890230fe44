package org.remediationkb.model.yaml;

import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;

/** What can be wrong with a YAML or JSON text, whatever it is about. */
enum YamlProblem {
  /** Nothing is in it. */
  EMPTY("KY001"),
  /** It is neither YAML nor JSON. */
  SYNTAX("KY002"),
  /** A tab where YAML takes only blanks. */
  TAB("KY003"),
  /** A control character, or a line end that only some programs see. */
  CHARACTER("KY004"),
  /** A key that the mapping has already. */
  DUPLICATE_KEY("KY005"),
  /** An anchor or an alias. */
  ALIAS("KY006"),
  /** An explicit tag. */
  TAG("KY007"),
  /** More than one document. */
  SECOND_DOCUMENT("KY008"),
  /** Lists and mappings nested too deep. */
  TOO_DEEP("KY009"),
  /** A key that is empty, a list or a mapping. */
  KEY("KY010");

  private final String code;

  YamlProblem(String code) {
    this.code = code;
  }

  Problem at(Location location, String message, String help) {
    return Problem.error(code, location, message, help);
  }
}
