package org.remediationkb.rules.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.rules.ConstantNames;
import org.remediationkb.rules.Fields;
import org.remediationkb.rules.ProblemCode;

/** Keys of a page whose values are one of a few names. */
final class PageFields {

  private PageFields() {}

  /** The constant that a required key names; anything else is a problem. */
  static <E extends Enum<E>> Optional<E> constant(
      Fields fields, String key, Class<E> type, List<Problem> problems) {
    return fields.required(key).flatMap(scalar -> {
      Optional<E> found = Arrays.stream(type.getEnumConstants())
          .filter(constant -> ConstantNames.of(constant).equals(scalar.text()))
          .findFirst();
      if (found.isEmpty()) {
        problems.add(unknownValue(key, scalar, ConstantNames.all(type)));
      }
      return found;
    });
  }

  /** Takes the key of a page that is not to be used yet, in the one form that is seen as such. */
  static void draft(Fields fields, Page page, List<Problem> problems) {
    Optional<Scalar> draft = fields.optional("draft");
    boolean isSeen = PageReader.isDraft(page.text());
    draft
        .filter(scalar -> !scalar.text().equals("false") && !isSeen)
        .ifPresent(scalar -> problems.add(ProblemCode.UNKNOWN.error(
            scalar.at(),
            "invalid draft \"" + scalar.text() + "\"",
            "write draft: true, or delete the line")));
  }

  /** The problem of a value that is none of the names. */
  static Problem unknownValue(String key, Scalar scalar, List<String> names) {
    String all = "allowed: " + names.stream().collect(Collectors.joining(", "));
    return ProblemCode.UNKNOWN.error(
        scalar.at(),
        "invalid " + key + " \"" + scalar.text() + "\"",
        DidYouMean.question(scalar.text(), names)
            .map(question -> question + " " + all)
            .orElse(all));
  }

  /** The problem of a section that has to be there. */
  static Problem missingSection(String title, Location at, String what) {
    return ProblemCode.MISSING.error(at, "the section \"## " + title + "\" is missing", what);
  }
}
