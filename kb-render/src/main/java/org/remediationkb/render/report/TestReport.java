package org.remediationkb.render.report;

import java.io.IOException;
import java.io.Writer;

/** A form in which how examples and cases turned out is read. */
public interface TestReport {

  /** Writes all outcomes. */
  void write(TestRun run, Writer out) throws IOException;
}
