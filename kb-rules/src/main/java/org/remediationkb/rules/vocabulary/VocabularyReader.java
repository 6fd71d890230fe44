package org.remediationkb.rules.vocabulary;

import io.cucumber.cucumberexpressions.CucumberExpressionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlNode.Sequence;
import org.remediationkb.rules.Fields;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.vocabulary.MeaningResolver.Unfit;

/** Reads {@code vocabulary.yaml} and checks each entry against the facts. */
public final class VocabularyReader {

  private record Entry(
      Scalar say, Optional<FactKind> introduces, List<Demand> demands, List<Scalar> revealedBy) {}

  private final FactKinds kinds;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();

  /** A reader for sentences about these kinds of fact. */
  public VocabularyReader(FactKinds kinds) {
    this.kinds = kinds;
  }

  /** Reads whole files as one vocabulary. What is wrong with an entry leaves the others usable. */
  public Checked<Vocabulary> read(List<SourceText> texts) {
    List<Entry> entries = texts.stream()
        .flatMap(text -> Fields.list(text, problems).stream())
        .flatMap(fields -> entry(fields).stream())
        .toList();
    MeaningResolver resolver = new MeaningResolver(
        entries.stream().flatMap(entry -> entry.introduces().stream()).collect(Collectors.toSet()));
    List<Sentence> sentences = new ArrayList<>();
    for (Entry entry : entries) {
      sentence(entry, resolver)
          .ifPresentOrElse(sentences::add, () -> broken.add(entry.say().text()));
    }
    return new Checked<>(Optional.of(new Vocabulary(sentences, broken)), problems);
  }

  private Optional<Entry> entry(Fields fields) {
    Optional<Scalar> say = fields.required("say");
    int before = problems.size();
    Optional<Scalar> introduced = fields.optional("introduces");
    Optional<FactKind> introduces = introduced.flatMap(this::kind);
    List<Demand> demands = fields.take("where").map(where -> demands(where)).orElse(List.of());
    List<Scalar> revealedBy = fields.texts("revealed-by");
    fields.refuseOthers();
    if (introduced.isEmpty() && demands.isEmpty() && problems.size() == before) {
      problems.add(ProblemCode.MISSING.error(
          fields.mapping().at(),
          "the sentence means nothing: the keys \"introduces\" and \"where\" are missing",
          "introduces names a kind of fact; where says what a property has to be"));
    }
    if (problems.size() > before) {
      say.ifPresent(sentence -> broken.add(sentence.text()));
      return Optional.empty();
    }
    return say.map(sentence -> new Entry(sentence, introduces, demands, revealedBy));
  }

  private Optional<FactKind> kind(Scalar name) {
    Optional<FactKind> kind = kinds.named(name.text());
    if (kind.isEmpty()) {
      problems.add(ProblemCode.VOCABULARY.error(
          name.at(),
          "unknown fact " + name.text(),
          (DidYouMean.question(name.text(), kinds.names())
                  .map(q -> q + " Known")
                  .orElse("known")
              + " facts: " + String.join(", ", kinds.names()) + "; `kb new fact " + name.text()
              + "` adds another")));
    }
    return kind;
  }

  private List<Demand> demands(YamlNode where) {
    if (!(where instanceof Mapping mapping) || mapping.entries().isEmpty()) {
      problems.add(ProblemCode.UNKNOWN.error(
          where.at(),
          "\"where\" must be a mapping, found " + where.kind(),
          "write a property and what it has to be: seed: absent"));
      return List.of();
    }
    Fields properties = new Fields(mapping, problems);
    List<Demand> demands = new ArrayList<>();
    for (YamlNode.Entry entry : mapping.entries()) {
      List<Scalar> values = entry.value() instanceof Sequence
          ? properties.texts(entry.key().text())
          : properties.optional(entry.key().text()).stream().toList();
      if (!values.isEmpty()) {
        demands.add(new Demand(entry.key(), values));
      }
    }
    return demands;
  }

  private Optional<Sentence> sentence(Entry entry, MeaningResolver resolver) {
    List<Meaning> meanings = new ArrayList<>();
    List<Problem> unfit = new ArrayList<>();
    if (!Expressions.isBounded(entry.say().text())) {
      problems.add(sentenceForm(entry.say()));
      return Optional.empty();
    }
    for (FactKind type : candidates(entry)) {
      try {
        meanings.add(resolver.resolve(entry.say(), entry.demands(), type));
      } catch (Unfit e) {
        unfit.add(e.problem());
      } catch (CucumberExpressionException e) {
        problems.add(sentenceForm(entry.say()));
        return Optional.empty();
      }
    }
    if (meanings.isEmpty()) {
      problems.add(unfitForAll(entry, unfit));
      return Optional.empty();
    }
    List<String> revealedBy = entry.revealedBy().stream().map(Scalar::text).toList();
    return Optional.of(new Sentence(
        entry.say().text(),
        entry.say().at(),
        revealedBy,
        entry.introduces(),
        entry.demands(),
        meanings));
  }

  private List<FactKind> candidates(Entry entry) {
    return entry.introduces().map(List::of).orElse(kinds.all());
  }

  /** Of the reasons why no kind of fact fits, the one that got furthest. */
  private Problem unfitForAll(Entry entry, List<Problem> unfit) {
    Scalar property = entry.demands().get(0).property();
    return unfit.stream()
        .filter(problem -> !problem.message().contains("has no property"))
        .findFirst()
        .orElseGet(() -> ProblemCode.VOCABULARY.error(
            property.at(),
            "unknown property " + property.text(),
            DidYouMean.question(property.text(), properties())
                .orElse("declare it with the fact that has it, in " + files(entry))));
  }

  private String files(Entry entry) {
    return candidates(entry).stream()
        .map(FactKind::file)
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private List<String> properties() {
    return kinds.stream()
        .flatMap(type -> type.properties().stream().map(Property::key))
        .distinct()
        .toList();
  }

  private static Problem sentenceForm(Scalar say) {
    Location at = say.at();
    return ProblemCode.VOCABULARY.error(
        at,
        "\"" + say.text() + "\" is not a valid sentence",
        "put a backslash before literal ( ) { } /; at most " + Expressions.MOST_VALUES
            + " values and " + Expressions.MOST_VARIANTS
            + " optional or alternative parts are allowed");
  }
}
