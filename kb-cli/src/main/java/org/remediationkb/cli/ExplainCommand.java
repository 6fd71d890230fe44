package org.remediationkb.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fortitoken.FortiTokenFacts;
import org.remediationkb.render.explain.Reasons;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.condition.Truth;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnostician;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb explain}. */
@Command(
    name = "explain",
    description =
        "Say why a remediation holds in a case, or why not; or what a problem's code means.",
    footer = {
      "%nExamples:",
      "  kb explain case.yaml                                    what holds or is undecided, and why",
      "  kb explain case.yaml --about FTK200BAA0000000           all about one token",
      "  kb explain case.yaml seed-already-issued                one remediation, for all it is about",
      "  kb explain KB103                                        what `kb check` means by it"
    })
final class ExplainCommand extends LibraryCommand {

  @Parameters(
      index = "0",
      paramLabel = "CASE",
      description = "A case, - for standard input, or a code.")
  private String subject = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "REMEDIATION",
      description = "The id of a page (default: all).")
  private @Nullable String id;

  @Option(
      names = "--about",
      paramLabel = "SUBJECT",
      description = "A serial, a host name, fortigate, licence-import or email.")
  private @Nullable String about;

  private int code;

  @Override
  public Integer call() throws IOException {
    Optional<ProblemCode> code = ProblemCode.of(subject);
    if (code.isPresent()) {
      kb().out().println(code.get().id() + ": " + code.get().explanation());
      return 0;
    }
    return super.call();
  }

  @Override
  int run(ContentLibrary library) throws IOException {
    List<Remediation> pages = pages(library);
    Diagnostician diagnostician = new Diagnostician(library, FortiTokenFacts.TYPES);
    new Inputs(kb().terminal()).forEach(List.of(subject), (input, alone) -> {
      kb().complain(input.problems());
      code = input.facts().isEmpty() ? CommandLine.ExitCode.USAGE : code;
      if (input.facts().isPresent()) {
        Diagnosis diagnosis = diagnostician.diagnose(input.facts().get());
        print(pages, subjects(diagnosis), new Reasons(diagnosis));
      }
    });
    return code;
  }

  private void print(List<Remediation> pages, List<Fact> subjects, Reasons reasons) {
    for (Remediation page : pages) {
      for (Fact fact : subjects) {
        if (page.about().type().isInstance(fact) && isAskedFor(page, fact, reasons)) {
          kb().out().println(reasons.text(page, fact));
        }
      }
    }
  }

  /** Without a page or a subject to choose, what does not hold would bury the rest. */
  private boolean isAskedFor(Remediation page, Fact fact, Reasons reasons) {
    return id != null || about != null || reasons.truth(page, fact) != Truth.FAILS;
  }

  private List<Remediation> pages(ContentLibrary library) {
    String wanted = id;
    if (wanted == null) {
      return List.copyOf(library.remediations().values());
    }
    return List.of(library
        .remediation(wanted)
        .orElseThrow(() -> unknown("remediation", wanted, library.remediations().keySet(), "")));
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
