package org.remediationkb.rules.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.rules.Fields;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.content.Page.Section;
import org.remediationkb.rules.content.Remediation.Reference;
import org.remediationkb.rules.data.Deferred;
import org.remediationkb.rules.vocabulary.Vocabulary;

/** Reads a page of {@code remediations/}. */
final class RemediationReader {

  private static final String OR_WHEN = "Or when";
  private static final String EXAMPLE = "Example";
  private static final String NEAR_MISS = "Near miss";
  private static final Set<String> ONCE = Set.of("When", "Why", "Do", "Check");
  private static final List<String> SECTIONS =
      List.of("When", OR_WHEN, "Why", "Do", "Check", EXAMPLE, NEAR_MISS);

  private final FactKinds kinds;
  private final Vocabulary vocabulary;

  RemediationReader(FactKinds kinds, Vocabulary vocabulary) {
    this.kinds = kinds;
    this.vocabulary = vocabulary;
  }

  Checked<Remediation> read(String id, SourceText text) {
    Checked<Page> page = PageReader.read(text);
    if (page.value().isEmpty()) {
      return Checked.failed(page.problems());
    }
    List<Problem> problems = new ArrayList<>(page.problems());
    Optional<Remediation> remediation = remediation(id, page.value().get(), problems);
    boolean usable = problems.stream().noneMatch(Problem::isError);
    return new Checked<>(remediation.filter(r -> usable), problems);
  }

  private Optional<Remediation> remediation(String id, Page page, List<Problem> problems) {
    Fields fields = new Fields(page.frontMatter(), problems);
    Optional<Scalar> title = fields.required("title");
    Optional<FactKind> about = fields
        .oneOf("about", kinds.names(), "; `kb new fact NAME` adds another")
        .flatMap(kinds::named);
    Optional<Severity> severity = fields.constant("severity", Severity.class);
    Optional<Scalar> action = fields.optional("action");
    List<Scalar> sources = fields.texts("sources");
    Optional<Scalar> bug = fields.optional("bug");
    Optional<Scalar> until = fields.optional("until");
    List<Reference> formerly = references(fields, "formerly");
    List<Reference> after = references(fields, "after");
    List<Reference> insteadOf = references(fields, "instead-of");
    PageReader.takeDraft(fields, page, problems);
    fields.refuseOthers();
    checkSections(page, problems);
    Optional<Section> why = section(page, "Why", "explain the cause", problems);
    Optional<Section> what = section(page, "Do", "describe what to do", problems);
    Optional<Section> check = section(page, "Check", "describe how to verify the result", problems);
    Optional<Section> when = section(page, "When", "list the facts that must hold", problems);
    ExampleBlocks blocks = new ExampleBlocks(page, problems);
    List<Example> examples = blocks.below(EXAMPLE, "add a fenced fact file that has the problem");
    List<Example> nearMisses =
        blocks.below(NEAR_MISS, "add a fenced fact file that differs from an example in one value");
    Optional<Condition> condition = about.map(type -> condition(page, type, problems));
    if (title.isEmpty()
        || about.isEmpty()
        || severity.isEmpty()
        || condition.isEmpty()
        || why.isEmpty()
        || what.isEmpty()
        || check.isEmpty()
        || when.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Remediation(
        id,
        title.get().text(),
        about.get(),
        severity.get(),
        action.map(RemediationReader::reference),
        sources.stream().map(Scalar::text).toList(),
        bug.map(Scalar::text),
        until.map(Scalar::text),
        formerly,
        after,
        insteadOf,
        condition.get(),
        why.get(),
        what.get(),
        check.get(),
        Deferred.of(new Remediation.Cases(examples, nearMisses)),
        page));
  }

  private static List<Reference> references(Fields fields, String key) {
    return fields.texts(key).stream().map(RemediationReader::reference).toList();
  }

  private static Reference reference(Scalar scalar) {
    return new Reference(scalar.text(), scalar.at());
  }

  private static Optional<Section> section(
      Page page, String title, String help, List<Problem> problems) {
    Optional<Section> section = page.section(title);
    if (section.isEmpty()) {
      problems.add(page.missing(title, help));
    } else if (section.get().markdown().isBlank()) {
      problems.add(ProblemCode.MISSING.error(
          page.text().at(section.get().line(), 1), "\"" + title + "\" is empty", help));
    }
    return section;
  }

  private static void checkSections(Page page, List<Problem> problems) {
    Set<String> seen = new HashSet<>();
    for (Section section : page.sections()) {
      String title = section.title();
      Location at = page.text().at(section.line(), 4);
      if (!SECTIONS.contains(title)) {
        problems.add(ProblemCode.UNKNOWN.error(
            at,
            "unknown section \"" + title + "\"",
            DidYouMean.question(title, SECTIONS)
                .orElse("known sections: " + String.join(", ", SECTIONS))));
      } else if (!seen.add(title) && ONCE.contains(title)) {
        problems.add(ProblemCode.DUPLICATE.error(
            at,
            "duplicate section \"" + title + "\"",
            title.equals("When")
                ? "call it \"" + OR_WHEN + "\" if either condition is enough"
                : "merge the two"));
      }
    }
  }

  private Condition condition(Page page, FactKind about, List<Problem> problems) {
    ConditionReader reader = new ConditionReader(vocabulary, page, problems);
    List<Alternative> alternatives = page.sections().stream()
        .filter(s -> s.title().equals("When") || s.title().equals(OR_WHEN))
        .map(section -> reader.read(section, about))
        .toList();
    return new Condition(alternatives);
  }
}
