package org.remediationkb.rules.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Entry;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlNode.ScalarType;
import org.remediationkb.model.yaml.YamlNode.Sequence;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.Promises.NeedForAdvice;
import org.remediationkb.rules.vocabulary.Vocabulary;
import org.remediationkb.rules.vocabulary.Vocabulary.Bullet;

/** Reads states that need advice: sentences, each with those nested in it. */
final class NeedsReader {

  private static final int MOST = 500;

  private final Vocabulary vocabulary;
  private final List<Problem> problems;

  NeedsReader(Vocabulary vocabulary, List<Problem> problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** The states that a list names. */
  List<NeedForAdvice> read(YamlNode node) {
    List<NeedForAdvice> needs = new ArrayList<>();
    List<YamlNode> all = elements(node);
    if (all.size() > MOST) {
      problems.add(ProblemCode.UNKNOWN.error(
          all.get(MOST).at(),
          "more than " + MOST + " states",
          "delete states that others include"));
    }
    for (YamlNode element : all.subList(0, Math.min(MOST, all.size()))) {
      List<FactPattern> patterns = new ArrayList<>();
      if (element instanceof Scalar scalar) {
        pattern(scalar, List.of()).ifPresent(patterns::add);
      } else if (element instanceof Mapping mapping) {
        for (Entry entry : mapping.entries()) {
          pattern(entry.key(), elements(entry.value())).ifPresent(patterns::add);
        }
      } else {
        problems.add(expected("sentences", element));
      }
      if (!patterns.isEmpty()) {
        needs.add(need(patterns, element.at()));
      }
    }
    return needs;
  }

  private static NeedForAdvice need(List<FactPattern> patterns, Location at) {
    List<String> sentences = patterns.stream()
        .flatMap(pattern -> pattern.statements().stream())
        .map(Statement::text)
        .toList();
    Condition when = new Condition(List.of(new Alternative(patterns)));
    return new NeedForAdvice(String.join(" ", sentences), at, patterns.get(0).type(), when);
  }

  private Optional<FactPattern> pattern(Scalar introduction, List<YamlNode> details) {
    return vocabulary.pattern(bullet(introduction), () -> bullets(details), problems);
  }

  private List<Bullet> bullets(List<YamlNode> nodes) {
    List<Bullet> bullets = new ArrayList<>();
    for (YamlNode node : nodes) {
      if (node instanceof Scalar scalar) {
        bullets.add(bullet(scalar));
      } else {
        problems.add(expected("a sentence", node));
      }
    }
    return bullets;
  }

  private static Bullet bullet(Scalar scalar) {
    return new Bullet(scalar.text(), scalar.at());
  }

  /** The elements of a list; none where nothing is nested. */
  private List<YamlNode> elements(YamlNode node) {
    if (node instanceof Scalar scalar && scalar.type() == ScalarType.EMPTY) {
      return List.of();
    }
    if (node instanceof Sequence sequence) {
      return sequence.elements();
    }
    problems.add(expected("a list", node));
    return List.of();
  }

  private static Problem expected(String what, YamlNode found) {
    return ProblemCode.UNKNOWN.error(
        found.at(), "expected " + what + ", found " + found.kind(), "");
  }
}
