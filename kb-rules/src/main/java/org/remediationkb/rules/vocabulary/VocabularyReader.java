package org.remediationkb.rules.vocabulary;

import io.cucumber.cucumberexpressions.CucumberExpressionException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.remediationkb.rules.vocabulary.FragmentParser.MalformedFragment;
import org.remediationkb.rules.vocabulary.MeaningResolver.Unfit;

/** Reads {@code vocabulary.yaml} and checks each entry against the facts. */
public final class VocabularyReader {

  private record Entry(Scalar say, Scalar drl, List<Scalar> revealedBy, Fragment fragment) {}

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
    MeaningResolver resolver = new MeaningResolver(variables(entries));
    List<Sentence> sentences = new ArrayList<>();
    for (Entry entry : entries) {
      sentence(entry, resolver)
          .ifPresentOrElse(sentences::add, () -> broken.add(entry.say().text()));
    }
    return new Checked<>(Optional.of(new Vocabulary(sentences, broken)), problems);
  }

  private Optional<Entry> entry(Fields fields) {
    Optional<Scalar> say = fields.required("say");
    Optional<Scalar> drl = fields.required("drl");
    List<Scalar> revealedBy = fields.texts("revealed-by");
    fields.refuseOthers();
    if (say.isEmpty() || drl.isEmpty()) {
      return Optional.empty();
    }
    try {
      Fragment fragment = FragmentParser.parse(drl.get().text());
      return Optional.of(new Entry(say.get(), drl.get(), revealedBy, fragment));
    } catch (MalformedFragment e) {
      broken.add(say.get().text());
      problems.add(vocabulary(drl.get(), e.offset(), String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private Map<String, FactKind> variables(List<Entry> entries) {
    Map<String, FactKind> variables = new HashMap<>();
    for (Entry entry : entries) {
      entry
          .fragment()
          .introduction()
          .ifPresent(i -> type(i.type()).ifPresent(type -> introduce(variables, i, type, entry)));
    }
    return variables;
  }

  private void introduce(
      Map<String, FactKind> variables,
      Fragment.Introduction introduction,
      FactKind type,
      Entry entry) {
    FactKind before = variables.putIfAbsent(introduction.variable(), type);
    if (before != null && !before.equals(type)) {
      problems.add(vocabulary(
          entry.drl(), 0, introduction.variable() + " is a " + before.name() + " elsewhere"));
    }
  }

  private Optional<FactKind> type(String name) {
    return kinds.stream().filter(type -> type.name().equals(name)).findFirst();
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
        meanings.add(resolver.resolve(entry.say().text(), entry.fragment(), type));
      } catch (Unfit e) {
        unfit.add(vocabulary(entry.drl(), e.offset(), String.valueOf(e.getMessage())));
      } catch (CucumberExpressionException e) {
        problems.add(sentenceForm(entry.say()));
        return Optional.empty();
      }
    }
    if (meanings.isEmpty()) {
      problems.add(unfit.size() == 1 ? unfit.get(0) : unfitForAll(entry, unfit));
      return Optional.empty();
    }
    List<String> revealedBy = entry.revealedBy().stream().map(Scalar::text).toList();
    return Optional.of(new Sentence(
        entry.say().text(),
        entry.drl().text(),
        entry.say().at(),
        revealedBy,
        entry.fragment(),
        meanings));
  }

  private List<FactKind> candidates(Entry entry) {
    return entry
        .fragment()
        .introduction()
        .map(introduction -> type(introduction.type()).stream().toList())
        .orElse(kinds.all());
  }

  private Problem unfitForAll(Entry entry, List<Problem> unfit) {
    List<String> names = kinds.stream().map(FactKind::name).toList();
    if (entry.fragment().introduction().isPresent()) {
      String name = entry.fragment().introduction().get().type();
      String help =
          DidYouMean.closest(name, names).map(n -> "did you mean " + n + "?").orElse("");
      return ProblemCode.VOCABULARY.error(
          entry.drl().at(),
          "unknown fact " + name,
          (help + " Known facts: " + String.join(", ", names)).strip());
    }
    return closest(entry, unfit);
  }

  /** Of the reasons why no kind of fact fits, the one that got furthest. */
  private Problem closest(Entry entry, List<Problem> unfit) {
    String property = entry.fragment().demands().get(0).property();
    return unfit.stream()
        .filter(problem -> !problem.message().contains("has no property"))
        .findFirst()
        .orElseGet(() -> ProblemCode.VOCABULARY.error(
            entry.drl().at(),
            "unknown property " + property,
            DidYouMean.closest(property, properties())
                .map(name -> "did you mean " + name + "?")
                .orElse("`kb schema` describes the facts")));
  }

  private List<String> properties() {
    return kinds.stream()
        .flatMap(type -> type.properties().stream().map(p -> p.name()))
        .distinct()
        .toList();
  }

  private static Problem vocabulary(Scalar drl, int offset, String message) {
    return ProblemCode.VOCABULARY.error(
        drl.at().plus(offset), message, "only patterns of comparisons are allowed");
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
