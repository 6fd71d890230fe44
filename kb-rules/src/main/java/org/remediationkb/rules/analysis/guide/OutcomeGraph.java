package org.remediationkb.rules.analysis.guide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.Property;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.guide.DecisionGraph;

/** Builds the graph of what answers lead to, out of the conditions of pages. */
final class OutcomeGraph {

  private final List<Remediation> pages;
  private final AskedAxes asked;
  private final DecisionGraph graph;
  private final int nothing;

  OutcomeGraph(List<Remediation> pages, AskedAxes asked) {
    this.pages = pages;
    this.asked = asked;
    this.graph = new DecisionGraph(
        asked.questions().stream().map(question -> question.choices().size()).toList());
    this.nothing = graph.outcome(new BitSet());
  }

  DecisionGraph graph() {
    return graph;
  }

  /** The node that leads to the pages that stand. */
  int start() {
    int found = nothing;
    for (int page = 0; page < pages.size(); page++) {
      BitSet alone = new BitSet();
      alone.set(page);
      for (Alternative alternative : pages.get(page).when().alternatives()) {
        found = graph.either(found, holds(alternative, graph.outcome(alone)));
      }
    }
    return graph.map(found, this::standing);
  }

  private int holds(Alternative alternative, int page) {
    int holds = page;
    for (FactPattern pattern : alternative.patterns()) {
      List<AskedCompany> company = asked.company(pattern.type());
      for (AskedCompany others : company) {
        holds = graph.both(holds, isThere(others, pattern, page));
      }
      if (company.isEmpty()) {
        for (Statement statement : pattern.statements()) {
          List<AskedProperty> deciding = asked.deciding(pattern.type(), statement);
          holds = graph.both(holds, isTrue(statement, deciding, page));
        }
      }
    }
    return holds;
  }

  private int isThere(AskedCompany others, FactPattern pattern, int page) {
    int first = asked.first(others);
    int fits = yes(first + others.place(pattern), page);
    return others.hasFirst() ? graph.both(yes(first, page), fits) : fits;
  }

  private int yes(int question, int page) {
    return graph.branch(
        question,
        IntStream.range(0, graph.choices(question))
            .mapToObj(choice -> choice == AskedCompany.YES ? page : nothing)
            .toList());
  }

  /** Whether a statement is true of the subject, or of what a case has only one of. */
  private int isTrue(Statement statement, List<AskedProperty> deciding, int page) {
    return deciding.isEmpty() ? page : isTrue(statement, deciding, Map.of(), page);
  }

  private int isTrue(
      Statement statement, List<AskedProperty> deciding, Map<Property, Known<?>> told, int page) {
    AskedProperty property = deciding.get(0);
    List<AskedProperty> rest = deciding.subList(1, deciding.size());
    List<Integer> next = new ArrayList<>();
    for (Optional<Known<?>> value : property.asked().representatives()) {
      Map<Property, Known<?>> more = new HashMap<>(told);
      value.ifPresent(known -> more.put(property.axis().property(), known));
      if (value.isEmpty() && property.asked().isIdentity()) {
        next.add(nothing);
      } else if (rest.isEmpty()) {
        next.add(property.asked().holds(statement, more) ? page : nothing);
      } else {
        next.add(isTrue(statement, rest, more, page));
      }
    }
    return graph.branch(asked.first(property), next);
  }

  private BitSet standing(BitSet found) {
    BitSet standing = (BitSet) found.clone();
    IntStream.range(0, pages.size())
        .filter(page -> found.stream()
            .anyMatch(
                by -> pages.get(by).insteadOfIds().contains(pages.get(page).id())))
        .forEach(standing::clear);
    return standing;
  }
}
