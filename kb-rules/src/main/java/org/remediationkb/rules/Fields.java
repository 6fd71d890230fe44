package org.remediationkb.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlNode.Sequence;
import org.remediationkb.model.yaml.YamlReader;

/** The keys of a mapping, taken one by one; what nobody took is a problem. */
public final class Fields {

  /** Ten times what anybody has written; it limits the work that a file can cause. */
  private static final int MOST = 1_000;

  private final Mapping mapping;
  private final List<Problem> problems;
  private final Set<String> known = new HashSet<>();

  /** Reads a mapping; what is wrong with it goes to the list. */
  public Fields(Mapping mapping, List<Problem> problems) {
    this.mapping = mapping;
    this.problems = problems;
  }

  /** The mappings in a file that is a list of them. */
  public static List<Fields> list(SourceText text, List<Problem> problems) {
    Checked<YamlNode> root = YamlReader.read(text);
    problems.addAll(root.problems());
    return root.value().map(node -> list(node, problems)).orElse(List.of());
  }

  /** The mappings in a node that should be a list of them. */
  public static List<Fields> list(YamlNode node, List<Problem> problems) {
    List<Fields> all = new ArrayList<>();
    if (!(node instanceof Sequence list)) {
      problems.add(ProblemCode.UNKNOWN.error(
          node.at(),
          "expected a list, found " + node.kind(),
          "begin each element with a hyphen; [] is an empty list"));
      return all;
    }
    if (list.elements().size() > MOST) {
      problems.add(ProblemCode.UNKNOWN.error(
          list.elements().get(MOST).at(), "a list of more than " + MOST, "shorten it"));
      return all;
    }
    for (YamlNode element : list.elements()) {
      if (element instanceof Mapping mapping) {
        all.add(new Fields(mapping, problems));
      } else {
        problems.add(ProblemCode.UNKNOWN.error(
            element.at(), "expected a mapping of keys to values, found " + element.kind(), ""));
      }
    }
    return all;
  }

  /** The mapping itself. */
  public Mapping mapping() {
    return mapping;
  }

  /** A text that has to be there; its absence is a problem. */
  public Optional<Scalar> required(String key) {
    requireKey(key);
    return optional(key);
  }

  /** A text that has to be there and to be one of these names. */
  public Optional<String> oneOf(String key, List<String> names) {
    return oneOf(key, names, "");
  }

  /**
   * The same of names that authors can declare.
   *
   * @param another what to do where another one is wanted, to go on after all that there are
   */
  public Optional<String> oneOf(String key, List<String> names, String another) {
    Optional<Scalar> given = required(key);
    given.filter(name -> !names.contains(name.text())).ifPresent(name -> {
      String all = "allowed: " + String.join(", ", names);
      problems.add(ProblemCode.UNKNOWN.error(
          name.at(),
          "invalid " + key + " \"" + name.text() + "\"",
          DidYouMean.question(name.text(), names)
              .map(question -> question + " " + all)
              .orElse(all + another)));
    });
    return given.map(Scalar::text).filter(names::contains);
  }

  /** The constant that a text names, which has to be there. */
  public <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
    return oneOf(key, ConstantNames.all(type))
        .flatMap(name -> Arrays.stream(type.getEnumConstants())
            .filter(constant -> ConstantNames.of(constant).equals(name))
            .findFirst());
  }

  /** A text that may be absent. */
  public Optional<Scalar> optional(String key) {
    return take(key).flatMap(node -> scalar(key, node));
  }

  /** A list of texts, empty where the key is absent. */
  public List<Scalar> texts(String key) {
    Optional<YamlNode> node = take(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (!(node.get() instanceof Sequence list)) {
      problems.add(ProblemCode.UNKNOWN.error(
          node.get().at(),
          "\"" + key + "\" must be a list, found " + node.get().kind(),
          "write it in brackets: " + key + ": [...]"));
      return List.of();
    }
    return list.elements().stream().flatMap(e -> scalar(key, e).stream()).toList();
  }

  /** The mapping under a key, empty where the key is absent or holds something else. */
  public Optional<Fields> mapping(String key) {
    Optional<YamlNode> node = take(key);
    if (node.isPresent() && !(node.get() instanceof Mapping)) {
      problems.add(ProblemCode.UNKNOWN.error(
          node.get().at(),
          "\"" + key + "\" must be a mapping, found " + node.get().kind(),
          ""));
    }
    return node.filter(Mapping.class::isInstance)
        .map(found -> new Fields((Mapping) found, problems));
  }

  /** Whether a key that can only be true, or absent, is there. */
  public boolean isTrue(String key) {
    Optional<Scalar> said = optional(key);
    said.filter(value -> !value.text().equals("true"))
        .ifPresent(value -> problems.add(ProblemCode.UNKNOWN.error(
            value.at(), "\"" + key + "\" can only be true", "leave the key out otherwise")));
    return said.isPresent();
  }

  /** Whatever stands under a key. */
  public Optional<YamlNode> take(String key) {
    known.add(key);
    return mapping.get(key);
  }

  /** A text that has to be there, of one line or more; its absence is a problem. */
  public Optional<Scalar> requiredLines(String key) {
    requireKey(key);
    return take(key)
        .flatMap(node -> text(key, node))
        .filter(text -> text.text().lines().allMatch(line -> isOneLine(line, text)));
  }

  private void requireKey(String key) {
    if (take(key).isEmpty()) {
      problems.add(
          ProblemCode.MISSING.error(mapping.at(), "the key \"" + key + "\" is missing", ""));
    }
  }

  private Optional<Scalar> scalar(String key, YamlNode node) {
    return text(key, node).filter(scalar -> isOneLine(scalar.text(), scalar));
  }

  private boolean isOneLine(String line, Scalar scalar) {
    Optional<Problem> problem = SingleLine.problem(line, scalar.at());
    problem.ifPresent(problems::add);
    return problem.isEmpty();
  }

  private Optional<Scalar> text(String key, YamlNode node) {
    if (node instanceof Scalar scalar && !scalar.text().isBlank()) {
      return Optional.of(scalar);
    }
    problems.add(ProblemCode.UNKNOWN.error(
        node.at(), "\"" + key + "\" must be text, found " + node.kind(), ""));
    return Optional.empty();
  }

  /** Makes a problem of each key that was not asked for. */
  public void refuseOthers() {
    for (YamlNode.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (!known.contains(key)) {
        String help = DidYouMean.question(key, known)
            .orElse("known keys: " + String.join(", ", known.stream().sorted().toList()));
        problems.add(
            ProblemCode.UNKNOWN.error(entry.key().at(), "unknown key \"" + key + "\"", help));
      }
    }
  }
}
