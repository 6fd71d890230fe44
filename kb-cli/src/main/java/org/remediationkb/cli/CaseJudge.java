package org.remediationkb.cli;

import java.io.IOException;
import java.util.List;
import org.remediationkb.model.file.BoundedLines.Line;

/**
 * Says something of each case of an archive. Several threads use it at once.
 *
 * @param <R> what it says
 */
interface CaseJudge<R> {

  /** Something of the case in some files. */
  R ofFiles(String name, List<CaseFile> files) throws IOException;

  /** Something of the case in a line of a file. */
  R ofLine(String file, Line line) throws IOException;

  /** What a case in a line is called. */
  static String name(String file, Line line) {
    return file + ":" + line.number();
  }
}
