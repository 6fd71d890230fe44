package org.remediationkb.cli;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.factfile.CaseShape;
import org.remediationkb.model.factfile.FactFileShape;
import org.remediationkb.model.factfile.FactFileShape.Shape;
import org.remediationkb.render.replay.CaseOutcome;
import org.remediationkb.render.replay.Outcome;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.diagnosis.Distinctions;

/**
 * Decides cases that say the same once. They are told apart as far as anything can that pages say; some
 * are decided by themselves all the same, and must have the outcome of their like. Safe to share.
 */
final class EqualCases {

  /** Some 40 MB; cases that differ more than that are hardly decided twice anyway. */
  private static final long MOST_CHARACTERS = 20_000_000;

  private static final int MOST_OUTCOMES = 10_000;

  /** No shape of a file has it. */
  private static final String OF_CAPTURE = "\n";

  private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
  private final Map<Outcome, Outcome> different = new ConcurrentHashMap<>();
  private final AtomicLong characters = new AtomicLong();
  private final FactFileShape shape;
  private final CaseShape caseShape;

  EqualCases(ContentLibrary library) {
    this.shape = Distinctions.shape(library);
    this.caseShape = Distinctions.caseShape(library);
  }

  /** Decides one case. */
  interface Decision {
    CaseOutcome outcome() throws IOException;
  }

  /**
   * The outcome of a case.
   *
   * @param facts its file or line, which may be a fact file in JSON
   * @param again whether it is to be decided by itself
   */
  CaseOutcome outcome(String name, byte[] facts, boolean again, Decision decision)
      throws IOException {
    Optional<Shape> shape = this.shape.of(facts);
    if (shape.isEmpty()) {
      return decision.outcome();
    }
    Optional<Outcome> known = Optional.ofNullable(outcomes.get(shape.get().text()));
    if (known.isEmpty()) {
      CaseOutcome decided = decision.outcome();
      CaseOutcome shared = decided.sharing(kept(shape.get().text(), decided.outcome()));
      return again ? shared.decidedAgain() : shared; // whatever was decided before it
    }
    CaseOutcome outcome = CaseOutcome.of(name, known.get(), shape.get().time());
    if (!again) {
      return outcome;
    }
    CaseOutcome same = outcome.decidedAgain();
    if (!decision.outcome().decidedAgain().equals(same)) {
      throw unlikeOthers(name);
    }
    return same;
  }

  /**
   * The outcome of a case that was read from captures, as far as its facts go.
   *
   * @param answered the commands whose answers it has: they are not proposed
   * @param again whether it is to be decided by itself
   */
  Outcome outcome(Case facts, Set<String> answered, boolean again, Supplier<Outcome> decision) {
    Optional<String> shape =
        caseShape.of(facts).map(text -> text + OF_CAPTURE + new TreeSet<>(answered));
    if (shape.isEmpty()) {
      return decision.get();
    }
    Optional<Outcome> known = Optional.ofNullable(outcomes.get(shape.get()));
    if (known.isEmpty()) {
      return kept(shape.get(), decision.get());
    }
    if (again && !decision.get().equals(known.get())) {
      throw unlikeOthers(facts.name());
    }
    return known.get();
  }

  /** Not an exception, after which a case would be counted as one that can't be diagnosed. */
  private static AssertionError unlikeOthers(String name) {
    return new AssertionError(name + " is not like those that say the same");
  }

  /** The same outcome, or an equal one: cases that differ have few different ones. */
  private Outcome kept(String shape, Outcome outcome) {
    boolean isRoom = characters.get() < MOST_CHARACTERS && different.size() < MOST_OUTCOMES;
    Outcome kept = isRoom
        ? different.computeIfAbsent(outcome, o -> o)
        : different.getOrDefault(outcome, outcome);
    if (isRoom && outcomes.putIfAbsent(shape, kept) == null) {
      characters.addAndGet(shape.length());
    }
    return kept;
  }
}
