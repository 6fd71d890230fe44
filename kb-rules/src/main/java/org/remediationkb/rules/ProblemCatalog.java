package org.remediationkb.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.remediationkb.model.capture.transcript.CaptureProblem;
import org.remediationkb.model.factfile.FactProblem;
import org.remediationkb.model.problem.ProblemKind;
import org.remediationkb.model.problem.TextProblem;
import org.remediationkb.model.yaml.YamlProblem;

/** All kinds of problem that the program tells of. */
public final class ProblemCatalog {

  private static final List<ProblemKind> KINDS = Stream.<ProblemKind[]>of(
          ProblemCode.values(),
          FactProblem.values(),
          YamlProblem.values(),
          TextProblem.values(),
          CaptureProblem.values())
      .flatMap(Stream::of)
      .toList();

  private ProblemCatalog() {}

  /** All of them: those of the content first, then those of fact files and other inputs. */
  public static List<ProblemKind> kinds() {
    return KINDS;
  }

  /** The kind with that code, whatever its case; empty where there is none. */
  public static Optional<ProblemKind> find(String code) {
    return KINDS.stream().filter(kind -> kind.id().equalsIgnoreCase(code)).findFirst();
  }
}
