package org.remediationkb.render.diff;

import java.io.IOException;
import java.io.Writer;

/** A form in which a review is read. */
public interface ReviewFormat {

  /** Writes a review. */
  void write(Review review, Writer out) throws IOException;
}
