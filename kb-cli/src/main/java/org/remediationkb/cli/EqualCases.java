package org.remediationkb.cli;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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

  private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
  private final Map<Outcome, Outcome> different = new ConcurrentHashMap<>();
  private final AtomicLong characters = new AtomicLong();
  private final FactFileShape shape;

  EqualCases(ContentLibrary library) {
    this.shape = Distinctions.shape(library);
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
    if (!decision.outcome().equals(outcome)) {
      throw new IllegalStateException(name + " is not like those that say the same");
    }
    return outcome.decidedAgain();
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
