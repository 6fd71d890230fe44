package org.remediationkb.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.Property;
import org.remediationkb.render.replay.OutcomeChange;
import org.remediationkb.render.replay.OutcomeChange.Kind;
import org.remediationkb.rules.analysis.FactFileText;
import org.remediationkb.rules.diagnosis.AnonymousCase;
import org.remediationkb.rules.diagnosis.KnowledgeBase;

/**
 * Makes an example of cases that change alike between two libraries: one without names, and without
 * what makes no difference to the change.
 */
final class ChangedExample {

  /** So often an example is judged; of a large case, more may stay than has to. */
  private static final int MOST_TRIALS = 500;

  private static final String FILE = "example.yaml";

  private final KnowledgeBase base;
  private final ComparingJudge judge;
  private final OutcomeChange change;
  private final FactFileText text;
  private int trials;

  /**
   * An example of a change.
   *
   * @param base diagnoses now
   * @param judge tells what changes
   */
  ChangedExample(KnowledgeBase base, ComparingJudge judge, OutcomeChange change) {
    this.base = base;
    this.judge = judge;
    this.change = change;
    this.text = new FactFileText(base.library().kinds());
  }

  /**
   * The example, with what is expected of it now; empty where a fact file without names does not change in
   * that way.
   *
   * @param facts a case that does
   */
  Optional<String> of(Case facts) throws IOException {
    Case example = AnonymousCase.of(facts, base.library());
    if (!changes(example)) {
      return Optional.empty();
    }
    Case small = withFewerValues(withFewerFacts(example));
    boolean withPlan = change.ids().containsKey(Kind.ORDER);
    return base.readFacts(FILE, new ByteArrayInputStream(bytes(small)))
        .value()
        .map(file -> text.of(base.diagnose(file.facts()), withPlan));
  }

  private Case withFewerFacts(Case facts) throws IOException {
    Case smallest = facts;
    for (int i = facts.facts().size() - 1; i >= 0; i--) {
      List<Fact> fewer = new ArrayList<>(smallest.facts());
      fewer.remove(i);
      smallest = smaller(smallest, fewer);
    }
    return smallest;
  }

  private Case withFewerValues(Case facts) throws IOException {
    Case smallest = facts;
    for (int i = 0; i < facts.facts().size(); i++) {
      for (Property property : facts.facts().get(i).type().stated()) {
        Fact fact = smallest.facts().get(i);
        if (fact.reading(property).isCollected() && !fact.type().identifying().contains(property)) {
          List<Fact> fewer = new ArrayList<>(smallest.facts());
          fewer.set(i, fact.without(property));
          smallest = smaller(smallest, fewer);
        }
      }
    }
    return smallest;
  }

  /** The case with fewer facts, if that is one and changes in the same way; else the case. */
  private Case smaller(Case present, List<Fact> fewer) throws IOException {
    Case other = new Case(present.name(), fewer);
    return changes(other) ? other : present;
  }

  private boolean changes(Case facts) throws IOException {
    return trials++ < MOST_TRIALS
        && judge.change(FILE, List.of(CaseFile.of(FILE, bytes(facts)))).equals(change);
  }

  private byte[] bytes(Case facts) {
    return text.of(facts).getBytes(StandardCharsets.UTF_8);
  }
}
