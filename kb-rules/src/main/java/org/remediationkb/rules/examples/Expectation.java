package org.remediationkb.rules.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnosis.Entry;

/**
 * What a case says that a diagnosis of it finds: all of it, in any order unless it says which.
 *
 * @param findings what is to be found
 * @param replaced what is to be found and replaced
 * @param undecided what is to be left undecided; empty where that is of no interest
 * @param plan the ids of the pages in the order of the plan; empty where the order is of no interest
 */
record Expectation(
    Listing findings, Listing replaced, Optional<Listing> undecided, List<Scalar> plan) {

  /**
   * The things that are expected of one kind.
   *
   * @param key the key that they stand under
   * @param at where it stands; where the expectation does, if it is absent
   * @param entries the things with their places
   */
  record Listing(String key, Location at, Map<Entry, Location> entries) {}

  /** The problem of a case that expects nothing, so that nothing could go wrong with it. */
  static Problem empty(Location at) {
    return ProblemCode.EMPTY_EXPECTATION.error(
        at,
        "the case has no expected result",
        "add findings: with a list under expect:; findings: [] expects none");
  }

  /**
   * Where a diagnosis differs, one problem for each difference.
   *
   * @param strange the ids of the pages that whoever wrote this did not know: what they say counts for
   *     nothing here
   */
  List<Problem> compare(Diagnosis diagnosis, Set<String> strange) {
    List<Problem> problems = new ArrayList<>();
    List<Entry> entries = diagnosis.entries().stream()
        .filter(entry -> !strange.contains(entry.remediation()))
        .toList();
    Stream<Entry> found = entries.stream().filter(e -> e.by().isEmpty());
    Stream<Entry> instead = entries.stream().filter(e -> e.by().isPresent());
    Stream<Entry> open = diagnosis.undecided().stream()
        .map(u -> new Entry(u.remediation().id(), u.subject().about(), Optional.empty()))
        .filter(entry -> !strange.contains(entry.remediation()));
    compare("found", findings, found, problems);
    compare("found", replaced, instead, problems);
    undecided.ifPresent(listing -> compare("left undecided", listing, open, problems));
    comparePlan(
        diagnosis.planned().stream().filter(id -> !strange.contains(id)).toList(), problems);
    return problems;
  }

  private void comparePlan(List<String> found, List<Problem> problems) {
    List<String> expected = plan.stream().map(Scalar::text).toList();
    if (!plan.isEmpty() && !expected.equals(found)) {
      problems.add(ProblemCode.EXAMPLE.error(
          plan.get(0).at(),
          "unexpected order of the plan: " + String.join(", ", found),
          "correct \"after\" on the pages, or the order here"));
    }
  }

  private static void compare(
      String said, Listing listing, Stream<Entry> actual, List<Problem> problems) {
    Map<Entry, Location> missing = new LinkedHashMap<>(listing.entries());
    actual.distinct().filter(entry -> missing.remove(entry) == null).forEach(entry -> {
      String message = said + ", but not expected: " + entry;
      String help = "add it under " + listing.key() + ":" + why(entry, listing);
      problems.add(ProblemCode.EXAMPLE.error(listing.at(), message, help));
    });
    missing.forEach((entry, place) -> {
      String message = "expected, but not " + said + ": " + entry;
      String help = "remove it, or correct the page" + why(entry, listing);
      problems.add(ProblemCode.EXAMPLE.error(place, message, help));
    });
  }

  /** The command that explains an entry; none for a page, which is no case that it could read. */
  private static String why(Entry entry, Listing listing) {
    String file = listing.at().text().file();
    return file.endsWith(".md")
        ? ""
        : "; `kb explain " + file + " " + entry.remediation() + " --about " + entry.about()
            + "` shows why";
  }
}
