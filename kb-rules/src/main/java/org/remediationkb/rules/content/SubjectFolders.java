package org.remediationkb.rules.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceFile;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlReader;
import org.remediationkb.rules.Fields;
import org.remediationkb.rules.ProblemCode;

/**
 * Finds the folders of a library. A folder that was named is one of them, or has a folder for each
 * subject: those with a {@code subject.yaml}, which says what other subjects it uses.
 */
final class SubjectFolders {

  /** What makes a folder a subject. */
  static final String FILE = "subject.yaml";

  private final List<Problem> problems = new ArrayList<>();

  /** What each subject uses, by its folder; a folder that is none uses nothing. */
  private final Map<Path, List<Scalar>> uses = new LinkedHashMap<>();

  private final Map<String, Path> subjects = new LinkedHashMap<>();

  /** The folders in their order, each with the names of all subjects that it uses. */
  private final Map<Path, Set<String>> ordered = new LinkedHashMap<>();

  private SubjectFolders() {}

  /**
   * The folders in some roots, those that a subject uses before it, with the names of these; there is
   * always a value.
   */
  static Checked<Map<Path, Set<String>>> in(List<Path> roots) throws IOException {
    SubjectFolders found = new SubjectFolders();
    for (Path root : roots) {
      found.addRoot(root);
    }
    found.uses.keySet().forEach(folder -> found.order(folder, new LinkedHashSet<>()));
    return new Checked<>(Optional.of(found.ordered), found.problems);
  }

  static String name(Path folder) {
    return String.valueOf(folder.toAbsolutePath().normalize().getFileName()).replace("/", "");
  }

  /** What a subject says that it is about; empty where a folder is none. */
  static Optional<String> title(Path folder) throws IOException {
    return ContentLayout.isSubject(folder)
        ? SourceFile.readReviewed(folder.resolve(FILE))
            .value()
            .flatMap(text -> YamlReader.read(text).value())
            .filter(Mapping.class::isInstance)
            .flatMap(root -> new Fields((Mapping) root, new ArrayList<>()).optional("title"))
            .map(Scalar::text)
        : Optional.empty();
  }

  private void addRoot(Path root) throws IOException {
    List<Path> below = ContentLayout.isSubject(root) ? List.of() : folders(root);
    if (below.stream().noneMatch(ContentLayout::isSubject)) {
      addFolder(root);
      return;
    }
    for (Path part : ContentLayout.parts(root)) {
      if (Files.exists(part)) {
        problems.add(ProblemCode.UNKNOWN.error(
            top(part),
            "not in the folder of a subject, where there are some",
            "move it into the one that it belongs to, for example: git mv " + part + " "
                + below.stream().filter(ContentLayout::isSubject).findFirst().orElseThrow()));
      }
    }
    for (Path folder : below) {
      if (ContentLayout.isSubject(folder)) {
        addFolder(folder);
      } else if (ContentLayout.parts(folder).stream().anyMatch(Files::exists)) {
        problems.add(ProblemCode.MISSING.error(
            top(folder.resolve(FILE)),
            "the file is missing",
            "create it with a title, and under uses the subjects whose words this one needs"));
      }
    }
  }

  private static List<Path> folders(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(root)) {
      return files.filter(Files::isDirectory).sorted().toList();
    }
  }

  private void addFolder(Path folder) throws IOException {
    if (!ContentLayout.isSubject(folder)) {
      uses.put(folder, List.of());
      return;
    }
    Path file = folder.resolve(FILE);
    Path first = subjects.putIfAbsent(name(folder), folder);
    if (first != null) {
      problems.add(ProblemCode.DUPLICATE.error(
          top(file), "the subject \"" + name(folder) + "\" is repeated", "the first is " + first));
    }
    Checked<SourceText> text = SourceFile.readReviewed(file);
    problems.addAll(text.problems());
    uses.put(folder, text.value().map(this::uses).orElse(List.of()));
  }

  private List<Scalar> uses(SourceText text) {
    Checked<YamlNode> root = YamlReader.read(text);
    problems.addAll(root.problems());
    if (root.value().isEmpty() || !(root.value().get() instanceof Mapping mapping)) {
      root.value()
          .ifPresent(node -> problems.add(ProblemCode.UNKNOWN.error(
              node.at(), "expected the keys title and uses, found " + node.kind(), "")));
      return List.of();
    }
    Fields fields = new Fields(mapping, problems);
    fields.required("title");
    List<Scalar> used = fields.texts("uses");
    fields.refuseOthers();
    return used;
  }

  /** Adds a folder after those that it uses. */
  private void order(Path folder, Set<Path> users) {
    if (ordered.containsKey(folder)) {
      return;
    }
    users.add(folder);
    Set<String> names = new LinkedHashSet<>();
    for (Scalar name : uses.getOrDefault(folder, List.of())) {
      Path used = subjects.get(name.text());
      if (used == null) {
        problems.add(ProblemCode.UNKNOWN.error(
            name.at(),
            "unknown subject \"" + name.text() + "\"",
            DidYouMean.question(name.text(), subjects.keySet())
                .orElse("a subject is a folder with a " + FILE + "; known: "
                    + String.join(", ", subjects.keySet()))));
      } else if (users.contains(used)) {
        problems.add(ProblemCode.CYCLE.error(
            name.at(),
            "\"" + name.text() + "\" uses \"" + name(folder) + "\" in turn",
            "what both need belongs to a subject that both use"));
      } else {
        order(used, users);
        names.add(name.text());
        names.addAll(ordered.getOrDefault(used, Set.of()));
      }
    }
    users.remove(folder);
    ordered.put(folder, names);
  }

  private static Location top(Path file) {
    return SourceText.reviewed(file.toString(), "").at(1, 1);
  }
}
