package org.remediationkb.rules.content;

import java.util.List;
import java.util.Optional;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.problem.Location;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.data.Deferred;

/**
 * A page about one problem: when it is there, why, what to do, and how to see that it is gone.
 *
 * @param id the name of the file, without its ending
 * @param title what a reader sees
 * @param about the kind of fact that has the problem
 * @param severity how much it matters
 * @param action the kind of thing that is done about it, as the promises of the content name it;
 *     empty where the page does not say
 * @param sources what the page is based on, in Markdown of one line each
 * @param bug the vendor's number of the bug behind it, empty for none
 * @param until what tells that the step is done where it takes somebody else, as in "until TAC has
 *     confirmed the reset"; steps that come after it wait for it. Empty where nobody has to wait
 * @param formerly the ids that it had before, under which others may still name it
 * @param after the pages that come before this one in a plan
 * @param insteadOf the pages that this one replaces
 * @param when when it applies
 * @param why Markdown
 * @param what the text under "Do": a template of Markdown
 * @param check Markdown
 * @param shown the cases on the page, which few commands look at
 * @param page the file
 */
public record Remediation(
    String id,
    String title,
    FactKind about,
    Severity severity,
    Optional<Reference> action,
    List<String> sources,
    Optional<String> bug,
    Optional<String> until,
    List<Reference> formerly,
    List<Reference> after,
    List<Reference> insteadOf,
    Condition when,
    Page.Section why,
    Page.Section what,
    Page.Section check,
    Deferred<Cases> shown,
    Page page) {

  /** Copies the lists. */
  public Remediation {
    sources = List.copyOf(sources);
    formerly = List.copyOf(formerly);
    after = List.copyOf(after);
    insteadOf = List.copyOf(insteadOf);
  }

  /** The id of something else, such as another page, and where it is named. */
  public record Reference(String id, Location at) {}

  /**
   * What a page shows of its problem.
   *
   * @param examples cases that have the problem
   * @param nearMisses cases that only look like it
   */
  public record Cases(List<Example> examples, List<Example> nearMisses) {
    /** Copies the lists. */
    public Cases {
      examples = List.copyOf(examples);
      nearMisses = List.copyOf(nearMisses);
    }
  }

  /** The cases on the page that have the problem. */
  public List<Example> examples() {
    return shown.get().examples();
  }

  /** The cases on the page that only look like it. */
  public List<Example> nearMisses() {
    return shown.get().nearMisses();
  }

  /** Whether it had that id before. */
  boolean wasCalled(String other) {
    return formerly.stream().anyMatch(reference -> reference.id().equals(other));
  }

  /** The ids of the pages that come before this one in a plan. */
  public List<String> afterIds() {
    return after.stream().map(Reference::id).toList();
  }

  /** The ids of the pages that this one replaces. */
  public List<String> insteadOfIds() {
    return insteadOf.stream().map(Reference::id).toList();
  }

  /** This page with another condition and other relations, to see what they are worth. */
  public Remediation with(Condition when, List<Reference> after, List<Reference> insteadOf) {
    return with(when, after, insteadOf, what);
  }

  /** This page with nothing to do, so that the rest can be shown where that can't be filled in. */
  public Remediation withoutTemplate() {
    Page.Section nothing = new Page.Section(what.title(), what.line(), "");
    return with(when, after, insteadOf, nothing);
  }

  /** This page with its title and condition in another language. */
  public Remediation translated(String otherTitle, Condition other) {
    return with(otherTitle, other, after, insteadOf, why, what, check, page);
  }

  /** The same with all of its text, which another page has in its sections Why, Do and Check. */
  public Remediation translated(String otherTitle, Condition other, Page text) {
    return with(
        otherTitle,
        other,
        after,
        insteadOf,
        text.section(why.title()).orElse(why),
        text.section(what.title()).orElse(what),
        text.section(check.title()).orElse(check),
        text);
  }

  private Remediation with(
      Condition otherWhen,
      List<Reference> otherAfter,
      List<Reference> otherInsteadOf,
      Page.Section otherWhat) {
    return with(title, otherWhen, otherAfter, otherInsteadOf, why, otherWhat, check, page);
  }

  private Remediation with(
      String otherTitle,
      Condition otherWhen,
      List<Reference> otherAfter,
      List<Reference> otherInsteadOf,
      Page.Section otherWhy,
      Page.Section otherWhat,
      Page.Section otherCheck,
      Page otherPage) {
    return new Remediation(
        id,
        otherTitle,
        about,
        severity,
        action,
        sources,
        bug,
        until,
        formerly,
        otherAfter,
        otherInsteadOf,
        otherWhen,
        otherWhy,
        otherWhat,
        otherCheck,
        shown,
        otherPage);
  }

  /** Of the id alone: pages are keys of maps, and all of their text would take long to go through. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
