package org.remediationkb.render.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.Page;
import org.remediationkb.rules.content.Page.Section;

/** Finds placeholders that nobody fills in, so that readers see them as they stand. */
final class PlaceholderCheck {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\[(?:=|/?#)[a-z][^\\]]*\\]");
  private static final Pattern OF_OTHER_PROGRAMS = Pattern.compile("\\$\\{\\w[^}]*\\}");

  private PlaceholderCheck() {}

  /**
   * The problems of a page or an article.
   *
   * @param template the section that is filled in, if it has one
   */
  static List<Problem> problems(Page page, Optional<Section> template) {
    return IntStream.rangeClosed(page.bodyLine(), page.text().lines().size())
        .mapToObj(line -> page.text().at(line, 1))
        .flatMap(line -> Stream.concat(
            problems(
                line,
                OF_OTHER_PROGRAMS,
                "write [=kind.key], with a kind of fact, for a value of the case"),
            template.filter(section -> isIn(line, section, page)).isPresent()
                ? Stream.empty()
                : problems(
                    line,
                    PLACEHOLDER,
                    "only the section \"Do\" of a remediation is filled in; use plain words here")))
        .toList();
  }

  private static Stream<Problem> problems(Location line, Pattern pattern, String help) {
    return pattern
        .matcher(line.excerpt())
        .results()
        .map(found -> ProblemCode.TEMPLATE.warning(
            line.plus(found.start()),
            found.group() + " will be visible: it is not filled in here",
            help));
  }

  private static boolean isIn(Location line, Section section, Page page) {
    int next = page.sections().stream()
        .mapToInt(Section::line)
        .filter(start -> start > section.line())
        .findFirst()
        .orElse(Integer.MAX_VALUE);
    return section.line() < line.line() && line.line() < next;
  }
}
