package org.remediationkb.rules.guide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leads from answers to the next question and to what is found so far. Only questions are asked whose
 * answer can still change what is found. Not safe to share.
 */
public final class Guide {

  /**
   * A fact that somebody wants to be led about.
   *
   * @param kind its kind, as pages name it
   * @param name what tells it from others of its kind; empty where a case has only one
   */
  public record Thing(String kind, String name) {}

  /**
   * A question or a page, with the thing that it is about.
   *
   * @param id the id of the question or the page
   * @param thing the name of the thing
   */
  public record About(String id, String thing) {}

  /**
   * A question to ask.
   *
   * @param question the question
   * @param thing the name of the thing that it is about
   * @param pages what its answer may decide, in the order of plans
   */
  public record Asked(Question question, String thing, List<About> pages) {
    /** Copies the list. */
    public Asked {
      pages = List.copyOf(pages);
    }
  }

  /**
   * How far somebody has got.
   *
   * @param next the next question; empty where no answer changes what is found any more
   * @param found what is found whatever else is answered, part by part
   * @param open what may be found as well, part by part
   */
  public record Progress(Optional<Asked> next, List<About> found, List<About> open) {
    /** Copies the lists. */
    public Progress {
      found = List.copyOf(found);
      open = List.copyOf(open);
    }
  }

  private final List<GuidePart> parts;
  private final Map<GuidePart, NextQuestion> orders = new HashMap<>();

  /** A guide through parts. */
  public Guide(List<GuidePart> parts) {
    this.parts = List.copyOf(parts);
  }

  /** A part that is about a thing, as far as it is answered. */
  private record Visit(GuidePart part, Thing thing, int node) {

    About about(Question question) {
      return new About(question.id(), question.about().equals(part.about()) ? thing.name() : "");
    }

    About about(int page) {
      GuidePart.Page found = part.pages().get(page);
      return new About(found.id(), found.about().equals(part.about()) ? thing.name() : "");
    }

    DecisionGraph.Prospect prospect() {
      return part.graph().prospect(node);
    }
  }

  /**
   * How far answers lead.
   *
   * @param things what somebody wants to be led about
   * @param answers for each question that is answered, the number of a choice
   */
  public Progress after(List<Thing> things, Map<About, Integer> answers) {
    List<Visit> answered = new ArrayList<>();
    for (Thing thing : things) {
      for (GuidePart part : parts) {
        if (part.about().equals(thing.kind())) {
          answered.add(visit(part, thing, answers));
        }
      }
    }
    Set<About> excluded = excluded(things, answered);
    List<Visit> visits =
        answered.stream().map(visit -> without(excluded, visit)).toList();
    Set<About> open = new LinkedHashSet<>();
    Set<About> found = new LinkedHashSet<>();
    for (Visit visit : visits) {
      visit.prospect().open().stream().mapToObj(visit::about).forEach(open::add);
      visit.prospect().certain().stream().mapToObj(visit::about).forEach(found::add);
    }
    found.removeAll(open);
    return new Progress(next(visits, open), List.copyOf(found), List.copyOf(open));
  }

  private static Visit visit(GuidePart part, Thing thing, Map<About, Integer> answers) {
    Visit start = new Visit(part, thing, part.start());
    int node = part.graph().given(part.start(), number -> {
      Question question = part.questions().get(number);
      About about = start.about(question);
      return answers.getOrDefault(about, question.choiceByName(about.thing()));
    });
    return new Visit(part, thing, node);
  }

  /** What cannot be found any more: a page stands only where it stands in all parts that know it. */
  private static Set<About> excluded(List<Thing> things, List<Visit> visits) {
    Set<String> kinds = new HashSet<>();
    things.forEach(thing -> kinds.add(thing.kind()));
    Set<About> excluded = new HashSet<>();
    for (Visit visit : visits) {
      BitSet possible = visit.prospect().possible();
      for (int page = 0; page < visit.part().pages().size(); page++) {
        if (!possible.get(page)
            || !kinds.contains(visit.part().pages().get(page).about())) {
          excluded.add(visit.about(page));
        }
      }
    }
    return excluded;
  }

  private static Visit without(Set<About> excluded, Visit visit) {
    int node = visit.part().graph().map(visit.node(), pages -> {
      BitSet left = (BitSet) pages.clone();
      pages.stream().filter(page -> excluded.contains(visit.about(page))).forEach(left::clear);
      return left;
    });
    return new Visit(visit.part(), visit.thing(), node);
  }

  /** Of the next questions of all parts, the one that the most open pages wait for. */
  private Optional<Asked> next(List<Visit> visits, Set<About> open) {
    Optional<Asked> best = Optional.empty();
    for (Visit visit : visits) {
      if (!visit.part().graph().questions(visit.node()).isEmpty()) {
        int number = orders.computeIfAbsent(visit.part(), NextQuestion::new).at(visit.node());
        Asked asked = asked(visit, visit.part().questions().get(number), visits, open);
        if (best.map(other -> other.pages().size() < asked.pages().size()).orElse(true)) {
          best = Optional.of(asked);
        }
      }
    }
    return best;
  }

  private static Asked asked(Visit asking, Question question, List<Visit> visits, Set<About> open) {
    About about = asking.about(question);
    Set<About> pages = new LinkedHashSet<>();
    for (Visit visit : visits) {
      visit.part().graph().questions(visit.node()).stream()
          .mapToObj(visit.part().questions()::get)
          .filter(other -> visit.about(other).equals(about))
          .flatMap(other -> other.pages().stream().mapToObj(visit::about))
          .filter(open::contains)
          .forEach(pages::add);
    }
    return new Asked(question, about.thing(), List.copyOf(pages));
  }
}
