package org.remediationkb.model.factfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Subject;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problems;
import org.remediationkb.model.problem.SourceFile;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.value.DateTimeType;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Entry;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlReader;

/**
 * Reads fact files: a mapping with a section for each type of fact, the name of the case under
 * {@code case}, when its facts were collected under {@code taken}, and what a test expects under
 * {@code expect}. What is absent was not collected; of a
 * type with a single fact there is always one. Texts of the product are kept on one line, with
 * U+FFFD for each control character.
 *
 * <p>All problems are told at once. Their codes: {@code KT} the file, {@code KY} YAML or JSON,
 * {@code KF} the facts.
 */
public final class FactFileReader {

  static final String CASE = "case";
  static final String EXPECT = "expect";
  static final String TAKEN = "taken";

  /** When the facts were collected: what the clocks of the case show where nothing says that. */
  static final Field TAKEN_FIELD = Field.of(
      Property.collected(
          TAKEN,
          DateTimeType.DATE_TIME,
          "When the facts were collected, unless a clock of the case says so."),
      "");

  private static final int MOST_MEBIBYTES = 32;
  private static final int MOST_FACTS = 100_000;

  private final Map<String, Section> sections = new LinkedHashMap<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private final FactKinds kinds;

  /** Reads facts of these kinds. */
  public FactFileReader(FactKinds kinds) {
    kinds.forEach(type -> sections.put(type.subject().section(), new Section(type)));
    keys.add(CASE);
    keys.addAll(sections.keySet());
    keys.add(TAKEN);
    keys.add(EXPECT);
    this.kinds = kinds;
  }

  /** The kinds of fact that it reads. */
  public FactKinds kinds() {
    return kinds;
  }

  /** The keys of a fact file, in their order. */
  public List<String> keys() {
    return List.copyOf(keys);
  }

  /** Reads a file of up to 32 MiB. */
  public Checked<FactFile> read(Path file) throws IOException {
    return read(SourceFile.read(file, MOST_MEBIBYTES));
  }

  /** Reads a stream of up to 32 MiB to its end; its name is {@code -} for standard input. */
  public Checked<FactFile> read(String name, InputStream in) throws IOException {
    return read(SourceFile.read(name, in, MOST_MEBIBYTES));
  }

  private Checked<FactFile> read(Checked<SourceText> text) {
    return text.value().map(this::read).orElseGet(() -> Checked.failed(text.problems()));
  }

  /** Reads a text. */
  public Checked<FactFile> read(SourceText unmasked) {
    SourceText text = unmasked.maskedBy(kinds.secrets());
    Checked<YamlNode> tree = YamlReader.read(text);
    Problems problems = new Problems();
    problems.addAll(tree.problems());
    Optional<FactFile> file = tree.value().flatMap(root -> file(root, text, problems));
    return new Checked<>(problems.anyErrors() ? Optional.empty() : file, problems.inOrder());
  }

  private Optional<FactFile> file(YamlNode root, SourceText text, Problems problems) {
    if (!(root instanceof Mapping mapping)) {
      problems.add(FactProblem.TYPE.error(
          root.at(), "a fact file must be a mapping of keys to values, not " + root.kind(), ""));
      return Optional.empty();
    }
    refuseUnknownKeys(mapping, problems);
    String name = CaseName.of(mapping, text.file(), problems);
    List<Fact> facts = facts(mapping, text, problems);
    Optional<Known<?>> taken =
        mapping.entry(TAKEN).flatMap(entry -> TAKEN_FIELD.read(entry, problems));
    Case known = kinds.caseOf(name, facts, taken);
    Optional<String> stated = mapping.get(CASE).map(node -> name);
    return Optional.of(new FactFile(known, stated, mapping.get(EXPECT)));
  }

  private void refuseUnknownKeys(Mapping mapping, Problems problems) {
    for (Entry entry : mapping.entries()) {
      if (!keys.contains(entry.key().text())) {
        problems.add(
            Section.unknownKey(entry.key(), keys, "; `kb new fact` declares another kind of fact"));
      }
    }
  }

  private List<Fact> facts(Mapping mapping, SourceText text, Problems problems) {
    List<Fact> facts = new ArrayList<>();
    Set<Section> stated = new HashSet<>();
    int size = 0;
    for (Entry entry : mapping.entries()) {
      Section section = sections.get(entry.key().text());
      if (section != null) {
        List<Mapping> mappings = new SectionShape(section.type()).mappings(entry, problems);
        size += mappings.size();
        if (size > MOST_FACTS) {
          problems.add(FactProblem.TOO_MANY.error(
              entry.key().at(), "more than 100,000 facts up to here", ""));
          return facts;
        }
        facts.addAll(section.read(mappings, problems));
        stated.add(section);
      }
    }
    for (Section section : sections.values()) {
      if (section.type().subject().shape() == Subject.Shape.SINGLE && !stated.contains(section)) {
        facts.add(section.unknown(new Source(text.file(), 1)));
      }
    }
    return facts;
  }
}
