package org.remediationkb.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.capture.CaptureReader;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.factfile.FactFile;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.fortitoken.FortiTokenFacts;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;

/**
 * Reads the cases that are named on the command line. A fact file is a case of its own; console
 * captures that are named together are one case, in the order given.
 */
final class Inputs {

  /** How much of a stream tells a fact file from a capture. */
  private static final int BEGINNING = 64 * 1024;

  /** A fact file begins with a brace or one of its keys, after comments. */
  private static final Pattern FACT_FILE =
      Pattern.compile("\\uFEFF?(?:\\s|#[^\\n]*\\n|---[ \\t]*\\n)*+(?:\\{|(?:case|expect|"
          + String.join("|", sections())
          + ")[ \\t]*:(?:\\s|$))");

  private final FactFileReader factFiles = FortiTokenFacts.fileReader();
  private final Terminal terminal;

  /** Reads with a bar on the terminal, where that takes long. */
  Inputs(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * A case, or what kept it from being read.
   *
   * @param facts the case, empty where it can't be used
   * @param capture what a capture says besides, empty for a fact file
   * @param problems what is wrong with its files
   */
  record Input(Optional<Case> facts, Optional<Capture> capture, List<Problem> problems) {}

  /** Something to do with each case. */
  interface Task {
    void run(Input input, boolean alone) throws IOException;
  }

  /** Reads one case after the other: fact files in the order given, then the captures as one. */
  void forEach(List<String> names, Task task) throws IOException {
    List<String> files = new ArrayList<>();
    for (String name : names) {
      files.addAll(expand(name));
    }
    if (files.size() > 1 && files.contains("-")) {
      throw new IOException("- is standard input, and goes with no other file");
    }
    List<String> captures = new ArrayList<>();
    for (String file : files) {
      if (file.equals("-")) {
        task.run(standardInput(), true);
      } else if (isFactFile(file)) {
        task.run(input(factFiles.read(Path.of(file))), files.size() == 1);
      } else {
        captures.add(file);
      }
    }
    if (!captures.isEmpty()) {
      task.run(captures(captures), captures.size() == files.size());
    }
  }

  /** The file of that name, or the files in the folder of that name and below. */
  static List<String> expand(String name) throws IOException {
    if (name.equals("-") || !Files.isDirectory(Path.of(name))) {
      return List.of(name);
    }
    try (Stream<Path> below = Files.walk(Path.of(name))) {
      List<String> files =
          below.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
      if (files.isEmpty()) {
        throw new IOException("there is no file in " + name);
      }
      return files;
    }
  }

  private static Input input(Checked<FactFile> file) {
    return new Input(file.value().map(FactFile::facts), Optional.empty(), file.problems());
  }

  private Input standardInput() throws IOException {
    BufferedInputStream in = new BufferedInputStream(System.in, BEGINNING);
    if (isFactFile(in)) {
      return input(factFiles.read("-", in));
    }
    CaptureReader reader = new CaptureReader();
    reader.read("-", in);
    return input(reader.finish("stdin"));
  }

  private Input captures(List<String> files) throws IOException {
    CaptureReader reader = new CaptureReader();
    for (String file : files) {
      try (InputStream in = Progress.open(Path.of(file), terminal)) {
        reader.read(file, in);
      }
    }
    return input(reader.finish(name(files.get(0))));
  }

  private static Input input(Capture capture) {
    boolean usable = capture.problems().stream().noneMatch(Problem::isError);
    return new Input(
        usable ? Optional.of(capture.facts()) : Optional.empty(),
        Optional.of(capture),
        capture.problems());
  }

  private static String name(String file) {
    return String.valueOf(Path.of(file).getFileName()).replaceFirst("[.][A-Za-z0-9]{1,5}$", "");
  }

  private static boolean isFactFile(String file) throws IOException {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) {
      return true;
    }
    try (BufferedInputStream in =
        new BufferedInputStream(Files.newInputStream(Path.of(file)), BEGINNING)) {
      return isFactFile(in);
    }
  }

  private static boolean isFactFile(BufferedInputStream in) throws IOException {
    in.mark(BEGINNING);
    String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
    in.reset();
    return FACT_FILE.matcher(beginning).lookingAt();
  }

  private static List<String> sections() {
    return FortiTokenFacts.TYPES.stream().map(type -> type.subject().section()).toList();
  }
}
