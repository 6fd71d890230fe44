package org.remediationkb.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.capture.UnreadShapes;
import org.remediationkb.model.factfile.FactFileWriter;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.render.document.CountedNoun;
import org.remediationkb.rules.content.ContentLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb facts}. */
@Command(
    addMethodSubcommands = false,
    description = "Convert captures to a fact file that can be kept, edited or used as a test.",
    footer = {
      "%nExamples:",
      "  kb facts putty.log -o case.yaml",
      "  kb facts both.log --unit HQ-FW-B",
      "  kb facts putty.log backup.conf | kb evaluate -",
      "  kb facts --unread logs/                what a new reader could read"
    })
final class FactsCommand extends KbCommand {

  @Mixin
  private ContentFolder content = new ContentFolder();

  @Mixin
  private CaseOptions options = new CaseOptions();

  @Option(
      names = "--unread",
      description =
          "List the lines that no reader knows, by shape and the most frequent first, each"
              + " with a template that takes it; every file is a capture of its own.")
  private boolean unread;

  @Mixin
  private OutputFile output = new OutputFile();

  @Parameters(
      paramLabel = "CAPTURE",
      arity = "1..*",
      description = "Console captures of one case, a folder of them, or - for standard input.")
  private List<String> captures = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    return kb().withDraft(content, this::write);
  }

  private int write(ContentLibrary library) throws IOException {
    return output.write(kb(), out -> write(library, out));
  }

  private int write(ContentLibrary library, Writer out) throws IOException {
    if (unread) {
      return writeUnread(library, out);
    }
    FactFileWriter facts = new FactFileWriter(library.kinds());
    return new CaseInputs(kb(), library, options).forEach(captures, (input, alone) -> {
      if (!alone) {
        throw new IOException(
            "a fact file describes one case: give one fact file, or only captures");
      }
      if (input.facts().isPresent()) {
        out.write(input.capture().map(FactsCommand::units).orElse(""));
        out.write(facts.write(input.facts().get()));
      }
      return ExitCode.DONE;
    });
  }

  private int writeUnread(ContentLibrary library, Writer out) throws IOException {
    UnreadShapes shapes = new UnreadShapes();
    int code = ExitCode.DONE;
    for (InputFile file : CaseInputs.files(captures)) {
      code = Math.max(
          code, new CaseInputs(kb(), library, options).forEachOf(List.of(file), (input, alone) -> {
                input.capture().ifPresent(shapes::add);
                return ExitCode.DONE;
              }));
    }
    List<UnreadShapes.Shape> all = shapes.mostFrequent();
    for (UnreadShapes.Shape shape : all) {
      out.write(CountedNoun.of(shape.lines(), "line") + " in "
          + CountedNoun.of(shape.captures(), "capture") + ": `"
          + ControlCharacters.visible(shape.template()) + "`\n    "
          + shape.example().source() + ": "
          + ControlCharacters.visible(shape.example().text()) + "\n");
    }
    out.write(CountedNoun.of(shapes.lines(), "unread line") + " of "
        + CountedNoun.of(all.size(), "shape")
        + (shapes.left() == 0 ? "" : ", and " + shapes.left() + " more") + "\n");
    return code;
  }

  /** Comments that say which unit the facts are of, where there are several. */
  private static String units(Capture capture) {
    return capture.units().size() < 2
        ? ""
        : capture.units().stream()
            .map(unit -> "# "
                + (unit.isChosen() ? "unit: " : "left out: ")
                + ControlCharacters.visible(unit.about())
                + ", "
                + CountedNoun.of(unit.values(), "value")
                + "\n")
            .collect(Collectors.joining());
  }
}
