package org.remediationkb.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.fact.Case;
import org.remediationkb.render.replay.Comparison;
import org.remediationkb.render.replay.Comparison.Group;
import org.remediationkb.render.replay.ComparisonReport;
import org.remediationkb.render.worksheet.Edition;
import org.remediationkb.rules.content.ContentHash;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.diagnosis.Diagnostician;
import org.remediationkb.rules.diagnosis.KnowledgeBase;

/** Which cases of an archive change between two libraries. */
final class ReplayComparison {

  /** Of so many changes, the most frequent ones, there is an example. */
  private static final int MOST_EXAMPLES = 100;

  private final KnowledgeBase base;
  private final ComparingJudge judge;
  private final Comparison comparison = new Comparison();

  ReplayComparison(ContentLibrary before, KnowledgeBase base, int again) {
    this.base = base;
    KnowledgeBase old = KnowledgeBase.of(before, new Diagnostician(before));
    this.judge = new ComparingJudge(new LibraryJudge(old, again), new LibraryJudge(base, again));
  }

  /** What compares the cases. */
  ComparingJudge judge() {
    return judge;
  }

  /** Counts a case. */
  void take(ComparedCase compared) {
    comparison.add(compared.name(), compared.change());
  }

  /** How many cases there are. */
  long cases() {
    return comparison.cases();
  }

  /** The report, with examples. */
  ComparisonReport report(Edition edition, String before, ContentHash hash) throws IOException {
    List<Group> groups = new ArrayList<>();
    for (Group group : comparison.groups()) {
      Optional<Case> facts =
          groups.size() < MOST_EXAMPLES ? judge.smallest(group.change()) : Optional.empty();
      groups.add(
          facts.isPresent()
              ? group.with(new ChangedExample(base, judge, group.change()).of(facts.get()))
              : group);
    }
    return new ComparisonReport(edition, before, hash, comparison.cases(), groups);
  }
}
