package org.remediationkb.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.remediationkb.model.file.WholeFile;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.render.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** The option that names a file for the output; a mixin. */
@Command
final class OutputFile {

  private final OptionSpec file = OptionSpec.builder("-o", "--output")
      .paramLabel("FILE")
      .description("Write to a file (- is standard output).")
      .type(Path.class)
      .build();

  @Spec(Spec.Target.MIXEE)
  void addTo(CommandSpec command) {
    command.addOption(file);
  }

  /** Something to write, which returns an exit code. */
  interface Task {
    int write(Writer out) throws IOException;
  }

  /** The file, empty for standard output. */
  Optional<Path> file() {
    return Kb.<Path>given(file).filter(path -> !path.toString().equals("-"));
  }

  /** The style of what is written: with colours on a terminal that takes them. */
  TextStyle style(Kb kb) {
    return file().isEmpty() ? kb.terminal().styleOut() : TextStyle.PLAIN;
  }

  /** Writes a report of something, and returns the exit code that goes with it. */
  <T> int write(Kb kb, Report<T> report, T subject, int code) throws IOException {
    return write(kb, out -> {
      report.write(subject, out);
      return code;
    });
  }

  /** Writes to the file, whole or not at all, or to standard output where none is named. */
  int write(Kb kb, Task task) throws IOException {
    return file().isEmpty()
        ? write(kb.out(), task)
        : WholeFile.write(inFolder(file().get()), task::write);
  }

  /** The same; on a terminal in the reader's pager. */
  int show(Kb kb, Task task) throws IOException {
    return file().isEmpty() ? kb.show(task) : write(kb, task);
  }

  /** Writes to a stream, and does not close it. */
  static int write(OutputStream stream, Task task) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    int code = task.write(out);
    out.flush();
    return code;
  }

  /** The file, in a folder that is there: a misspelt one is not made. */
  static Path inFolder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().resolveSibling("");
    if (!Files.isDirectory(folder)) {
      String reason = Files.exists(folder) ? "not a folder" : "folder not found";
      throw new FileSystemException(
          Optional.ofNullable(file.getParent()).orElse(folder).toString(), null, reason);
    }
    return file;
  }
}
