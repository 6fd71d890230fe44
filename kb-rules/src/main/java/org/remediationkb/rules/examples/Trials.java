package org.remediationkb.rules.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.factfile.FactFile;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceFile;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.yaml.YamlReader;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Example;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.examples.Trial.Kind;

/** Collects the examples, near misses and cases of a content library. */
public final class Trials {

  /** Editors leave hidden files beside those they work on. */
  private static final Pattern CASE = Pattern.compile("(?i)[^.].*\\.(?:yaml|yml|json)");

  private final FactFileReader reader;
  private final ExampleReader examples;
  private final List<Trial> trials = new ArrayList<>();

  private Trials(ContentLibrary library) {
    this.reader = new FactFileReader(library.kinds());
    this.examples = new ExampleReader(reader, library);
  }

  /**
   * The trials of a library in the order of the pages' ids, and of its cases in the order of their
   * paths.
   */
  public static List<Trial> of(ContentLibrary library, ContentLayout layout) throws IOException {
    Trials trials = new Trials(library);
    for (Remediation page : library.remediations().values()) {
      page.examples().forEach(example -> trials.add(page, Kind.EXAMPLE, example));
      page.nearMisses().forEach(example -> trials.add(page, Kind.NEAR_MISS, example));
    }
    for (Path cases : layout.cases()) {
      trials.addCases(cases, strange(cases, library, layout));
    }
    return trials.trials;
  }

  private void add(Remediation page, Kind kind, Example example) {
    trials.add(new Trial(
        kind,
        Optional.of(page),
        example.text().at(example.line(), 1),
        ExampleReader.isCapture(example),
        examples.read(example),
        Set.of()));
  }

  /** What can't be read as YAML in the examples and in the cases of a library. */
  public static List<Problem> syntaxErrors(ContentLibrary library, ContentLayout layout)
      throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (Remediation page : library.remediations().values()) {
      Stream.concat(page.examples().stream(), page.nearMisses().stream())
          .filter(ExampleReader::isFactFile)
          .forEach(example -> problems.addAll(YamlReader.read(example.text()).problems()));
    }
    for (Path cases : layout.cases()) {
      for (Path file : files(cases)) {
        Checked<SourceText> text = SourceFile.readReviewed(file);
        problems.addAll(text.problems());
        text.value().ifPresent(t -> problems.addAll(YamlReader.read(t).problems()));
      }
    }
    return problems;
  }

  private static List<Path> files(Path cases) throws IOException {
    if (!Files.isDirectory(cases)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(cases)) {
      return all.filter(Trials::isCase).sorted().toList();
    }
  }

  /** The pages of the folders behind the one of these cases. */
  private static Set<String> strange(Path cases, ContentLibrary library, ContentLayout layout) {
    int own = layout.folders().indexOf(cases.getParent());
    List<Path> later = layout.folders().subList(own + 1, layout.folders().size());
    return library.remediations().values().stream()
        .filter(page -> later.stream()
            .anyMatch(folder -> Path.of(page.page().text().file()).startsWith(folder)))
        .map(Remediation::id)
        .collect(Collectors.toSet());
  }

  private void addCases(Path folder, Set<String> strange) throws IOException {
    for (Path file : files(folder)) {
      SourceText text = SourceText.reviewed(file.toString(), "");
      trials.add(new Trial(Kind.CASE, Optional.empty(), text.at(1, 1), false, read(file), strange));
    }
  }

  /** A case of the content is published with it, so messages may quote it as it is. */
  private Checked<FactFile> read(Path file) throws IOException {
    Checked<SourceText> text = SourceFile.readReviewed(file);
    return text.value().map(reader::read).orElseGet(() -> Checked.failed(text.problems()));
  }

  private static boolean isCase(Path file) {
    return CASE.matcher(String.valueOf(file.getFileName())).matches() && !Files.isDirectory(file);
  }
}
