package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A library about the tokens of a made-up vendor, and copies of libraries for tests that change them. */
final class Content {

  static final String FOLDER = "../kb-rules/src/test/resources/hydronet";

  private Content() {}

  static void copy(Path folder) throws IOException {
    copy(Path.of(FOLDER), folder);
  }

  static void copy(Path library, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(library)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(library.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
