package org.remediationkb.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.capture.CaptureReader;
import org.remediationkb.model.capture.transcript.CaptureProblem;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.factfile.CaseName;
import org.remediationkb.model.factfile.FactFile;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.content.ContentLibrary;
import picocli.CommandLine;

/**
 * Reads the cases that are named on the command line. A fact file is a case of its own; console
 * captures that are named together are one case, in the order given. Each file is read once, so that
 * it may be a pipe; one that can't be read is told, and does not keep the others from being read.
 */
final class CaseInputs {

  /** How much of a stream tells a fact file from a capture. */
  private static final int BEGINNING = 64 * 1024;

  /** A fact file begins with a brace or one of its keys, after comments. */
  private static final Pattern FACT_FILE = Pattern.compile(
      "\\uFEFF?(?:\\s|#[^\\n]*\\n|---[ \\t]*\\n)*+(?:\\{(?!\\\\rtf)|([a-z-]++)[ \\t]*:(?:\\s|$))");

  /** A page of a content folder begins with its title, between lines of hyphens. */
  private static final Pattern PAGE = Pattern.compile("\\uFEFF?---[ \\t]*+\\r?\\n"
      + "(?:(?!---|title:)[^\\n]*+\\n)*+title:[^\\n]*+\\n"
      + "(?:(?!---)[^\\n]*+\\n)*+---[ \\t]*+(?:\\r?\\n|$)");

  private final Kb kb;
  private final ContentLibrary library;
  private final FactFileReader factFiles;
  private final Optional<String> unit;

  /** Reads with a bar on the terminal, where that takes long; a library says how. */
  CaseInputs(Kb kb, ContentLibrary library, Optional<String> unit) {
    this.unit = unit;
    this.kb = kb;
    this.library = library;
    this.factFiles = new FactFileReader(library.kinds());
  }

  /**
   * A case, or what kept it from being read.
   *
   * @param facts the case, empty where it can't be used
   * @param capture what a capture says besides, empty for a fact file
   * @param problems what is wrong with its files
   */
  record Input(Optional<Case> facts, Optional<Capture> capture, List<Problem> problems) {

    /** The exit code where nothing else goes wrong. */
    int code() {
      return facts.isEmpty() || problems.stream().anyMatch(Problem::isError)
          ? CommandLine.ExitCode.USAGE
          : CommandLine.ExitCode.OK;
    }
  }

  /** Something to do with each case, which returns an exit code. */
  interface Task {
    int run(Input input, boolean alone) throws IOException;
  }

  /**
   * Reads one case after the other: fact files in the order given, then the captures as one. Returns
   * the greatest of the exit codes.
   */
  int forEach(List<String> names, Task task) throws IOException {
    return forEachOf(files(names), task);
  }

  /** The files of these names; in place of a folder, those in it. */
  static List<InputFile> files(List<String> names) throws IOException {
    List<InputFile> files = new ArrayList<>();
    for (String name : names) {
      files.addAll(InputFile.expand(name));
    }
    if (files.size() > 1 && files.stream().anyMatch(file -> file.path().isEmpty())) {
      throw new IOException("- (standard input) can't be combined with files");
    }
    return files;
  }

  /** The same for files. */
  int forEachOf(List<InputFile> files, Task task) throws IOException {
    Captures captures = new Captures();
    int code = 0;
    for (InputFile file : files) {
      Optional<Checked<FactFile>> read = Optional.empty();
      try {
        read = read(file, captures);
      } catch (FileSystemException e) {
        kb.say("kb: " + Main.message(e));
        code = CommandLine.ExitCode.USAGE;
      }
      if (read.isPresent()) {
        code = Math.max(code, run(task, input(read.get()), files.size() == 1));
      }
    }
    if (captures.reader.isEmpty() && unit.isPresent() && code == 0) {
      throw new IOException("--unit chooses among the units of captures; there is no capture");
    }
    if (captures.reader.isPresent()) {
      Input input = input(captures.reader.get().finish(CaseName.ofFile(captures.first)));
      code = Math.max(code, run(task, input, captures.count == files.size()));
    }
    return code;
  }

  private int run(Task task, Input input, boolean alone) throws IOException {
    kb.complain(input.problems());
    return Math.max(input.code(), task.run(input, alone));
  }

  /** What a fact file says; what a capture says is kept by its reader. */
  private Optional<Checked<FactFile>> read(InputFile file, Captures captures) throws IOException {
    try (BufferedInputStream in =
        new BufferedInputStream(ProgressDisplay.open(file, kb.terminal()), BEGINNING)) {
      String beginning = beginning(in);
      if (isFactFile(file.name(), beginning)) {
        return Optional.of(factFiles.read(file.name(), in));
      }
      if (PAGE.matcher(beginning).lookingAt()) {
        throw new FileSystemException(
            file.name(), null, "this is a content page, not a case; `kb test` tests it");
      }
      captures.read(file, in);
      return Optional.empty();
    }
  }

  /** The captures of a case; how they are read is looked up when there is one. */
  private final class Captures {
    private Optional<CaptureReader> reader = Optional.empty();
    private String first = "";
    private int count;

    void read(InputFile file, InputStream in) throws IOException {
      if (reader.isEmpty()) {
        List<Problem> problems = library.readers().problems();
        kb.complain(problems);
        if (problems.stream().anyMatch(Problem::isError)) {
          throw new FileSystemException(
              file.name(), null, "it can't be read: the pages that say how have errors");
        }
        reader = Optional.of(library.captureReader(unit));
        first = file.name();
      }
      count++;
      reader.get().read(file.name(), in);
    }
  }

  private static Input input(Checked<FactFile> file) {
    return new Input(file.value().map(FactFile::facts), Optional.empty(), file.problems());
  }

  private static Input input(Capture capture) {
    boolean isOfOther = capture.problems().stream()
        .anyMatch(problem -> problem.code().equals(CaptureProblem.UNKNOWN_UNIT.id()));
    return isOfOther
        ? new Input(Optional.empty(), Optional.empty(), capture.problems())
        : new Input(Optional.of(capture.facts()), Optional.of(capture), capture.problems());
  }

  private boolean isFactFile(String file, String beginning) {
    String name = file.toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml")
        || name.endsWith(".yml")
        || name.endsWith(".json")
        || beginsAsFactFile(beginning);
  }

  private boolean beginsAsFactFile(String beginning) {
    Matcher begin = FACT_FILE.matcher(beginning);
    return begin.lookingAt()
        && Optional.ofNullable(begin.group(1)).stream().allMatch(factFiles.keys()::contains);
  }

  private static String beginning(BufferedInputStream in) throws IOException {
    in.mark(BEGINNING);
    String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
    in.reset();
    return beginning;
  }
}
