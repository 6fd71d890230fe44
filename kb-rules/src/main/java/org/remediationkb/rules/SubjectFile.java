package org.remediationkb.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.yaml.YamlNode.Scalar;

/**
 * A file of a subject, and what it may extend.
 *
 * @param text the file
 * @param subject the name of the subject; empty where the folder is that of none
 * @param uses the names of the subjects that it uses, those that these use among them
 */
public record SubjectFile(SourceText text, String subject, Set<String> uses) {

  /** Copies the set. */
  public SubjectFile {
    uses = Set.copyOf(uses);
  }

  /** A file that belongs to no subject. */
  public static SubjectFile of(SourceText text) {
    return new SubjectFile(text, "", Set.of());
  }

  /** Why nothing of a subject can be extended here; empty where it can. */
  public Optional<Problem> unused(Scalar name) {
    if (uses.contains(name.text())) {
      return Optional.empty();
    }
    List<String> known = List.copyOf(new TreeSet<>(uses));
    return Optional.of(ProblemCode.UNKNOWN.error(
        name.at(),
        "this subject does not use \"" + name.text() + "\"",
        DidYouMean.question(name.text(), known).orElse("name it under \"uses\" in subject.yaml")));
  }
}
