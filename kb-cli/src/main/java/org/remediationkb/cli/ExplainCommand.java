package org.remediationkb.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.problem.ProblemKind;
import org.remediationkb.render.report.CaseReasons;
import org.remediationkb.render.report.KindExplanation;
import org.remediationkb.render.report.ReasonsText;
import org.remediationkb.render.terminal.TerminalLines;
import org.remediationkb.rules.ProblemCatalog;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnostician;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb explain}. */
@Command(
    addMethodSubcommands = false,
    description = "Explain why a remediation holds in a case or not, or what a problem code means.",
    footer = {
      "%nExamples:",
      "  kb explain case.yaml                                    all that hold or are undecided",
      "  kb explain case.yaml --about fw.example.com             everything about one thing",
      "  kb explain case.yaml some-remediation                   one remediation, for every"
          + " thing",
      "  kb explain KB103                                        the meaning of a problem code",
      "  kb explain --codes                                      list all codes"
    })
final class ExplainCommand extends LibraryCommand {

  /** What looks like a code; a case of that name is read all the same. */
  private static final Pattern CODE = Pattern.compile("(?i)K[A-Z][0-9A-Z]{3}");

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CASE",
      completionCandidates = CompletionCandidates.Codes.class,
      description = "A case, - for standard input, or a problem code.")
  private @Nullable String subject;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "REMEDIATION",
      completionCandidates = CompletionCandidates.Remediations.class,
      description = "The id of a page (default: all).")
  private @Nullable String id;

  @Option(
      names = "--about",
      paramLabel = "SUBJECT",
      completionCandidates = CompletionCandidates.Subjects.class,
      description = "The subject: a serial or a host name, or the kind of fact that has no name.")
  private @Nullable String about;

  @Mixin
  private CaseOptions options = new CaseOptions();

  @Option(names = "--codes", description = "List all problem codes.")
  private boolean codes;

  @Override
  public Integer call() throws IOException {
    if (codes) {
      refuse("--codes", Stream.of(subject, id, about));
      return kb().show(out -> {
        for (ProblemKind kind : ProblemCatalog.kinds()) {
          out.write(kind.id() + "  " + kind.title() + "\n");
        }
        return ExitCode.DONE;
      });
    }
    String name = subject();
    if (CODE.matcher(name).matches() && !Files.exists(InputFile.path(name))) {
      refuse("a code", Stream.of(id, about));
      String text = new KindExplanation(kind(name))
          .text(kb().terminal().widthOut(), kb().terminal().styleOut());
      return kb().show(out -> {
        out.write(text);
        return ExitCode.DONE;
      });
    }
    return super.call();
  }

  private void refuse(String what, Stream<@Nullable String> others) {
    others.filter(Objects::nonNull).findFirst().ifPresent(other -> {
      throw wrongUsage(what + " can't be combined with " + other);
    });
  }

  private String subject() {
    if (subject == null) {
      throw wrongUsage("nothing to explain: give a case, a code or --codes");
    }
    return subject;
  }

  private ProblemKind kind(String code) {
    List<String> ids = ProblemCatalog.kinds().stream().map(ProblemKind::id).toList();
    return ProblemCatalog.find(code)
        .orElseThrow(() -> unknown("code", code, ids, "; `kb explain --codes` lists them"));
  }

  @Override
  int run(ContentLibrary library) throws IOException {
    List<Remediation> pages = remediations(library, id == null ? List.of() : List.of(id));
    if (library.remediation(subject()).isPresent() && !Files.exists(InputFile.path(subject()))) {
      throw wrongUsage(subject() + " is a remediation: put a case before it");
    }
    if (id != null && !pages.get(0).id().equals(id)) {
      kb().say("kb: " + id + " is now called " + pages.get(0).id());
    }
    Diagnostician diagnostician = content().diagnostician(library);
    return kb().show(out -> explain(library, pages, diagnostician, out));
  }

  private int explain(
      ContentLibrary library, List<Remediation> pages, Diagnostician diagnostician, Writer out)
      throws IOException {
    return new CaseInputs(kb(), library, options).forEach(List.of(subject()), (input, alone) -> {
      if (input.facts().isPresent()) {
        Diagnosis diagnosis = diagnostician.diagnose(input.facts().get());
        ReasonsText reasons = new ReasonsText(
            new CaseReasons(diagnosis),
            Optional.ofNullable(id).map(any -> pages.get(0).id()),
            Optional.ofNullable(about));
        TerminalLines lines =
            new TerminalLines(kb().terminal().widthOut(), kb().terminal().styleOut());
        reasons.print(pages, subjects(diagnosis), lines);
        out.write(lines.toString());
      }
      return ExitCode.DONE;
    });
  }

  private List<Fact> subjects(Diagnosis diagnosis) {
    List<Fact> facts = diagnosis.facts().facts();
    if (about == null) {
      return facts;
    }
    List<Fact> chosen =
        facts.stream().filter(fact -> fact.about().equals(about)).toList();
    if (chosen.isEmpty()) {
      throw unknown("subject", about, facts.stream().map(Fact::about).distinct().toList(), "");
    }
    return chosen;
  }
}
