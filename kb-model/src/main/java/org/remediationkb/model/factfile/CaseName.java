package org.remediationkb.model.factfile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.model.problem.Problems;
import org.remediationkb.model.schema.JsonSchema;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlNode.ScalarType;

/** The name of a case: what its file says, else the name of the file. */
public final class CaseName {

  private static final int LONGEST = 100;

  private CaseName() {}

  static String of(Mapping file, String path, Problems problems) {
    Optional<YamlNode> stated = file.get(FactFileReader.CASE);
    stated.ifPresent(node -> check(node, problems));
    return stated
        .filter(Scalar.class::isInstance)
        .map(node -> ((Scalar) node).text())
        .orElseGet(() -> ofFile(path));
  }

  private static void check(YamlNode node, Problems problems) {
    if (!(node instanceof Scalar scalar)
        || (scalar.type() != ScalarType.TEXT && scalar.type() != ScalarType.INTEGER)) {
      problems.add(FactProblem.TYPE.error(
          node.at(), "case must be text or a number, not " + node.kind(), ""));
    } else if (scalar.text().isBlank()) {
      problems.add(FactProblem.NO_VALUE.error(node.at(), "case has no value", "leave out the key"));
    } else if (scalar.text().length() > LONGEST) {
      problems.add(FactProblem.TOO_LONG.error(node.at(), "case is longer than 100 characters", ""));
    } else if (ControlCharacters.areIn(scalar.text())) {
      problems.add(FactProblem.CONTROL_CHARACTER.error(
          node.at(), "case contains a control character", "keep it on one line"));
    }
  }

  static ObjectNode schema() {
    ObjectNode schema = JsonSchema.empty()
        .put("description", "The name of the case (default: the name of the file).")
        .put("pattern", "\\S")
        .put("maxLength", LONGEST);
    schema.putArray("type").add("string").add("integer");
    return schema;
  }

  /** The name of a case that nobody has named, from the path of its file. */
  public static String ofFile(String path) {
    if (path.equals("-")) {
      return "stdin";
    }
    String file = path.substring(1 + Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
    int dot = file.lastIndexOf('.');
    String name = ControlCharacters.replaced(dot > 0 ? file.substring(0, dot) : file, '\ufffd');
    return name.isBlank() ? "unnamed" : name.substring(0, Math.min(name.length(), LONGEST));
  }
}
