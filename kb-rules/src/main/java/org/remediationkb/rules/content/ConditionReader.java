package org.remediationkb.rules.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.condition.Constraint.SameAs;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.content.Page.Section;
import org.remediationkb.rules.vocabulary.Vocabulary;
import org.remediationkb.rules.vocabulary.Vocabulary.Bullet;

/** Reads the bullets under "When" or "Or when" as facts that all have to be there. */
final class ConditionReader {

  private record Item(Bullet bullet, List<ListItem> nested) {}

  /** Each bullet that is not understood is compared with all sentences. */
  private static final int MOST_BULLETS = 100;

  private final Vocabulary vocabulary;
  private final Page page;
  private final List<Problem> problems;
  private int bullets;

  ConditionReader(Vocabulary vocabulary, Page page, List<Problem> problems) {
    this.vocabulary = vocabulary;
    this.page = page;
    this.problems = problems;
  }

  /** The facts that a section asks for, about a fact of the given kind. */
  Alternative read(Section section, FactKind about) {
    int before = problems.size();
    List<FactPattern> patterns = new ArrayList<>();
    for (Node node : page.blocks(section)) {
      if (node instanceof BulletList list) {
        items(list).forEach(item -> pattern(item).ifPresent(patterns::add));
      } else {
        problems.add(ProblemCode.UNKNOWN.error(
            page.at(node),
            "only bullets are allowed under \"" + section.title() + "\"",
            "begin each bullet with a hyphen; explanations belong under \"Why\""));
      }
    }
    if (problems.size() == before) {
      checkSubject(section, about, patterns);
      checkVariables(patterns);
    }
    return new Alternative(patterns);
  }

  private Optional<FactPattern> pattern(ListItem item) {
    return item(item)
        .flatMap(
            first -> vocabulary.pattern(first.bullet(), () -> details(first.nested()), problems));
  }

  private List<Bullet> details(List<ListItem> items) {
    List<Bullet> details = new ArrayList<>();
    for (ListItem item : items) {
      item(item).ifPresent(detail -> {
        refuseNested(detail);
        details.add(detail.bullet());
      });
    }
    return details;
  }

  private void refuseNested(Item item) {
    if (!item.nested().isEmpty()) {
      problems.add(ProblemCode.UNKNOWN.error(
          page.at(item.nested().get(0)),
          "bullets can be nested only once",
          "move it up one level"));
    }
  }

  private Optional<Item> item(ListItem item) {
    bullets++;
    if (bullets > MOST_BULLETS) {
      if (bullets == MOST_BULLETS + 1) {
        problems.add(ProblemCode.MARKDOWN.error(
            page.at(item), "the page has more than " + MOST_BULLETS + " bullets", "split it"));
      }
      return Optional.empty();
    }
    if (!(item.getFirstChild() instanceof Paragraph text)) {
      problems.add(
          ProblemCode.UNKNOWN.error(page.at(item), "this bullet has no text", "write a sentence"));
      return Optional.empty();
    }
    List<ListItem> nested = new ArrayList<>();
    for (Node node = text.getNext(); node != null; node = node.getNext()) {
      if (node instanceof BulletList list) {
        nested.addAll(items(list));
      } else {
        problems.add(ProblemCode.UNKNOWN.error(
            page.at(node), "a bullet is one sentence", "explain under \"Why\" instead"));
      }
    }
    return Optional.of(new Item(new Bullet(text(text), page.at(text)), nested));
  }

  private static List<ListItem> items(BulletList list) {
    List<ListItem> items = new ArrayList<>();
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      items.add((ListItem) node);
    }
    return items;
  }

  /** The sentence as it stands in the file, so that no character of a product's text is lost. */
  private String text(Paragraph paragraph) {
    List<String> lines = new ArrayList<>();
    for (SourceSpan span : paragraph.getSourceSpans()) {
      String line = page.text().lines().get(page.bodyLine() - 1 + span.getLineIndex());
      lines.add(line.substring(span.getColumnIndex()).strip());
    }
    return String.join(" ", lines).replace('\u2019', '\'');
  }

  private void checkSubject(Section section, FactKind about, List<FactPattern> patterns) {
    Location heading = page.text().at(section.line(), 1);
    if (patterns.isEmpty()) {
      problems.add(ProblemCode.MISSING.error(
          heading, "there is no bullet under \"" + section.title() + "\"", "add a bullet"));
      return;
    }
    long subjects =
        patterns.stream().filter(pattern -> pattern.type().equals(about)).count();
    if (subjects != 1) {
      String name = about.subject().name();
      problems.add(ProblemCode.SUBJECT.error(
          heading,
          "the page is about a " + name + ", but this condition names "
              + (subjects == 0 ? "none" : "several"),
          "name the " + name + " in exactly one top-level bullet, or change \"about\""));
    }
  }

  private void checkVariables(List<FactPattern> patterns) {
    Map<String, FactPattern> named = new HashMap<>();
    for (FactPattern pattern : patterns) {
      Set<String> wanted = new HashSet<>();
      pattern
          .constraints()
          .filter(SameAs.class::isInstance)
          .forEach(c -> wanted.add(((SameAs) c).variable()));
      wanted.removeAll(named.keySet());
      Location at = pattern.introduction().at();
      for (String variable : wanted) {
        problems.add(ProblemCode.SUBJECT.error(
            at,
            "\"" + pattern.introduction().text()
                + "\" refers to a fact that no bullet above it introduces",
            "put a bullet that introduces " + variable + " above it"));
      }
      if (named.put(pattern.variable(), pattern) != null) {
        problems.add(ProblemCode.DUPLICATE.error(
            at,
            "a second bullet introduces the same kind of fact",
            "nest its conditions in the first one"));
      }
    }
  }
}
