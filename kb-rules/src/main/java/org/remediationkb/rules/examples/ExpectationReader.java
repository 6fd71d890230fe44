package org.remediationkb.rules.examples;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.rules.Fields;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.Blank;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnosis.Entry;
import org.remediationkb.rules.examples.Expectation.Listing;

/** Reads what a case expects, and sees to it that the case has what it speaks of. */
final class ExpectationReader {

  private final ContentLibrary library;
  private final Case facts;
  private final List<Problem> problems;

  /**
   * A reader for one case; what is wrong goes to the list.
   *
   * @param facts the case with all that a diagnosis of it may be about
   */
  ExpectationReader(ContentLibrary library, Case facts, List<Problem> problems) {
    this.library = library;
    this.facts = facts;
    this.problems = problems;
  }

  /** Reads what stands under {@code expect}. */
  Optional<Expectation> read(YamlNode node) {
    if (!(node instanceof Mapping mapping)) {
      problems.add(Blank.problem(node).orElseGet(() -> Expectation.empty(node.at())));
      return Optional.empty();
    }
    Fields fields = new Fields(mapping, problems);
    Listing findings = listing(fields, "findings");
    Listing replaced = listing(fields, "replaced");
    Listing undecided = listing(fields, "undecided");
    List<Scalar> plan = fields.texts("plan");
    List<Scalar> planned = plan.stream().map(this::present).toList();
    fields.refuseOthers();
    if (mapping.get("findings").isEmpty()) {
      problems.add(Expectation.empty(mapping.at()));
    }
    Optional<Listing> open = mapping.get("undecided").map(stated -> undecided);
    return problems.isEmpty()
        ? Optional.of(new Expectation(findings, replaced, open, planned))
        : Optional.empty();
  }

  private Listing listing(Fields fields, String key) {
    Location at = fields
        .mapping()
        .entry(key)
        .map(entry -> entry.key().at())
        .orElse(fields.mapping().at());
    Map<Entry, Location> entries =
        fields.take(key).map(node -> entries(node, key.equals("replaced"))).orElse(Map.of());
    return new Listing(key, at, entries);
  }

  private Map<Entry, Location> entries(YamlNode node, boolean replaced) {
    Map<Entry, Location> entries = new LinkedHashMap<>();
    for (Fields fields : Fields.list(node, problems)) {
      Optional<Scalar> id = fields.required("remediation");
      Optional<Scalar> about = fields.required("about");
      Optional<Scalar> by = replaced ? fields.required("by") : Optional.empty();
      fields.refuseOthers();
      id.flatMap(name -> library.remediation(name.text()))
          .ifPresent(page -> about.ifPresent(name -> subject(page, name)));
      if (id.isPresent() && about.isPresent()) {
        Entry entry = new Entry(
            present(id.get()).text(), about.get().text(), by.map(this::present).map(Scalar::text));
        keep(entry, id.get().at(), entries);
      }
    }
    return entries;
  }

  private void keep(Entry entry, Location at, Map<Entry, Location> entries) {
    Location first = entries.putIfAbsent(entry, at);
    if (first != null) {
      problems.add(ProblemCode.DUPLICATE.error(
          at,
          "expected twice: " + entry,
          "the first is at line " + first.line() + "; remove one of them"));
    }
  }

  /** The present id of the page that an id means; another one is a problem. */
  private Scalar present(Scalar id) {
    Optional<Remediation> page = library.remediation(id.text());
    if (page.isEmpty()) {
      problems.add(ProblemCode.UNKNOWN_ID.error(
          id.at(),
          "unknown remediation \"" + id.text() + "\"",
          help(id.text(), library.remediations().keySet())));
    }
    return page.map(found -> new Scalar(found.id(), id.type(), id.at())).orElse(id);
  }

  private void subject(Remediation page, Scalar about) {
    List<String> names = facts.facts(page.about()).map(Fact::about).distinct().toList();
    if (!names.contains(about.text())) {
      problems.add(ProblemCode.UNKNOWN.error(
          about.at(),
          "the case has no " + page.about().subject().name() + " \"" + about.text() + "\"",
          help(about.text(), names)));
    }
  }

  private static String help(String text, Collection<String> names) {
    return DidYouMean.question(text, names)
        .orElse(names.isEmpty() || names.size() > 5 ? "" : "known: " + String.join(", ", names));
  }
}
