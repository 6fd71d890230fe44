package org.remediationkb.rules.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.remediationkb.model.capture.format.LineRule.Pattern;
import org.remediationkb.model.capture.format.Slot;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.factfile.FactFile;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.value.TermType;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Example;
import org.remediationkb.rules.content.ReaderPage;

/**
 * Tries out what the pages of {@code readers/} promise: that their samples give the facts that they
 * state, that nothing else stays unread, and that each template is needed for that.
 */
public final class ReaderTests {

  private final ContentLibrary library;
  private final FactFileReader factFiles;

  /** Tests of a library's readers. */
  public ReaderTests(ContentLibrary library) {
    this.library = library;
    this.factFiles = new FactFileReader(library.kinds());
  }

  /** How the samples of a page turn out, and what none of them shows. */
  public List<Outcome> run(ReaderPage page) {
    List<Outcome> outcomes = new ArrayList<>();
    for (ReaderPage.Sample sample : page.samples()) {
      Location at = sample.console().text().at(sample.console().line(), 1);
      outcomes.add(
          new Outcome(page.id() + ": sample, line " + at.line(), at, problems(sample, at)));
    }
    Location top = page.top();
    outcomes.add(new Outcome(page.id() + ": what its samples show", top, notShown(page)));
    return outcomes;
  }

  private List<Problem> problems(ReaderPage.Sample sample, Location at) {
    Optional<Checked<FactFile>> stated = sample.facts().map(Example::text).map(factFiles::read);
    List<Problem> problems = new ArrayList<>(stated.map(Checked::problems).orElse(List.of()));
    Optional<Case> facts = stated.flatMap(Checked::value).map(FactFile::facts);
    SampleRun expected = SampleRun.expected(sample, facts);
    SampleRun found = SampleRun.of(sample, library.captureReader());
    Location facedBy =
        sample.facts().map(example -> example.text().at(example.line(), 1)).orElse(at);
    difference("the sample does not say ", expected.facts(), found.facts(), facedBy, problems);
    difference("the sample also says ", found.facts(), expected.facts(), facedBy, problems);
    difference("this line is unread: ", found.unread(), expected.unread(), at, problems);
    difference("this line is not unread: ", expected.unread(), found.unread(), at, problems);
    return problems;
  }

  private static void difference(
      String message, List<String> all, List<String> known, Location at, List<Problem> problems) {
    List<String> left = new ArrayList<>(all);
    known.forEach(left::remove);
    left.forEach(line -> problems.add(ProblemCode.SAMPLE.error(at, message + line, "")));
  }

  private List<Problem> notShown(ReaderPage page) {
    List<Problem> problems = new ArrayList<>();
    if (page.samples().isEmpty()) {
      problems.add(ProblemCode.MISSING.error(
          page.top(),
          "the page has no sample",
          "add a section \"## Example: NAME\" with an output and the facts it gives"));
      return problems;
    }
    List<SampleRun> runs = SampleRun.all(page, page.format(), library);
    page.format().all().forEach(rule -> {
      for (Pattern pattern : rule.patterns()) {
        if (SampleRun.all(page, page.format().without(pattern), library).equals(runs)) {
          problems.add(
              ProblemCode.NOT_IN_SAMPLE.warning(
                  rule.at(),
                  "no sample shows the line `" + pattern.template() + "`",
                  "add a sample with such a line, or remove it: without it, all samples give the same"));
        }
        pattern
            .values()
            .flatMap(value -> notShown(value, runs))
            .forEach(value -> problems.add(ProblemCode.NOT_IN_SAMPLE.warning(
                rule.at(), "no sample shows `" + value + "`", "add a sample with that value")));
      }
    });
    return problems;
  }

  /** The listed values of a hole that no sample has. */
  private static Stream<String> notShown(Slot.Value hole, List<SampleRun> runs) {
    if (!(hole.property().type() instanceof TermType terms)) {
      return Stream.empty();
    }
    String kind = hole.kind().subject().name();
    return terms.terms().stream()
        .filter(term -> !term.isAnyOther())
        .map(term -> hole.property().key() + ": " + term)
        .filter(value -> runs.stream()
            .flatMap(run -> run.facts().stream())
            .noneMatch(fact -> fact.startsWith(kind) && fact.endsWith(": " + value)))
        .map(value -> kind + "." + value);
  }
}
