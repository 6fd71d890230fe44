package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.remediationkb.model.factfile.FactFile;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.problem.Checked;

/** Reads the cases that are named on the command line. */
final class CaseFiles {

  private final FactFileReader reader;

  CaseFiles(FactFileReader reader) {
    this.reader = reader;
  }

  /** The files that names stand for: of a folder, all fact files below it in the order of paths. */
  static List<String> expand(List<String> names) throws IOException {
    List<String> files = new ArrayList<>();
    for (String name : names) {
      if (!name.equals("-") && Files.isDirectory(Path.of(name))) {
        try (Stream<Path> below = Files.walk(Path.of(name))) {
          below.filter(CaseFiles::isFactFile).map(Path::toString).sorted().forEach(files::add);
        }
      } else {
        files.add(name);
      }
    }
    return files;
  }

  private static boolean isFactFile(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(path)
        && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"));
  }

  Checked<FactFile> read(String name) throws IOException {
    return name.equals("-") ? reader.read("-", System.in) : reader.read(Path.of(name));
  }
}
