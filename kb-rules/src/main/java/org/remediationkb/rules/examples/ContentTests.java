package org.remediationkb.rules.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.factfile.FactFile;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Example;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnostician;

/**
 * Tries out what content promises: that a page's examples have its problem, that its near misses do
 * not, and that cases are diagnosed as they say.
 */
public final class ContentTests {

  private final ContentLibrary library;
  private final Diagnostician diagnostician;
  private final FactFileReader reader;
  private final ExampleReader examples;

  /** Tests of a library. */
  public ContentTests(ContentLibrary library, Diagnostician diagnostician, FactFileReader reader) {
    this.library = library;
    this.diagnostician = diagnostician;
    this.reader = reader;
    this.examples = new ExampleReader(reader);
  }

  /** Tries out the examples and near misses of every page, in the order of the ids. */
  public List<Outcome> pages() {
    List<Outcome> outcomes = new ArrayList<>();
    for (Remediation page : library.remediations().values()) {
      page.examples().forEach(example -> outcomes.add(example(page, example, true)));
      page.nearMisses().forEach(example -> outcomes.add(example(page, example, false)));
    }
    return outcomes;
  }

  private Outcome example(Remediation page, Example example, boolean expected) {
    String kind = expected ? "example" : "near miss";
    String name = page.id() + ": " + kind + ", line " + example.line();
    Location at = example.text().at(example.line(), 1);
    Checked<Case> facts = examples.read(example);
    if (facts.value().isEmpty()) {
      return new Outcome(name, at, facts.problems());
    }
    Diagnosis diagnosis = diagnostician.diagnose(facts.value().get());
    boolean found =
        diagnosis.plan().stream().anyMatch(step -> step.remediation().id().equals(page.id()));
    return new Outcome(
        name,
        at,
        found == expected ? List.of() : List.of(mismatch(page, example, expected, diagnosis)));
  }

  private static Problem mismatch(
      Remediation page, Example example, boolean expected, Diagnosis diagnosis) {
    Location at = example.text().at(example.line(), 1);
    if (!expected) {
      return ProblemCode.EXAMPLE.error(
          at,
          "the near miss has the problem " + page.id() + " itself",
          "change the one value that makes the difference, or narrow \"When\"");
    }
    Optional<String> replacedBy = diagnosis.replaced().stream()
        .filter(r -> r.finding().remediation().id().equals(page.id()))
        .map(r -> r.by().remediation().id())
        .findFirst();
    return ProblemCode.EXAMPLE.error(
        at,
        "the example does not show " + page.id(),
        replacedBy
            .map(by -> "it holds, but " + by + " stands instead of it")
            .orElseGet(() -> "what is found: " + found(diagnosis)));
  }

  private static String found(Diagnosis diagnosis) {
    List<String> ids =
        diagnosis.plan().stream().map(step -> step.remediation().id()).toList();
    return ids.isEmpty() ? "nothing" : String.join(", ", ids);
  }

  /** Tries out every case below a folder, in the order of the paths. */
  public List<Outcome> cases(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(ContentTests::isCase).sorted().toList();
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Path file : files) {
      outcomes.add(new Outcome(file.toString(), top(file), problems(file)));
    }
    return outcomes;
  }

  private static boolean isCase(Path file) {
    String name = file.toString();
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }

  private static Location top(Path file) {
    return SourceText.of(file.toString(), "").at(1, 1);
  }

  private List<Problem> problems(Path path) throws IOException {
    Checked<FactFile> read = reader.read(path);
    if (read.value().isEmpty()) {
      return read.problems();
    }
    FactFile file = read.value().get();
    if (file.expect().isEmpty()) {
      return List.of(Expectation.empty(top(path)));
    }
    List<Problem> problems = new ArrayList<>();
    Optional<Expectation> expectation = Expectation.read(file.expect().get(), problems);
    expectation.ifPresent(e -> problems.addAll(e.compare(diagnostician.diagnose(file.facts()))));
    return problems;
  }
}
