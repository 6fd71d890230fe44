package org.remediationkb.render.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.remediationkb.model.problem.Problem;

/** A form in which other programs read problems. What looks like a secret is masked in all. */
public interface ProblemReport {

  /** Writes all problems, whole lines only. */
  void write(List<Problem> problems, Writer out) throws IOException;
}
