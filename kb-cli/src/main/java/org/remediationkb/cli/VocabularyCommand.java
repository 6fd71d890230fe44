package org.remediationkb.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.render.vocabulary.VocabularyReference;
import org.remediationkb.rules.content.ContentLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kb vocabulary}. */
@Command(
    description = "List the sentences that pages can use, by subject.",
    footer = {
      "%nExamples:",
      "  kb vocabulary                                  all of them",
      "  kb vocabulary token                            sentences for pages about a token",
      "  kb vocabulary --format markdown -o sentences.md"
    })
final class VocabularyCommand extends LibraryCommand {

  /** How the sentences are written. */
  enum Format {
    text,
    markdown,
    json
  }

  @Mixin
  private OutputFile output = new OutputFile();

  @Mixin
  private FormatOption<Format> format = new FormatOption<>(Format.text);

  @Parameters(
      paramLabel = "ABOUT",
      completionCandidates = CompletionCandidates.Facts.class,
      arity = "0..*",
      description = "The subjects, as named under about (default: all).")
  private List<String> subjects = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    return kb().withDraft(content(), this::run);
  }

  @Override
  int run(ContentLibrary library) throws IOException {
    List<FactKind> types = subjects.isEmpty()
        ? library.kinds().all()
        : subjects.stream().map(name -> about(library, name)).toList();
    VocabularyReference reference = new VocabularyReference(library, types);
    return output.show(kb(), out -> {
      switch (format.value()) {
        case text -> out.write(reference.text(kb().terminal().widthOut(), output.style(kb())));
        case markdown -> reference.markdown(out);
        case json -> reference.json(out);
      }
      return ExitCode.DONE;
    });
  }
}
