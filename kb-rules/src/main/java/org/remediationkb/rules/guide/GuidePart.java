package org.remediationkb.rules.guide;

import java.util.List;

/**
 * Pages that are decided together, because they ask for the same or stand in each other's place.
 *
 * @param about the kind of fact that they are about, as pages name it
 * @param pages in the order of plans; among them those about a thing that a case has only one of, which
 *     have to do with the others
 * @param questions what can be asked, by the numbers of the graph
 * @param graph what answers lead to, by the numbers of the pages
 * @param start the node of the graph where nothing is answered
 */
public record GuidePart(
    String about, List<Page> pages, List<Question> questions, DecisionGraph graph, int start) {

  /**
   * A page.
   *
   * @param id its id
   * @param about the kind of fact that it is about, as pages name it
   */
  public record Page(String id, String about) {}

  /** Copies the lists. */
  public GuidePart {
    pages = List.copyOf(pages);
    questions = List.copyOf(questions);
  }
}
