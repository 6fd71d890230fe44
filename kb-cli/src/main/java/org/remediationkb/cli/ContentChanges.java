package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Tells which files of a content folder change. */
@FunctionalInterface
interface ContentChanges {

  /** Waits for a change; the files that changed together, none once there is nothing to wait for. */
  Set<Path> next() throws IOException;
}
