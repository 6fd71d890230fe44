package org.remediationkb.model.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in our words what the YAML parser did not understand. */
final class YamlSyntax {

  private YamlSyntax() {}

  static Problem explain(JsonProcessingException e, Places places) {
    return e.getCause() instanceof MarkedYAMLException cause
        ? explain(cause, places)
        : explainKey(e.getOriginalMessage(), places.of(e.getLocation()));
  }

  private static Problem explain(MarkedYAMLException e, Places places) {
    Location end = place(e.getProblemMark(), places);
    if (isIndentedByTab(end)) {
      return YamlProblem.TAB.at(end);
    }
    return YamlMistake.of(e)
        .map(mistake -> mistake.at(mistake.isAtBegin() ? begin(e, places) : end))
        .orElseGet(() -> YamlProblem.SYNTAX.at(end));
  }

  /** Where what the parser was reading began, or where it stopped if it does not say. */
  private static Location begin(MarkedYAMLException e, Places places) {
    return place(e.getContextMark() == null ? e.getProblemMark() : e.getContextMark(), places);
  }

  /** What Jackson itself, not the parser below it, refuses: a key that is no text. */
  private static Problem explainKey(String said, Location at) {
    if (said.contains("AliasEvent")) {
      return YamlProblem.ALIAS.at(at);
    }
    return said.contains("Expected a field name")
        ? YamlProblem.KEY.at(at)
        : YamlProblem.SYNTAX.at(at);
  }

  private static boolean isIndentedByTab(Location at) {
    String line = at.excerpt();
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    return indent.indexOf('\t') >= 0;
  }

  private static Location place(@Nullable Mark mark, Places places) {
    return mark == null ? places.of(1, 1) : places.of(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
