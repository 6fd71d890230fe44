package org.remediationkb.render.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.remediationkb.rules.examples.Outcome;

/** A form in which other programs read how examples and cases turned out. */
public interface TestReport {

  /** Writes all outcomes. */
  void write(List<Outcome> outcomes, Writer out) throws IOException;
}
