package org.remediationkb.rules.analysis.guide;

import java.util.Collection;
import java.util.List;
import org.remediationkb.rules.analysis.states.StateSpace;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.guide.GuidePart;

/** What a guide asks about pages that are decided together, derived from their conditions. */
public final class DerivedPart {

  private final AskedAxes asked;
  private final GuidePart part;

  /**
   * Derives what is asked.
   *
   * @param pages in the order of plans
   * @param space the states that they tell apart
   * @param library all pages, so that a question is the same wherever it is asked
   */
  public DerivedPart(List<Remediation> pages, StateSpace space, Collection<Remediation> library) {
    this.asked = new AskedAxes(pages, space, library);
    OutcomeGraph outcomes = new OutcomeGraph(pages, asked);
    int start = outcomes.start();
    this.part = new GuidePart(
        space.subject().subject().name(),
        pages.stream()
            .map(page -> new GuidePart.Page(page.id(), page.about().subject().name()))
            .toList(),
        asked.questions(),
        outcomes.graph(),
        start);
  }

  /** What a guide needs to know. */
  public GuidePart part() {
    return part;
  }

  /** The right choices in a state: for each question, the number of one. */
  public int[] answers(int state) {
    return asked.answers(state);
  }

  /** The number of the axis that a question is about. */
  public int axis(int question) {
    return asked.axis(question);
  }
}
