package org.remediationkb.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.capture.redact.Pseudonyms;
import org.remediationkb.model.capture.redact.Redaction;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.file.WholeFile;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.secret.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb redact}. */
@Command(
    description = {
      "Write a copy of a capture to share: secrets are removed, and serials, addresses and names are"
          + " replaced. A name has the same replacement throughout, so the copy has the same findings."
          + " Standard error lists the replacements by kind and line.",
      "%nAlways replaced: values of keys such as password, seed, psk, code, key, token and community,"
          + " passwords in arguments of commands, private keys, codes, serials, licence numbers, and"
          + " IP, hardware and mail addresses. The content declares in facts.yaml which serials and which"
          + " arguments of commands there are, in addition. Redacting a copy again changes nothing.",
      "%nNames are found on a best-effort basis: names of users, hosts, groups and VDOMs are recognised"
          + " by their context (prompts, settings, logins, logs) and then replaced everywhere. Free"
          + " text can contain anything: review the copy before you share it.",
      "%nA file is read twice, so that earlier occurrences of a name are replaced too; standard input"
          + " or a pipe is read once."
    },
    footer = {
      "%nExamples:",
      "  kb redact putty.log -o to-share.log",
      "  kb redact putty.log --ledger replaced.txt | kb evaluate -"
    })
final class RedactCommand extends KbCommand {

  @Mixin
  private ContentFolder content = new ContentFolder();

  @Mixin
  private OutputFile output = new OutputFile();

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "Write the list of replacements to a file instead of standard error.")
  private @Nullable Path ledger;

  @Parameters(paramLabel = "CAPTURE", description = "A console capture, or - for standard input.")
  private String capture = "-";

  @Override
  public Integer call() throws IOException {
    InputFile file = InputFile.of(capture);
    Checked<FactKinds> kinds = content.kinds();
    kb().complain(kinds.problems());
    if (kinds.value().isEmpty()) {
      return ExitCode.USAGE; // nobody knows what is secret
    }
    Redaction redaction = new Redaction(learned(file, kinds.value().get().secrets()));
    int code = output.write(kb(), out -> copy(redaction, file, out));
    List<String> lines = redaction.ledger().lines();
    if (ledger != null) {
      WholeFile.write(OutputFile.inFolder(ledger), String.join("\n", lines) + "\n");
    } else {
      lines.forEach(kb().err()::println);
    }
    return code;
  }

  /** Pseudonyms for the names in a file, if it can be read more than once. */
  static Pseudonyms learned(InputFile file, Secrets secrets) throws IOException {
    Pseudonyms pseudonyms = new Pseudonyms(secrets);
    if (file.canBeReadTwice()) {
      try (InputStream in = file.open()) {
        Redaction.learn(in, pseudonyms);
      }
    }
    return pseudonyms;
  }

  private int copy(Redaction redaction, InputFile file, Writer out) throws IOException {
    List<Problem> problems;
    try (InputStream in = file.open()) {
      problems = redaction.copy(file.name(), in, out);
    }
    kb().complain(problems);
    return problems.stream().anyMatch(Problem::isError) ? ExitCode.USAGE : ExitCode.DONE;
  }
}
