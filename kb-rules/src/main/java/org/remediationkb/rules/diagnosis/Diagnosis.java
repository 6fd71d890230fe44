package org.remediationkb.rules.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.condition.Assessment;
import org.remediationkb.rules.condition.Explanation;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.Remediation;

/**
 * What is wrong in a case.
 *
 * @param facts the case
 * @param standing what is found, page by page in the order of the plan
 * @param plan the same as steps, which part what has to wait for something else
 * @param replaced what holds too, but has something more telling instead of it
 * @param undecided what may hold as well, for all that is known
 */
public record Diagnosis(
    Case facts,
    List<Finding> standing,
    List<Step> plan,
    List<Replaced> replaced,
    List<Undecided> undecided) {

  /** Copies the lists. */
  public Diagnosis {
    standing = List.copyOf(standing);
    plan = List.copyOf(plan);
    replaced = List.copyOf(replaced);
    undecided = List.copyOf(undecided);
  }

  /** The ids of the pages in the plan, in order, each once. */
  public List<String> planned() {
    return plan.stream().map(step -> step.remediation().id()).distinct().toList();
  }

  /** Whether a page is found and stands. */
  public boolean finds(String remediation) {
    return standing.stream().anyMatch(f -> f.remediation().id().equals(remediation));
  }

  /** The id of the page that stands instead of one, empty where none does. */
  public Optional<String> insteadOf(String remediation) {
    return replaced.stream()
        .filter(r -> r.finding().remediation().id().equals(remediation))
        .map(r -> r.by().remediation().id())
        .findFirst();
  }

  /**
   * What is found, and what is found and replaced, by names alone: diagnoses by different pages can
   * be compared by it.
   *
   * @param remediation the id of the page
   * @param about which thing has the problem
   * @param by the id of the page that stands instead; empty where the page stands itself
   */
  public record Entry(String remediation, String about, Optional<String> by) {
    @Override
    public String toString() {
      return remediation + " about " + about
          + by.map(page -> ", replaced by " + page).orElse("");
    }
  }

  /** The entries of what stands and of what is replaced. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    standing.forEach(f -> entries.add(entry(f, Optional.empty())));
    replaced.forEach(
        r -> entries.add(entry(r.finding(), Optional.of(r.by().remediation().id()))));
    return entries;
  }

  private static Entry entry(Finding finding, Optional<String> by) {
    return new Entry(finding.remediation().id(), finding.about(), by);
  }

  /** All that is wrong, in the order of the plan. */
  public List<Finding> findings() {
    return plan.stream().flatMap(step -> step.findings().stream()).toList();
  }

  /**
   * A problem that a case has.
   *
   * @param remediation the page about it
   * @param subject the fact that has it
   * @param assessment what the facts say of the page
   */
  public record Finding(Remediation remediation, Fact subject, Assessment assessment) {

    /** Why it has the problem, bullet by bullet. */
    public Explanation evidence() {
      return assessment.explanation();
    }

    /** Which thing has the problem. */
    public String about() {
      return subject.about();
    }
  }

  /**
   * One step of a plan: a problem with all that have it and have to wait for the same.
   *
   * @param remediation the page about it
   * @param waitsFor the pages of earlier steps that have to be done first, which takes somebody else
   * @param findings one for each fact that has it, in the order of the case; at least one
   */
  public record Step(Remediation remediation, List<Remediation> waitsFor, List<Finding> findings) {

    /** Copies the lists. */
    public Step {
      waitsFor = List.copyOf(waitsFor);
      findings = List.copyOf(findings);
    }

    /** The facts that have the problem, in the order of the case. */
    public List<Fact> subjects() {
      return findings.stream().map(Finding::subject).toList();
    }
  }

  /**
   * A problem that a case has, and that another one says more about.
   *
   * @param finding the problem
   * @param by what stands instead of it, a finding that is not replaced itself
   */
  public record Replaced(Finding finding, Finding by) {}

  /**
   * A problem that a case may have: what would decide it was not collected.
   *
   * @param remediation the page about it
   * @param subject the fact that may have it
   * @param assessment what the facts say of the page
   */
  public record Undecided(Remediation remediation, Fact subject, Assessment assessment) {

    /** The bullets that nobody can tell yet. */
    public List<Statement> missing() {
      return assessment.missing();
    }
  }
}
