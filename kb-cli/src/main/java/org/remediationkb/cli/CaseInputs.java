package org.remediationkb.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.capture.CaptureReader;
import org.remediationkb.model.capture.transcript.CaptureProblem;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.factfile.CaseName;
import org.remediationkb.model.factfile.FactFile;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.factfile.InputForm;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.worksheet.CaseSource;
import org.remediationkb.render.worksheet.CaseSource.Kind;
import org.remediationkb.rules.content.ContentLibrary;

/**
 * Reads the cases that are named on the command line. A fact file is a case of its own; console
 * captures that are named together are one case, in the order given. Each file is read once, so that
 * it may be a pipe; one that can't be read is told, and does not keep the others from being read.
 */
final class CaseInputs {

  private final Kb kb;
  private final ContentLibrary library;
  private final FactFileReader factFiles;
  private final CaseOptions options;

  /** Reads with a bar on the terminal, where that takes long; a library says how. */
  CaseInputs(Kb kb, ContentLibrary library, CaseOptions options) {
    this.options = options;
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
   * @param sources the files that it was read from
   */
  record Input(
      Optional<Case> facts,
      Optional<Capture> capture,
      List<Problem> problems,
      List<CaseSource> sources) {

    /** A case that can't be used, and why. */
    static Input unusable(List<Problem> problems) {
      return new Input(Optional.empty(), Optional.empty(), problems, List.of());
    }

    /** The case in a fact file. */
    static Input of(String file, Checked<FactFile> read) {
      return new Input(
          read.value().map(FactFile::facts),
          Optional.empty(),
          read.problems(),
          List.of(new CaseSource(file, Kind.FACT_FILE)));
    }

    /** The case in captures. */
    static Input of(List<CaseSource> sources, Capture capture) {
      return new Input(
          Optional.of(capture.facts()), Optional.of(capture), capture.problems(), sources);
    }

    /** The exit code where nothing else goes wrong. */
    int code() {
      return facts.isEmpty() || problems.stream().anyMatch(Problem::isError)
          ? ExitCode.USAGE
          : ExitCode.DONE;
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
    Optional<StatedFacts> stated = StatedFacts.read(kb, factFiles, options.with(), files);
    return stated.isEmpty() ? ExitCode.USAGE : forEachOf(files, stated.get(), task);
  }

  private int forEachOf(List<InputFile> files, StatedFacts stated, Task task) throws IOException {
    Captures captures = new Captures();
    List<String> factFiles = new ArrayList<>();
    int code = ExitCode.DONE;
    for (InputFile file : files) {
      Optional<Checked<FactFile>> read = Optional.empty();
      try {
        read = read(file, captures);
      } catch (FileSystemException e) {
        kb.say("kb: " + Main.message(e));
        code = ExitCode.USAGE;
      }
      if (read.isPresent()) {
        factFiles.add(file.name());
        stated.refuseSeveral(files.size());
        Input input = stated.added(Input.of(file.name(), read.get()));
        code = Math.max(code, run(task, input, files.size() == 1));
      }
    }
    if (captures.reader.isEmpty() && options.unit().isPresent() && code == ExitCode.DONE) {
      throw new IOException("--unit chooses among the units of captures; there is no capture");
    }
    if (captures.reader.isPresent()) {
      Input input = stated.added(captures.input());
      code = Math.max(code, run(task, input, factFiles.isEmpty()));
      if (!factFiles.isEmpty() && options.with().isEmpty()) {
        kb.say("kb: " + factFiles.get(0) + " is a case of its own; --with " + factFiles.get(0)
            + " adds its facts to the captures");
      }
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
        new BufferedInputStream(ProgressDisplay.open(file, kb.terminal()), InputForm.BEGINNING)) {
      return switch (InputForm.of(file.name(), in, factFiles.keys())) {
        case FACT_FILE -> Optional.of(factFiles.read(file.name(), in));
        case PAGE ->
          throw new FileSystemException(
              file.name(), null, "this is a content page, not a case; `kb test` tests it");
        case CAPTURE -> {
          captures.read(file, in);
          yield Optional.empty();
        }
      };
    }
  }

  /** The captures of a case; how they are read is looked up when there is one. */
  private final class Captures {
    private Optional<CaptureReader> reader = Optional.empty();
    private final List<CaseSource> sources = new ArrayList<>();

    void read(InputFile file, InputStream in) throws IOException {
      if (reader.isEmpty()) {
        List<Problem> problems = library.readers().problems();
        kb.complain(problems);
        if (problems.stream().anyMatch(Problem::isError)) {
          throw new FileSystemException(
              file.name(), null, "it can't be read: the pages that say how have errors");
        }
        reader = Optional.of(library.captureReader(options.unit()));
      }
      sources.add(new CaseSource(file.name(), Kind.CAPTURE));
      reader.get().read(file.name(), in);
    }

    Input input() {
      String name = CaseName.ofFile(sources.get(0).file());
      Capture capture = reader.orElseThrow().finish(name);
      boolean isOfOther = capture.problems().stream()
          .anyMatch(problem -> problem.code().equals(CaptureProblem.UNKNOWN_UNIT.id()));
      return isOfOther
          ? new Input(Optional.empty(), Optional.empty(), capture.problems(), sources)
          : Input.of(sources, capture);
    }
  }
}
