package org.remediationkb.rules.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.SingleLine;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.condition.Statement;

/**
 * The sentences that pages may use. A bullet is one of them as a whole, or it is a problem.
 *
 * @param sentences all of them, in the order of the file
 * @param broken entries that have problems of their own, so that using them is not another one
 */
public record Vocabulary(List<Sentence> sentences, List<String> broken) {

  /** No sentences at all. */
  public static final Vocabulary NONE = new Vocabulary(List.of(), List.of());

  /** More letters than this apart, two sentences have nothing to do with each other. */
  private static final int FAR = 12;

  /** Copies the lists. */
  public Vocabulary {
    sentences = List.copyOf(sentences);
    broken = List.copyOf(broken);
  }

  /**
   * A bullet that introduces a fact.
   *
   * @param variable the fact's name in the rule
   * @param type the kind of fact
   * @param statement the bullet
   */
  private record Introduction(String variable, FactKind type, Statement statement) {}

  private record Candidate(Sentence sentence, FactKind type) {}

  private record Found(Candidate candidate, Statement statement) {}

  /** Understands a top-level bullet. */
  private Checked<Introduction> introduction(String text, Location at) {
    List<Candidate> candidates = sentences.stream()
        .filter(sentence -> sentence.introduces().isPresent())
        .map(sentence -> new Candidate(sentence, sentence.types().get(0)))
        .toList();
    Checked<Found> found = understand(text, at, candidates);
    return new Checked<>(found.value().map(Vocabulary::introduction), found.problems());
  }

  private static Introduction introduction(Found found) {
    Candidate candidate = found.candidate();
    return new Introduction(candidate.type().variable(), candidate.type(), found.statement());
  }

  /** Understands a bullet that is nested in one that introduced a fact of that type. */
  private Checked<Statement> detail(String text, Location at, FactKind type) {
    List<Candidate> candidates = sentences.stream()
        .filter(s -> s.introduces().isEmpty() && s.types().contains(type))
        .map(sentence -> new Candidate(sentence, type))
        .toList();
    Checked<Found> found = understand(text, at, candidates);
    return new Checked<>(found.value().map(Found::statement), found.problems());
  }

  /** A bullet as it was written. */
  public record Bullet(String text, Location at) {}

  /**
   * Understands a top-level bullet with those nested in it.
   *
   * @param details the nested bullets; asked for only where the first one is understood
   * @param problems takes what is not understood
   */
  public Optional<FactPattern> pattern(
      Bullet first, Supplier<List<Bullet>> details, List<Problem> problems) {
    Checked<Introduction> introduction = introduction(first.text(), first.at());
    problems.addAll(introduction.problems());
    return introduction.value().map(introduced -> {
      List<Statement> statements = new ArrayList<>(List.of(introduced.statement()));
      for (Bullet bullet : details.get()) {
        Checked<Statement> detail = detail(bullet.text(), bullet.at(), introduced.type());
        problems.addAll(detail.problems());
        detail.value().ifPresent(statements::add);
      }
      return new FactPattern(introduced.variable(), introduced.type(), statements);
    });
  }

  private Checked<Found> understand(String text, Location at, List<Candidate> candidates) {
    Optional<Problem> broken = SingleLine.problem(text, at);
    if (broken.isPresent()) {
      return Checked.failed(List.of(broken.get()));
    }
    List<Found> found = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Sentence sentence = candidate.sentence();
      sentence
          .read(text, candidate.type())
          .map(c -> new Statement(text, at, sentence.say(), sentence.revealedBy(), c))
          .ifPresent(statement -> found.add(new Found(candidate, statement)));
    }
    return switch (found.size()) {
      case 0 -> Checked.failed(isBroken(text) ? List.of() : List.of(unknown(text, at, candidates)));
      case 1 -> Checked.of(found.get(0));
      default -> Checked.failed(List.of(ambiguous(text, at, found)));
    };
  }

  private boolean isBroken(String text) {
    return broken.stream().anyMatch(say -> SentenceDistance.between(text, say) == 0);
  }

  private static Problem ambiguous(String text, Location at, List<Found> found) {
    String which = found.stream()
        .map(f -> f.candidate().sentence())
        .map(s -> "\"" + s + "\" (" + s.at().text().file() + ":" + s.at().line() + ")")
        .collect(Collectors.joining(" and "));
    return ProblemCode.AMBIGUOUS_SENTENCE.error(
        at,
        "\"" + text + "\" matches " + found.size() + " sentences",
        "they are " + which + "; change one of them in the vocabulary");
  }

  private Problem unknown(String text, Location at, List<Candidate> candidates) {
    return candidates.stream()
        .flatMap(c -> misfit(text, at, c).stream())
        .findFirst()
        .orElseGet(() -> ProblemCode.NO_SENTENCE.error(
            at, "no sentence matches \"" + text + "\"", help(text, candidates)));
  }

  private static Optional<Problem> misfit(String text, Location at, Candidate candidate) {
    return candidate
        .sentence()
        .misfit(text, candidate.type())
        .map(misfit -> problem(misfit, at, candidate));
  }

  private static Problem problem(Meaning.Misfit misfit, Location at, Candidate candidate) {
    ValueForm form = misfit.open().form();
    String help = DidYouMean.question(misfit.text().replace("`", ""), form.names())
        .map(question -> question + " Expected " + form.allowed())
        .orElseGet(() -> "expected " + form.allowed()
            + (form.names().isEmpty()
                ? ""
                : "; declare another one in " + candidate.type().declaration()));
    return ProblemCode.VALUE.error(
        at.plus(misfit.offset()),
        "\"" + misfit.text() + "\" is not valid in the sentence \"" + candidate.sentence() + "\"",
        help);
  }

  private String help(String text, List<Candidate> candidates) {
    return elsewhere(text)
        .or(() -> closest(text, candidates))
        .orElseGet(() -> "`kb vocabulary` lists all sentences; add new ones to "
            + candidates.stream()
                .reduce((first, last) -> last)
                .map(candidate -> candidate.sentence().at().text().file())
                .orElse("vocabulary.yaml"));
  }

  private static Optional<String> closest(String text, List<Candidate> candidates) {
    return candidates.stream()
        .map(Candidate::sentence)
        .min(Comparator.comparingInt(s -> SentenceDistance.between(text, s.say())))
        .filter(s -> SentenceDistance.between(text, s.say()) <= Math.min(FAR, text.length() / 3))
        .map(s -> "did you mean \"" + s + "\"? `kb vocabulary` lists all sentences");
  }

  /** Where the text would be a sentence, were it in another place. */
  private Optional<String> elsewhere(String text) {
    for (Sentence sentence : sentences) {
      for (FactKind type : sentence.types()) {
        if (sentence.read(text, type).isPresent()) {
          return Optional.of(
              sentence.introduces().isPresent()
                  ? "it introduces a fact: make it a top-level bullet"
                  : "it describes a " + type.subject().name()
                      + ": nest it in a bullet that introduces one");
        }
      }
    }
    return Optional.empty();
  }
}
