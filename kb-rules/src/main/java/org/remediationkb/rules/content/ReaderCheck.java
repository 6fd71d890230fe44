package org.remediationkb.rules.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.capture.format.LineRule;
import org.remediationkb.model.capture.format.LineRule.Effect;
import org.remediationkb.model.capture.template.LineTemplate;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.ProblemCode;

/**
 * Finds what is wrong with the pages of {@code readers/} side by side: an output that two of them read,
 * and a line that two templates take. For each pair of templates, it is proved that there is no such
 * line, or one is shown.
 */
public final class ReaderCheck {

  private static final Pattern BAR = Pattern.compile("(?:^| )[|](?= |$)");

  private final List<Problem> problems = new ArrayList<>();

  private ReaderCheck() {}

  /** The problems of pages. */
  public static List<Problem> problems(List<ReaderPage> pages) {
    ReaderCheck check = new ReaderCheck();
    check.outputs(pages);
    pages.forEach(page -> check.levels(page.format().rules()));
    pages.forEach(page -> doing(Effect.HEADS_COLUMNS, page).forEach(check::columns));
    check.announcements(pages);
    pages.forEach(page -> check.debugCommands(page, pages));
    return check.problems;
  }

  private void outputs(List<ReaderPage> pages) {
    Map<String, ReaderPage> readers = new HashMap<>();
    for (ReaderPage page : pages.stream().filter(p -> !p.format().isAddition()).toList()) {
      Stream.concat(
              page.format().commands().stream().map(command -> command.pattern().toString()),
              page.format().table().map(table -> "table " + table).stream())
          .forEach(output -> {
            ReaderPage first = readers.putIfAbsent(output, page);
            if (first != null) {
              problems.add(ProblemCode.DUPLICATE.error(
                  page.top(),
                  "two pages read \"" + output + "\"",
                  "the other is " + first.page().text().file()));
            }
          });
    }
  }

  /** Of a line that is tried otherwise, the place in the page tells which template takes it. */
  private void levels(List<LineRule> rules) {
    List<LineRule> first = rules.stream().filter(rule -> !rule.isOtherwise()).toList();
    pairs(first);
    rules.forEach(rule -> levels(rule.within()));
  }

  private void pairs(List<LineRule> rules) {
    for (int i = 0; i < rules.size(); i++) {
      for (int j = 0; j < i; j++) {
        overlaps(rules.get(i), rules.get(j)).forEach(problems::add);
      }
    }
  }

  private void columns(LineRule heading) {
    heading.patterns().forEach(pattern -> {
      int columns = pattern.columns().size();
      if (columns < 2 || !pattern.slots().isEmpty()) {
        problems.add(ProblemCode.LINE.error(
            heading.at(),
            "these are no headings of columns",
            "write them as the unit prints them, two or more blanks between one and the next"));
      }
      heading.within().forEach(row -> cells(row, columns));
    });
  }

  private void cells(LineRule row, int columns) {
    row.patterns().stream()
        .map(pattern -> cells(pattern.template()))
        .filter(cells -> cells != columns)
        .map(cells -> ProblemCode.LINE.error(
            row.at(),
            "this row has " + cells + " cells between bars, its heading " + columns + " columns",
            "write a row as `| {kind.key} | {kind.key?} |`, with ? where a cell may be empty"))
        .forEach(problems::add);
  }

  private static long cells(LineTemplate row) {
    return Math.max(0, BAR.matcher(row.toString()).results().count() - 1);
  }

  private void announcements(List<ReaderPage> pages) {
    for (int i = 0; i < pages.size(); i++) {
      for (int j = 0; j < i; j++) {
        overlaps(Effect.ANNOUNCES, pages.get(i), pages.get(j)).forEach(problems::add);
        // Such a line counts only where its values are known, so that it may seem to be another.
        overlaps(Effect.SHOWS, pages.get(i), pages.get(j))
            .filter(Problem::isError)
            .forEach(problems::add);
      }
    }
  }

  private static Stream<Problem> overlaps(Effect effect, ReaderPage page, ReaderPage before) {
    return doing(effect, page)
        .flatMap(rule -> doing(effect, before).flatMap(other -> overlaps(rule, other)));
  }

  /** What no page reads is never seen to be a command. */
  private void debugCommands(ReaderPage debug, List<ReaderPage> pages) {
    Set<String> read = pages.stream()
        .flatMap(page -> page.format().commands().stream())
        .map(command -> command.pattern().toString())
        .collect(Collectors.toSet());
    debug.format().debug().stream()
        .flatMap(in -> Stream.concat(in.begunBy().stream(), in.interruptedBy().stream()))
        .filter(command -> !read.contains(command))
        .forEach(command -> problems.add(ProblemCode.UNKNOWN.error(
            debug.top(),
            "no page reads \"" + command + "\"",
            DidYouMean.question(command, List.copyOf(new TreeSet<>(read)))
                .orElse("name it under \"reads\" of a page"))));
  }

  private static Stream<LineRule> doing(Effect effect, ReaderPage page) {
    return page.format().all().filter(rule -> rule.effects().contains(effect));
  }

  private static Stream<Problem> overlaps(LineRule rule, LineRule other) {
    return rule.patterns().stream()
        .flatMap(pattern -> other.patterns().stream()
            .flatMap(first -> overlap(rule, pattern.template(), other, first.template()).stream()));
  }

  private static Optional<Problem> overlap(
      LineRule rule, LineTemplate template, LineRule other, LineTemplate first) {
    LineTemplate.Overlap overlap = template.overlap(first);
    if (!overlap.mayOverlap()) {
      return Optional.empty();
    }
    String both = "`" + template + "` and `" + first + "` at line " + other.at().line();
    String help =
        "make one of them say more, or write \"otherwise\" before the one that is tried last";
    return Optional.of(overlap
        .line()
        .map(line ->
            ProblemCode.OVERLAP.error(rule.at(), both + " both take \"" + line + "\"", help))
        .orElseGet(() -> ProblemCode.OVERLAP.warning(
            rule.at(), both + " may both take a line: their shapes do not tell them apart", help)));
  }
}
