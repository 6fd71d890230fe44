package org.remediationkb.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.capture.redact.Pseudonyms;
import org.remediationkb.model.capture.redact.Redaction;
import org.remediationkb.model.file.WholeFile;
import org.remediationkb.model.problem.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kb redact}. */
@Command(
    name = "redact",
    description = {
      "Write a copy of a capture to share: without secrets, and with other serials, addresses and"
          + " names, the same throughout. It has the same findings. What was replaced is listed on"
          + " standard error, by kind and line.",
      "A file is read twice, so that a name is replaced wherever it stands; standard input or a pipe"
          + " is read once. Look through the copy before you share it: free text can hold anything."
    },
    footer = {
      "%nExamples:",
      "  kb redact putty.log -o to-share.log",
      "  kb redact putty.log --ledger replaced.txt | kb evaluate -"
    })
final class RedactCommand implements Callable<Integer> {

  @ParentCommand
  private Kb kb = Kb.unset();

  @Mixin
  private OutputFile output = new OutputFile();

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "Write what was replaced to a file instead of standard error.")
  private @Nullable Path ledger;

  @Parameters(paramLabel = "CAPTURE", description = "A console capture, or - for standard input.")
  private String capture = "-";

  @Override
  public Integer call() throws IOException {
    InputFile file = InputFile.of(capture);
    Pseudonyms pseudonyms = new Pseudonyms();
    if (file.canBeReadTwice()) {
      try (InputStream in = file.open()) {
        Redaction.learn(in, pseudonyms);
      }
    }
    Redaction redaction = new Redaction(pseudonyms);
    int code = output.write(kb, out -> copy(redaction, file, out));
    List<String> lines = redaction.ledger().lines();
    if (ledger != null) {
      WholeFile.write(OutputFile.inFolder(ledger), String.join("\n", lines) + "\n");
    } else {
      lines.forEach(kb.err()::println);
    }
    return code;
  }

  private int copy(Redaction redaction, InputFile file, Writer out) throws IOException {
    List<Problem> problems;
    try (InputStream in = file.open()) {
      problems = redaction.copy(file.name(), in, out);
    }
    kb.complain(problems);
    return problems.stream().anyMatch(Problem::isError)
        ? CommandLine.ExitCode.USAGE
        : CommandLine.ExitCode.OK;
  }
}
