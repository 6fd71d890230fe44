package org.remediationkb.render.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.value.TextType;
import org.remediationkb.render.document.JsonWriter;
import org.remediationkb.rules.ConstantNames;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.ExpectedSubjects;
import org.remediationkb.rules.diagnosis.PlanOrder;
import org.remediationkb.rules.guide.DecisionGraph;
import org.remediationkb.rules.guide.DecisionGraph.Node;
import org.remediationkb.rules.guide.GuidePart;
import org.remediationkb.rules.guide.Question;

/** What a guide in a browser needs to know, as a script: a page opened from a disk may load nothing else. */
final class GuideData {

  private final ContentLibrary library;
  private final List<GuidePart> parts;
  private final List<Remediation> pages;
  private final List<Fact> expected;
  private final Map<String, Question> questions = new LinkedHashMap<>();

  /** What is needed for some parts. */
  GuideData(ContentLibrary library, List<GuidePart> parts) {
    this.library = library;
    this.parts = List.copyOf(parts);
    this.expected = ExpectedSubjects.of(library);
    PlanOrder order = new PlanOrder(library);
    this.pages = parts.stream()
        .flatMap(part -> part.pages().stream())
        .map(GuidePart.Page::id)
        .distinct()
        .flatMap(id -> library.remediation(id).stream())
        .sorted(Comparator.comparingInt(order::rank))
        .toList();
    parts.forEach(part -> part.questions().forEach(q -> questions.putIfAbsent(q.id(), q)));
  }

  /** The script. */
  String script() {
    return "var kbGuideData = " + JsonWriter.text(false, this::write).stripTrailing() + ";\n"
        + "if (typeof module !== \"undefined\") { module.exports = kbGuideData; }\n";
  }

  private void write(JsonWriter json) throws IOException {
    json.objects("kinds", kinds(), kind -> kind(kind, json));
    json.objects("pages", pages, page -> page(page, json));
    json.objects("questions", List.copyOf(questions.values()), q -> question(q, json));
    json.objects("parts", parts, part -> part(part, json));
  }

  /** The kinds that parts, questions and pages are about, in the order of the library. */
  private List<FactKind> kinds() {
    Set<String> names = new LinkedHashSet<>();
    parts.forEach(part -> names.add(part.about()));
    questions.values().forEach(question -> names.add(question.about()));
    pages.forEach(page -> names.add(page.about().subject().name()));
    return library.kinds().stream()
        .filter(kind -> names.contains(kind.subject().name()))
        .toList();
  }

  private void kind(FactKind kind, JsonWriter json) throws IOException {
    boolean single = kind.subject().shape() == Shape.SINGLE;
    json.text("id", kind.subject().name());
    json.text("called", called(kind));
    json.text("is", kind.description());
    json.truth("single", single);
    json.truth("always", single && kind.belongsTo().isEmpty() && isAsked(kind));
    json.truth("asked", isAsked(kind));
    json.text("name", kind.identity().flatMap(id -> id.description()).orElse(""));
    json.text(
        "form",
        kind.identity()
            .map(id -> id.type() instanceof TextType text ? text.pattern() : "")
            .orElse(""));
    json.texts(
        "expected",
        expected.stream()
            .filter(fact -> fact.type() == kind)
            .map(fact -> fact.about())
            .toList());
  }

  private boolean isAsked(FactKind kind) {
    return parts.stream().anyMatch(part -> part.about().equals(kind.subject().name()));
  }

  /** What sentences call a fact of a kind. */
  private String called(FactKind kind) {
    return pages.stream()
        .flatMap(page -> page.when().alternatives().stream())
        .flatMap(alternative -> alternative.patterns().stream())
        .filter(pattern -> pattern.type() == kind)
        .map(FactPattern::introduction)
        .filter(first -> first.constraints().stream().allMatch(Constraint.SameAs.class::isInstance))
        .map(first -> first.text())
        .findFirst()
        .orElse("a " + kind.subject().name().replace('-', ' '));
  }

  private void page(Remediation page, JsonWriter json) throws IOException {
    json.text("id", page.id());
    json.text("title", page.title());
    json.text("about", page.about().subject().name());
    json.text("severity", ConstantNames.of(page.severity()));
    json.text("path", SiteLinks.path(page));
    json.text("until", page.until().orElse(""));
    json.texts("after", page.afterIds());
  }

  private void question(Question question, JsonWriter json) throws IOException {
    json.text("id", question.id());
    json.text("about", question.about());
    json.text("form", ConstantNames.of(question.form()));
    json.text("text", question.text());
    json.text("is", question.description());
    json.objects("choices", question.choices(), choice -> {
      json.text("id", choice.id());
      json.text("label", choice.label());
    });
    json.objects("beginnings", question.beginnings(), beginning -> {
      json.text("text", beginning.text());
      json.number("choice", beginning.choice());
    });
    json.texts("commands", question.revealedBy());
    json.objects("shown", commands(question), command -> {
      json.text("command", command.command());
      json.text("shows", command.shows());
      json.truth("reads", command.does() == Command.Kind.READS);
    });
  }

  private List<Command> commands(Question question) {
    return question.revealedBy().stream()
        .flatMap(id -> library.commands().withId(id).stream())
        .toList();
  }

  private void part(GuidePart part, JsonWriter json) throws IOException {
    List<String> ids = pages.stream().map(Remediation::id).toList();
    List<String> asked = List.copyOf(questions.keySet());
    json.text("about", part.about());
    json.numbers(
        "pages", part.pages().stream().map(page -> ids.indexOf(page.id())).toList());
    json.objects("questions", part.questions(), question -> {
      json.number("q", asked.indexOf(question.id()));
      json.numbers("p", question.pages().stream().boxed().toList());
    });
    json.objects("nodes", nodes(part), node -> json.numbers("n", node));
  }

  /** The nodes, each after those that it leads to; a question is -1 where pages follow. */
  private static List<List<Integer>> nodes(GuidePart part) {
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    List<List<Integer>> nodes = new ArrayList<>();
    add(part.graph(), part.start(), numbers, nodes);
    return nodes;
  }

  private static void add(
      DecisionGraph graph, int number, Map<Integer, Integer> numbers, List<List<Integer>> nodes) {
    if (numbers.containsKey(number)) {
      return;
    }
    List<Integer> written;
    if (graph.node(number) instanceof Node.Branch branch) {
      branch.next().forEach(next -> add(graph, next, numbers, nodes));
      written = Stream.concat(
              Stream.of(branch.question()), branch.next().stream().map(numbers::get))
          .toList();
    } else {
      Node.Outcome outcome = (Node.Outcome) graph.node(number);
      written = Stream.concat(Stream.of(-1), outcome.pages().stream().boxed()).toList();
    }
    numbers.put(number, nodes.size());
    nodes.add(written);
  }
}
