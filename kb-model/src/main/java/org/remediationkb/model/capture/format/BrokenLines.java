package org.remediationkb.model.capture.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.capture.format.LineRule.Effect;
import org.remediationkb.model.capture.format.LineRule.Match;
import org.remediationkb.model.capture.format.LineRule.Match.Found;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.TextType;

/**
 * The lines of an output, in which those that a narrow screen, a mail or a photo broke are whole again. A
 * line that says nothing certain goes on with the ones below it where only all of them together do. Where
 * the next line could be its rest and nothing shows that it is, it is not certain what the line says.
 */
final class BrokenLines {

  /** Over how many more lines a line may be broken. */
  private static final int MOST = 2;

  private final Iterator<Line> lines;
  private final Matching matching;
  private final List<Line> ahead = new ArrayList<>();

  /** What the rules make of texts at this place. */
  interface Matching {
    /** What takes a text. */
    List<Match> allMatches(String text);

    /** Whether anything may take a longer text; false where it is certain that nothing does. */
    boolean mayTakeMore(String beginning);
  }

  /**
   * A line, whole again.
   *
   * @param count over how many lines it was broken
   * @param isCertain whether nothing shows that it goes on
   */
  record Whole(Line line, int count, boolean isCertain) {}

  /** The lines of an output. */
  BrokenLines(Iterator<Line> lines, Matching matching) {
    this.lines = lines;
    this.matching = matching;
  }

  boolean hasNext() {
    return !ahead.isEmpty() || lines.hasNext();
  }

  Whole next() {
    Line line = ahead.isEmpty() ? lines.next() : ahead.remove(0);
    List<Match> matches = matching.allMatches(line.text());
    for (Match match : matches) {
      if (match.rule().does(Effect.ENDS_OUTPUT)) {
        return new Whole(line, 1, true);
      }
    }
    if (says(matches)) {
      return new Whole(line, 1, !endsWithText(line, matches) || !mayGoOn(line, matches));
    }
    return joined(line, matches).orElseGet(() -> new Whole(line, 1, !mayGoOn(line, matches)));
  }

  /** Whether more text behind it could belong to its last value. */
  private static boolean endsWithText(Line line, List<Match> matches) {
    for (Match match : matches) {
      for (Found found : match.values()) {
        if (found.slot().form() instanceof TextType form
            && line.trimmed().endsWith(found.text())
            && form.matches(found.text() + "0")) {
          return true;
        }
      }
    }
    return false;
  }

  /** The line with those below it, where they say something certain together and not without it. */
  private Optional<Whole> joined(Line line, List<Match> matches) {
    boolean isKnown = isKnown(matches);
    List<String> texts = List.of(line.trimmed());
    List<String> withoutIt = List.of();
    for (int i = 0; i < MOST; i++) {
      Optional<String> next = ahead(i).map(Line::trimmed);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      withoutIt = join(withoutIt, next.get());
      withoutIt.add(next.get());
      if (!saying(withoutIt).isEmpty()
          || (isKnown && !matching.allMatches(next.get()).isEmpty())) {
        return Optional.empty();
      }
      texts = join(texts, next.get());
      List<String> saying = saying(texts);
      if (!saying.isEmpty()) {
        return Optional.of(whole(line, saying, i + 1));
      }
    }
    return Optional.empty();
  }

  private List<String> saying(List<String> texts) {
    List<String> saying = new ArrayList<>();
    for (String text : texts) {
      if (says(matching.allMatches(text))) {
        saying.add(text);
      }
    }
    return saying;
  }

  private Whole whole(Line line, List<String> saying, int more) {
    List<String> exact = saying.stream().filter(this::isLetterByLetter).toList();
    List<String> texts = exact.isEmpty() ? saying : exact;
    if (texts.stream().map(this::values).distinct().count() > 1) {
      return new Whole(line, 1, false);
    }
    ahead.subList(0, more).clear();
    return new Whole(line.with(texts.get(0)), 1 + more, true);
  }

  /** Whether a text has its blanks where the product has them. */
  private boolean isLetterByLetter(String text) {
    return matching.allMatches(text).stream()
        .flatMap(match -> match.values().stream())
        .allMatch(found -> !(found.slot().property().type() instanceof TermType terms)
            || terms.findNamed(found.text()).isPresent());
  }

  /** Whether the next line can be the rest of this one, so that something else would be said. */
  private boolean mayGoOn(Line line, List<Match> matches) {
    return ahead(0)
        .filter(next -> next.source().line() == line.source().line() + 1)
        .filter(next -> matching.allMatches(next.text()).isEmpty())
        .filter(next -> join(List.of(line.trimmed()), next.trimmed()).stream()
            .map(matching::allMatches)
            .anyMatch(
                longer -> isOfSameRules(longer, matches) && !open(longer).equals(open(matches))))
        .isPresent();
  }

  private static boolean isOfSameRules(List<Match> some, List<Match> others) {
    return rules(some).equals(rules(others));
  }

  private static List<LineRule> rules(List<Match> matches) {
    return matches.stream().map(Match::rule).toList();
  }

  /**
   * Where a line was broken, there was a blank, or there was none. What nothing takes, however it goes on, is
   * left out.
   */
  private List<String> join(List<String> texts, String more) {
    List<String> joined = new ArrayList<>();
    for (String text : texts) {
      if (matching.mayTakeMore(text)) {
        joined.add(text + " " + more);
        joined.add(text + more);
      }
    }
    return joined;
  }

  private Optional<Line> ahead(int index) {
    while (ahead.size() <= index && lines.hasNext()) {
      ahead.add(lines.next());
    }
    return index < ahead.size() ? Optional.of(ahead.get(index)) : Optional.empty();
  }

  /** Whether a line says something, and nothing that is in no list of what can be said. */
  private static boolean says(List<Match> matches) {
    boolean isTelling = false;
    for (Match match : matches) {
      isTelling |= isTelling(match);
    }
    return isTelling && !haveOther(matches);
  }

  private static boolean isTelling(Match match) {
    return !match.rule().does(Effect.IS_UNREAD) && !match.rule().does(Effect.MEANS_NOTHING);
  }

  private static boolean isKnown(List<Match> matches) {
    for (Match match : matches) {
      if (!match.rule().does(Effect.IS_UNREAD) && !haveOther(List.of(match))) {
        return true;
      }
    }
    return false;
  }

  private static boolean haveOther(List<Match> matches) {
    for (Match match : matches) {
      for (Found found : match.values()) {
        if (isOther(found)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Only terms have one for any other text. */
  private static boolean isOther(Found found) {
    return found.slot().property().type() instanceof TermType terms
        && terms.find(found.text()).filter(Term::isAnyOther).isPresent();
  }

  private List<Object> values(String text) {
    return matching.allMatches(text).stream()
        .flatMap(match -> match.values().stream())
        .map(found -> value(found).orElse(found.text()))
        .toList();
  }

  private static Optional<Object> value(Found found) {
    return found.slot().property().type().value(found.text());
  }

  /** The values that more text would change. */
  private static List<String> open(List<Match> matches) {
    return matches.stream()
        .flatMap(match -> match.values().stream())
        .filter(found -> isOther(found) || found.slot().form() instanceof TextType)
        .map(Found::text)
        .toList();
  }
}
