package org.remediationkb.rules.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.remediationkb.model.factfile.FactFile;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Example;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.examples.ExampleReader;

/** Collects the examples, near misses and cases of a content folder. What can't be read is left out. */
public final class Trials {

  private final FactFileReader reader;
  private final ExampleReader examples;
  private final List<Trial> trials = new ArrayList<>();

  private Trials(FactFileReader reader) {
    this.reader = reader;
    this.examples = new ExampleReader(reader);
  }

  /** The trials of a library, and of the cases in a folder if there is one. */
  public static List<Trial> of(ContentLibrary library, Path cases, FactFileReader reader)
      throws IOException {
    Trials trials = new Trials(reader);
    library.remediations().values().forEach(trials::addExamples);
    if (Files.isDirectory(cases)) {
      trials.addCases(cases);
    }
    return trials.trials;
  }

  private void addExamples(Remediation page) {
    page.examples().forEach(example -> addExample(page, "example", example));
    page.nearMisses().forEach(example -> addExample(page, "near miss", example));
  }

  private void addExample(Remediation page, String kind, Example example) {
    String name = page.id() + ": " + kind + ", line " + example.line();
    examples
        .read(example)
        .value()
        .map(facts -> new Trial(name, facts, Optional.of(page.id()), false))
        .ifPresent(trials::add);
  }

  private void addCases(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      reader.read(file).value().map(read -> trial(file, read)).ifPresent(trials::add);
    }
  }

  private static Trial trial(Path file, FactFile read) {
    boolean withPlan = read.expect()
        .filter(
            expect -> expect instanceof Mapping mapping && mapping.get("plan").isPresent())
        .isPresent();
    return new Trial(file.toString(), read.facts(), Optional.empty(), withPlan);
  }
}
