package org.remediationkb.rules.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceFile;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Entry;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlReader;
import org.remediationkb.rules.Fields;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.Promises.Action;
import org.remediationkb.rules.content.Promises.NeedForAdvice;
import org.remediationkb.rules.content.Remediation.Reference;

/**
 * Reads {@code promises.yaml}, and checks the actions that pages declare against it.
 *
 * <p>Under {@code needs-advice} stand states in the sentences of the vocabulary, as bullets under a
 * bullet; under {@code actions} each kind of action with its relations to others, or with the list of
 * those that contradict it.
 */
public final class PromisesReader {

  private final ContentLibrary library;
  private final List<Problem> problems = new ArrayList<>();

  private PromisesReader(ContentLibrary library) {
    this.library = library;
  }

  /** Reads the files of a library; one without any promises nothing, and is warned. */
  public static Checked<Promises> read(ContentLayout layout, ContentLibrary library)
      throws IOException {
    List<Mapping> files = new ArrayList<>();
    PromisesReader reader = new PromisesReader(library);
    for (Path file : layout.promises()) {
      if (!Files.exists(file)) {
        return new Checked<>(Optional.of(Promises.NONE), List.of(missing(file)));
      }
      Checked<SourceText> text = SourceFile.readReviewed(file);
      reader.problems.addAll(text.problems());
      text.value().flatMap(reader::mapping).ifPresent(files::add);
    }
    return files.size() < layout.promises().size()
        ? Checked.failed(reader.problems)
        : reader.promises(files);
  }

  private static Problem missing(Path file) {
    return ProblemCode.MISSING.warning(
        SourceText.of(file.toString(), "").at(1, 1),
        "the file is missing",
        "gaps and contradictions can't be found without it");
  }

  private Optional<Mapping> mapping(SourceText text) {
    Checked<YamlNode> root = YamlReader.read(text);
    problems.addAll(root.problems());
    return root.value().flatMap(node -> mapping(node, "the keys needs-advice and actions"));
  }

  private Optional<Mapping> mapping(YamlNode node, String expected) {
    if (node instanceof Mapping mapping) {
      return Optional.of(mapping);
    }
    problems.add(ProblemCode.UNKNOWN.error(
        node.at(), "expected " + expected + ", found " + node.kind(), ""));
    return Optional.empty();
  }

  private Checked<Promises> promises(List<Mapping> files) {
    List<NeedForAdvice> needs = new ArrayList<>();
    List<Mapping> relations = new ArrayList<>();
    for (Mapping file : files) {
      Fields fields = new Fields(file, problems);
      fields
          .take("needs-advice")
          .map(new NeedsReader(library.vocabulary(), problems)::read)
          .ifPresent(needs::addAll);
      fields.take("actions").flatMap(node -> mapping(node, "actions")).ifPresent(relations::add);
      fields.refuseOthers();
    }
    Map<String, Action> actions = actions(relations);
    library.remediations().values().forEach(page -> checkAction(page, actions.keySet()));
    return Checked.unlessErrors(new Promises(needs, actions), problems);
  }

  private Map<String, Action> actions(List<Mapping> relations) {
    List<String> known = relations.stream()
        .flatMap(mapping -> mapping.entries().stream())
        .map(entry -> entry.key().text())
        .distinct()
        .toList();
    Map<String, Action> actions = new HashMap<>();
    for (Mapping mapping : relations) {
      for (Entry entry : mapping.entries()) {
        Scalar name = entry.key();
        if (actions.put(name.text(), action(mapping, entry, known)) != null) {
          problems.add(ProblemCode.DUPLICATE.error(
              name.at(), "the action \"" + name.text() + "\" is repeated", "merge the two"));
        }
      }
    }
    return actions;
  }

  private Action action(Mapping mapping, Entry entry, List<String> known) {
    return entry.value() instanceof Mapping relations
        ? action(relations, known)
        : new Action(
            others(new Fields(mapping, problems), entry.key().text(), known),
            Set.of(),
            Set.of(),
            Set.of());
  }

  private Action action(Mapping relations, List<String> known) {
    Fields fields = new Fields(relations, problems);
    Action action = new Action(
        others(fields, "contradicts", known),
        others(fields, "after", known),
        others(fields, "waits-for", known),
        others(fields, "undoes", known));
    fields.refuseOthers();
    return action;
  }

  private Set<String> others(Fields fields, String key, List<String> known) {
    Set<String> others = new LinkedHashSet<>();
    for (Scalar scalar : fields.texts(key)) {
      others.add(scalar.text());
      refuseUnknown(scalar.text(), scalar.at(), known);
    }
    return others;
  }

  private void checkAction(Remediation page, Collection<String> known) {
    Optional<Reference> action = page.action();
    if (action.isPresent()) {
      refuseUnknown(action.get().id(), action.get().at(), known);
    } else if (!known.isEmpty()) {
      problems.add(ProblemCode.MISSING.error(
          page.page().frontMatter().at(),
          "the page has no action",
          "add the key action with one of "
              + String.join(", ", known.stream().sorted().toList())));
    }
  }

  private void refuseUnknown(String action, Location at, Collection<String> known) {
    if (!known.contains(action)) {
      String all = "known actions: " + String.join(", ", known.stream().sorted().toList());
      problems.add(ProblemCode.UNKNOWN_ID.error(
          at,
          "unknown action \"" + action + "\"",
          DidYouMean.question(action, known)
              .map(question -> question + " " + all)
              .orElse(all)));
    }
  }
}
