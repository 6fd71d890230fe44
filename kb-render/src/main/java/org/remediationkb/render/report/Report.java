package org.remediationkb.render.report;

import java.io.IOException;
import java.io.Writer;

/**
 * A form in which people or programs read what a command came to.
 *
 * @param <T> what it tells of
 */
@FunctionalInterface
public interface Report<T> {

  /** Writes all of it, whole lines only. */
  void write(T subject, Writer out) throws IOException;
}
