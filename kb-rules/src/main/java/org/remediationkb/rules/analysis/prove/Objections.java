package org.remediationkb.rules.analysis.prove;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.remediationkb.rules.analysis.FactFileText;
import org.remediationkb.rules.analysis.Verdict;
import org.remediationkb.rules.analysis.prove.Survey.Kind;
import org.remediationkb.rules.analysis.space.Space;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.content.Severity;

/** Finds what a survey has against the claims: for each thing that goes wrong the smallest case. */
final class Objections {

  /** Something that goes wrong in a state. */
  private record Objection(String message, List<String> remediations, int state) {}

  private static final int HARMLESS = -1;

  private final Survey survey;
  private final Promises promises;
  private final PlanCheck plans;
  private final FactFileText text;

  Objections(Survey survey, Promises promises, PlanCheck plans, FactFileText text) {
    this.survey = survey;
    this.promises = promises;
    this.plans = plans;
    this.text = text;
  }

  List<Counterexample> against(Claim claim) {
    return switch (claim) {
      case READINGS_AGREE -> smallest(survey.disagreements().stream().map(this::disagreement));
      case ORDER_DOES_NOT_MATTER -> smallest(disorders());
      case NO_GAP -> smallest(kinds().flatMap(this::gaps));
      case NO_CONTRADICTION -> smallest(kinds().flatMap(this::contradictions));
      case ALL_REACHABLE -> unreachable();
      case NONE_ALWAYS_REPLACED -> alwaysReplaced();
      case NONE_EQUAL -> equal();
      case MONOTONE -> smallest(takenBack());
    };
  }

  private Stream<Kind> kinds() {
    return survey.kinds().stream();
  }

  private Stream<Remediation> pages() {
    return survey.part().pages().stream();
  }

  /** One counterexample for each message, from the state that says least. */
  private List<Counterexample> smallest(Stream<Objection> objections) {
    Space space = survey.space();
    Map<String, Objection> first = new LinkedHashMap<>();
    objections
        .sorted(Comparator.<Objection>comparingInt(o -> space.weight(o.state()))
            .thenComparingInt(Objection::state))
        .forEach(objection -> first.putIfAbsent(objection.message(), objection));
    return first.values().stream()
        .map(o -> new Counterexample(o.message(), o.remediations(), facts(o.state())))
        .toList();
  }

  private String facts(int state) {
    return text.of(survey.space().state(state).facts());
  }

  private Objection disagreement(int state) {
    return new Objection(
        "Drools and the conditions disagree on a "
            + survey.part().about().subject().name(),
        List.of(),
        state);
  }

  private Stream<Objection> disorders() {
    String message = "the order of pages or facts changes the verdict on a "
        + survey.part().about().subject().name();
    Stream<Integer> plansDiffer = kinds()
        .map(Kind::smallest)
        .filter(state -> !plans.agrees(survey.space().state(state).facts()));
    return Stream.concat(survey.disorders().stream(), plansDiffer)
        .map(state -> new Objection(message, List.of(), state));
  }

  /** A finding that says "nothing to do" is no advice. */
  private Stream<Objection> gaps(Kind kind) {
    boolean advised = kind.verdict().standing().stream()
        .anyMatch(found -> page(found.remediation()).severity() != Severity.INFO);
    return advised
        ? Stream.of()
        : kind.needs().stream()
            .mapToObj(need -> survey.part().needs().get(need).text())
            .map(need -> new Objection("no advice for " + need, List.of(), kind.smallest()));
  }

  private Remediation page(String id) {
    return survey.pages().stream()
        .filter(page -> page.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Stream<Objection> contradictions(Kind kind) {
    List<Remediation> standing = kind.verdict().plan().stream().map(this::page).toList();
    List<Objection> objections = new ArrayList<>();
    for (Remediation one : standing) {
      for (Remediation other : standing) {
        if (one.id().compareTo(other.id()) < 0
            && one.about().equals(other.about())
            && promises.contradict(one, other)) {
          objections.add(contradiction(one, other, kind.smallest()));
        }
      }
    }
    return objections.stream();
  }

  private static Objection contradiction(Remediation one, Remediation other, int state) {
    return new Objection(
        one + " (" + action(one) + ") contradicts " + other + " (" + action(other) + ")",
        List.of(one.id(), other.id()),
        state);
  }

  private static String action(Remediation page) {
    return page.action().map(Remediation.Reference::id).orElse("no action");
  }

  private List<Counterexample> unreachable() {
    return pages()
        .filter(page -> kinds().noneMatch(kind -> holds(kind, page)))
        .map(page -> new Counterexample(page + " holds in no state", List.of(page.id()), ""))
        .toList();
  }

  private boolean holds(Kind kind, Remediation page) {
    return kind.holding().get(number(page));
  }

  private int number(Remediation page) {
    return survey.number(page);
  }

  private List<Counterexample> alwaysReplaced() {
    return pages()
        .filter(page -> kinds().anyMatch(kind -> holds(kind, page)))
        .filter(page -> kinds().noneMatch(kind -> kind.verdict().finds(page.id())))
        .map(this::alwaysReplaced)
        .toList();
  }

  private Counterexample alwaysReplaced(Remediation page) {
    Kind kind = kinds()
        .filter(k -> holds(k, page))
        .min(Comparator.comparingInt(k -> survey.space().weight(k.smallest())))
        .orElseThrow();
    Optional<String> by = kind.verdict().insteadOf(page.id());
    return new Counterexample(
        page + " is replaced wherever it holds, here by " + by.orElse("nothing"),
        List.of(page.id()),
        facts(kind.smallest()));
  }

  private List<Counterexample> equal() {
    List<Remediation> pages = pages().toList();
    List<Counterexample> equal = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      for (int j = i + 1; j < pages.size(); j++) {
        Remediation one = pages.get(i);
        Remediation other = pages.get(j);
        if (kinds().anyMatch(kind -> holds(kind, one))
            && kinds().allMatch(kind -> holds(kind, one) == holds(kind, other))) {
          String message = one + " and " + other + " hold in the same states";
          equal.add(new Counterexample(message, List.of(one.id(), other.id()), ""));
        }
      }
    }
    return equal;
  }

  /** Compares each state with those that say a little less: what stood there still has to hold. */
  private Stream<Objection> takenBack() {
    Space space = survey.space();
    Map<Long, Integer> smallest = new HashMap<>();
    space.forEachStep((less, more) -> {
      long step = ((long) survey.kindOf(less) << Integer.SIZE) | survey.kindOf(more);
      Integer known = smallest.get(step);
      if (known == null) {
        smallest.put(step, takenBack(step).findAny().isPresent() ? more : HARMLESS);
      } else if (known != HARMLESS && space.weight(more) < space.weight(known)) {
        smallest.put(step, more);
      }
    });
    smallest.values().removeIf(state -> state == HARMLESS);
    return smallest.entrySet().stream()
        .flatMap(step -> takenBack(step.getKey())
            .map(id ->
                new Objection(takenBack(id, after(step.getKey())), List.of(id), step.getValue())));
  }

  /** The pages that stand before a step from kind to kind, and do not even hold after it. */
  private Stream<String> takenBack(long step) {
    Kind before = survey.kinds().get((int) (step >> Integer.SIZE));
    Kind now = survey.kinds().get((int) step);
    return survey.pages().stream()
        .filter(page -> holds(before, page) && !holds(now, page))
        .map(Remediation::id)
        .filter(before.verdict()::finds);
  }

  private Verdict after(long step) {
    return survey.kinds().get((int) step).verdict();
  }

  private static String takenBack(String id, Verdict now) {
    return id + " is taken back when more is known, and then "
        + (now.plan().isEmpty() ? "nothing" : String.join(", ", now.plan())) + " is found";
  }
}
