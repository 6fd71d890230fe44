package org.remediationkb.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.render.diff.ChangeReview;
import org.remediationkb.render.diff.ChangeReviewer;
import org.remediationkb.render.diff.ReviewJson;
import org.remediationkb.render.diff.ReviewMarkdown;
import org.remediationkb.render.diff.ReviewText;
import org.remediationkb.render.report.Report;
import org.remediationkb.render.template.TemplateCheck;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.examples.Trials;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb diff}. */
@Command(
    description = {
      "Show the effect of a content change: changed verdicts in states and cases, and changed"
          + " articles. Text that appears in no article is ignored.",
      "JSON: before, now, states, cases (numbers compared); remediations with remediation,"
          + " title, presence (added, removed, kept), keys, states (was, is, count, example) and"
          + " cases (case, was, is, count, first); articles with article, presence, diff."
    },
    footer = {
      "%nExamples:",
      "  kb diff main                                compare branch main with the current"
          + " content",
      "  kb diff v1 HEAD --format markdown           compare two revisions, for a review comment",
      "  kb diff ../other/content content            compare two folders",
      "  kb diff main --cases putty.log --exit-code  compare with your own case; exit with 1 on"
          + " changes"
    })
final class DiffCommand extends KbCommand {

  /** How a review is written. */
  enum Format {
    text,
    markdown,
    json
  }

  @Mixin
  private ContentFolder content = new ContentFolder();

  @Mixin
  private OutputFile output = new OutputFile();

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "The old content: a folder, or a git revision of the content folder.")
  private String before = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NEW",
      description =
          "The new content: a folder or a git revision (default: the current content folder).")
  private @Nullable String after;

  @Option(
      names = "--cases",
      paramLabel = "CASE",
      arity = "1..*",
      description =
          "Fact files and captures whose verdicts are compared, each as a case, or folders of them"
              + " (default: the readable cases of NEW).")
  private List<String> cases = new ArrayList<>();

  @Mixin
  private FormatOption<Format> format = new FormatOption<>(Format.text);

  @Option(names = "--exit-code", description = "Exit with 1 if anything differs.")
  private boolean exitCode;

  @Override
  public Integer call() throws IOException {
    try (ContentVersion old = ContentVersion.of(before, content.layout());
        ContentVersion now = after == null
            ? ContentVersion.of(content.layout())
            : ContentVersion.of(after, content.layout())) {
      return compare(old, now);
    }
  }

  private int compare(ContentVersion old, ContentVersion now) throws IOException {
    // Both speak of the same kinds of fact; those of another version would be others.
    Optional<FactKinds> kinds = usable(content.kinds());
    if (kinds.isEmpty()) {
      return ExitCode.USAGE;
    }
    Optional<ContentLibrary> first = usable(TemplateCheck.fillable(old.read(kinds.get())));
    Optional<ContentLibrary> second = usable(TemplateCheck.fillable(now.read(kinds.get())));
    if (first.isEmpty() || second.isEmpty()) {
      return ExitCode.USAGE;
    }
    Optional<List<Case>> compared =
        cases.isEmpty() ? Optional.of(shipped(second.get(), now)) : named(second.get());
    if (compared.isEmpty()) {
      return ExitCode.USAGE;
    }
    ChangeReviewer reviewer = new ChangeReviewer(
        new ChangeReviewer.Side(old.name(), first.get()),
        new ChangeReviewer.Side(now.name(), second.get()));
    Optional<ChangeReview> review = usable(reviewer.review(compared.get()));
    return review.isEmpty() ? ExitCode.USAGE : write(review.get());
  }

  private <T> Optional<T> usable(Checked<T> checked) {
    if (checked.value().isEmpty()) {
      kb().complain(checked.problems());
    }
    return checked.value();
  }

  private static List<Case> shipped(ContentLibrary library, ContentVersion version)
      throws IOException {
    return Trials.of(library, version.layout()).stream()
        .filter(trial -> trial.page().isEmpty())
        .flatMap(
            trial -> trial.facts().stream().map(facts -> new Case(trial.name(), facts.facts())))
        .toList();
  }

  private Optional<List<Case>> named(ContentLibrary library) throws IOException {
    List<Case> read = new ArrayList<>();
    int code = ExitCode.DONE;
    for (InputFile file : CaseInputs.files(cases)) {
      code = Math.max(
          code,
          new CaseInputs(kb(), library, new CaseOptions())
              .forEachOf(List.of(file), (input, alone) -> {
                input.facts().ifPresent(facts -> read.add(new Case(file.name(), facts.facts())));
                return ExitCode.DONE;
              }));
    }
    return code == 0 ? Optional.of(read) : Optional.empty();
  }

  private int write(ChangeReview review) throws IOException {
    Report<ChangeReview> form = switch (format.value()) {
      case text -> new ReviewText(kb().terminal().widthOut(), output.style(kb()));
      case markdown -> new ReviewMarkdown();
      case json -> new ReviewJson();
    };
    return output.show(kb(), out -> {
      form.write(review, out);
      return exitCode && !review.isEmpty() ? ExitCode.FOUND : ExitCode.DONE;
    });
  }
}
