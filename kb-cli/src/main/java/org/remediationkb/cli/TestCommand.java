package org.remediationkb.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.fortitoken.FortiTokenFacts;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.diagnosis.Diagnostician;
import org.remediationkb.rules.examples.ContentTests;
import org.remediationkb.rules.examples.Outcome;
import picocli.CommandLine.Command;

/** {@code kb test}. */
@Command(
    name = "test",
    description = "Try out the examples of all pages, and the cases.",
    footer = {"%nExample:", "  kb test --content drafts"})
final class TestCommand extends LibraryCommand {

  @Override
  int run(ContentLibrary library) throws IOException {
    FactFileReader reader = FortiTokenFacts.fileReader();
    Diagnostician diagnostician = new Diagnostician(library, FortiTokenFacts.TYPES);
    ContentTests tests = new ContentTests(library, diagnostician, reader);
    List<Outcome> outcomes = new ArrayList<>(tests.pages());
    outcomes.addAll(tests.cases(content().folder().resolve("cases")));
    ProblemPrinter printer = new ProblemPrinter(kb().out(), kb().terminal().colourOut());
    outcomes.forEach(outcome -> printer.print(outcome.problems()));
    long failed = outcomes.stream().filter(outcome -> !outcome.passed()).count();
    kb().out().println((outcomes.size() - failed) + " passed, " + failed + " failed");
    return failed == 0 ? 0 : 1;
  }
}
