package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Path;

/** Runs of the program with the content of this repository, and copies of that. */
final class Shipped {

  private static final String FOLDER = "../content";

  private Shipped() {}

  static Run run(String... args) {
    return Run.with(FOLDER, args);
  }

  static void copy(Path folder) throws IOException {
    Content.copy(Path.of(FOLDER), folder);
  }
}
