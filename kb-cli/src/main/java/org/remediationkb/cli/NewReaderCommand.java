package org.remediationkb.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.remediationkb.cli.NewFile.Draft;
import org.remediationkb.model.capture.CommandExcerpt;
import org.remediationkb.model.capture.command.CommandPattern;
import org.remediationkb.model.capture.redact.Redaction;
import org.remediationkb.model.secret.Secrets;
import org.remediationkb.render.scaffold.ReaderScaffold;
import org.remediationkb.render.scaffold.ScaffoldKind;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ReaderPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb new reader}. */
@Command(
    name = "reader",
    description =
        "Create a page that says how the output of a command is read. With a capture, its output is the"
            + " sample, without secrets and names, and each shape of a line gets a template.",
    footer = {
      "%nExamples:",
      "  kb new reader diagnose vpn tunnel list --from putty.log",
      "  kb new reader \"get vpn certificate local details ...\"    with arguments"
    })
final class NewReaderCommand extends KbCommand {

  private static final int MOST_COMMANDS = 12;

  @Mixin
  private NewFile added = new NewFile();

  @Option(
      names = "--from",
      paramLabel = "CAPTURE",
      description = "A console capture that has the command; - for standard input.")
  private @Nullable String from;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "1..*",
      description = "The command, spelled out; ... at its end stands for arguments.")
  private List<String> words = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    String command = String.join(" ", String.join(" ", words).strip().split("\\s+"));
    return added.create(
        kb(), ScaffoldKind.READER, ScaffoldKind.READER.closestId(command), (library, place) -> {
          refuseKnown(library, command);
          List<String> sample =
              from == null ? List.of() : sample(from, command, library.kinds().secrets());
          return Optional.of(new Draft(
              new ReaderScaffold(library).text(command, sample),
              List.of(
                  "Put a property in place of each text that matters, such as {token.serial}; the page"
                      + " lists them. `kb new fact NAME` adds what is missing.",
                  "Fill in the parts marked ‹ ›: `kb check" + added.content().option()
                      + "` lists them.",
                  "Look at the sample: names that nobody recognised can be left in it.",
                  "`kb test" + added.content().option()
                      + "` tells what the sample gives, to be written below it.",
                  "List the command in commands.yaml if pages name it.")));
        });
  }

  private void refuseKnown(ContentLibrary library, String command) {
    String pattern = CommandPattern.of(command).toString();
    for (ReaderPage page : library.readers().pages()) {
      if (page.format().commands().stream()
          .anyMatch(known -> known.pattern().toString().equals(pattern))) {
        throw wrongUsage(page.page().text().file() + " reads \"" + pattern + "\" already: edit it");
      }
    }
  }

  /** The command with its output, without secrets. */
  private List<String> sample(String capture, String command, Secrets secrets) throws IOException {
    CommandExcerpt excerpts = new CommandExcerpt(redacted(InputFile.of(capture), secrets));
    List<String> sample = excerpts.of(CommandPattern.of(command));
    if (sample.isEmpty()) {
      String others = excerpts.commands().stream()
          .limit(MOST_COMMANDS)
          .map(other -> "\"" + other + "\"")
          .collect(Collectors.joining(", "));
      throw new IOException(capture + " has no output of \"" + command + "\""
          + (others.isEmpty() ? "" : "; it has " + others));
    }
    return sample;
  }

  private List<String> redacted(InputFile file, Secrets secrets) throws IOException {
    Redaction redaction = new Redaction(RedactCommand.learned(file, secrets));
    StringWriter copy = new StringWriter();
    try (InputStream in = file.open()) {
      kb().complain(redaction.copy(file.name(), in, copy));
    }
    return copy.toString().lines().toList();
  }
}
