package org.remediationkb.rules.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.Problems;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.rules.ProblemCode;

/** What a scaffold leaves to its author, {@code ‹the problem in a few words›}: as yet unsaid. */
public final class Blank {

  private static final char BEGIN = '‹';
  private static final Pattern BLANK = Pattern.compile(BEGIN + "([^‹›]*)›");

  private Blank() {}

  /** A blank for something. */
  public static String of(String what) {
    return BEGIN + what + "›";
  }

  /** The problem of a value that is a blank, or has one in it; empty for any other. */
  public static Optional<Problem> problem(YamlNode node) {
    return node instanceof Scalar scalar
        ? problems(scalar.text(), scalar.at()).findFirst()
        : Optional.empty();
  }

  /**
   * What was read of a text. Where it has blanks, that is nothing; what else is wrong in the same
   * lines comes of them, and is not told.
   */
  static <T> Checked<T> refuse(SourceText text, Checked<T> read) {
    if (text.text().indexOf(BEGIN) < 0) {
      return read; // as nearly every page, whose lines need not be looked at one by one
    }
    List<Problem> blanks = IntStream.rangeClosed(1, text.lines().size())
        .mapToObj(line -> text.at(line, 1))
        .flatMap(at -> problems(at.excerpt(), at))
        .toList();
    if (blanks.isEmpty()) {
      return read;
    }
    Set<Integer> lines =
        blanks.stream().map(blank -> blank.location().line()).collect(Collectors.toSet());
    Problems all = new Problems();
    all.addAll(blanks);
    read.problems().stream()
        .filter(problem -> !problem.location().text().file().equals(text.file())
            || !lines.contains(problem.location().line()))
        .forEach(all::add);
    return Checked.failed(all.inOrder());
  }

  private static Stream<Problem> problems(String line, Location start) {
    return BLANK.matcher(line).results().map(blank -> problem(start.plus(blank.start()), blank));
  }

  private static Problem problem(Location at, MatchResult blank) {
    return ProblemCode.BLANK.error(
        at, "a blank is not filled in: " + blank.group(1), "replace it, including ‹ and ›");
  }
}
