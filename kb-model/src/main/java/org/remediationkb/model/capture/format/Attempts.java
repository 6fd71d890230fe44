package org.remediationkb.model.capture.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.format.LineRule.Effect;
import org.remediationkb.model.capture.format.LineRule.Match;
import org.remediationkb.model.capture.format.LineRule.Pattern;
import org.remediationkb.model.capture.format.OutputFormat.Counts;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Subject;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.TextType;

/**
 * What the lines of an output tell of without naming it: what the command was run for, and what began
 * on a line above.
 */
final class Attempts {

  /** A longer line is no answer to a command, but something else that was printed. */
  private static final int LONGEST_ANSWER = 160;

  private final OutputFormat format;
  private final CommandOutput output;
  private final ClaimSink facts;
  private final List<Attempt> attempts = new ArrayList<>();

  /** What lines said that holds for what begins below them. */
  private final Map<FactKind, List<Said>> above = new HashMap<>();

  /** Answers that name none of several things; where others name some, nobody knows of which. */
  private final List<OfAll> ofAll = new ArrayList<>();

  private boolean namesSome;
  private boolean isBegun;

  private record OfAll(Line line, List<Attempt> about, List<Said> said, boolean counts) {}

  Attempts(OutputFormat format, CommandOutput output, ClaimSink facts) {
    this.format = format;
    this.output = output;
    this.facts = facts;
  }

  /** The command names what it is run for. */
  void beginCommand() {
    format
        .arguments(output.keywords())
        .filter(Slot.Value::isIdentity)
        .findFirst()
        .ifPresent(argument -> output.command().wordsFrom(output.keywords()).stream()
            .flatMap(word -> identity(argument, word).stream())
            .filter(
                text -> attempts.stream().noneMatch(a -> a.identity().equals(Optional.of(text))))
            .forEach(text ->
                attempts.add(new Attempt(argument.kind(), Optional.of(text), output.line()))));
  }

  /** The text as what identifies a thing; things that commands name are compared in lower case. */
  Optional<Text> identity(Slot.Value slot, String text) {
    String named = format.counts() == Counts.NAMED ? text.toLowerCase(Locale.ROOT) : text;
    return facts.identity(slot.kind(), named);
  }

  /** A command that was run for one thing begins with that, whatever the line calls it. */
  void begin(Match match, Line line) {
    if (isBegun || attempts.isEmpty()) {
      end();
      match.rule().patterns().stream()
          .flatMap(Pattern::values)
          .filter(slot -> slot.isIdentity() || isUnnamed(slot.kind()))
          .findFirst()
          .ifPresent(slot -> attempts.add(attempt(slot.kind(), match, line)));
    }
    isBegun = true;
  }

  private Attempt attempt(FactKind kind, Match match, Line line) {
    Optional<Text> identity = match.values().stream()
        .filter(found -> found.slot().kind() == kind && found.slot().isIdentity())
        .findFirst()
        .flatMap(found -> identity(found.slot(), found.text()));
    Attempt attempt = new Attempt(kind, identity, line);
    if (!match.rule().does(Effect.HOLDS_BELOW)) {
      above
          .getOrDefault(kind, List.of())
          .forEach(said -> attempt.saysAbove(said.property(), said.known(), line));
    }
    return attempt;
  }

  /** Whether a case can have several things of a kind, and nothing tells them apart. */
  static boolean isUnnamed(FactKind kind) {
    return kind.identity().isEmpty() && kind.subject().shape() != Subject.Shape.SINGLE;
  }

  /** Keeps what a line says for what begins below it. */
  void holdBelow(FactKind kind, Match match, Line line) {
    above.put(kind, Said.of(kind, match, line));
  }

  /** Tells what came of all that began. */
  void end() {
    endOfAll();
    attempts.stream()
        .filter(attempt -> format.counts() != Counts.NAMED
            || attempt.identity().filter(facts::isServer).isPresent())
        .forEach(attempt -> attempt.tell(facts, output.isRefused()));
    attempts.clear();
  }

  /** What no line says of one alone is said of all. */
  private void endOfAll() {
    for (OfAll answer : ofAll) {
      if (namesSome) {
        output.unread(answer.line());
      } else {
        answer.about().forEach(one -> one.says(answer.said(), answer.line(), answer.counts()));
      }
    }
    ofAll.clear();
    namesSome = false;
  }

  /**
   * What a line says of the thing that began last, or, where none did, of one of its own.
   *
   * @param own takes the one of its own
   */
  void tellUnnamed(FactKind kind, Match match, Line line, Consumer<Attempt> own) {
    Optional<Attempt> open =
        attempts.stream().filter(attempt -> attempt.kind() == kind).findFirst();
    Attempt about = open.orElseGet(() -> attempt(kind, match, line));
    boolean counts = match.rule().does(Effect.COUNTS);
    Said.of(kind, match, line)
        .forEach(said -> about.says(said.property(), said.known(), line, counts));
    if (open.isEmpty()) {
      own.accept(about);
    }
  }

  /** Takes what a line says of something with a name; false where it is not certain of what. */
  boolean tell(FactKind kind, Match match, Line line) {
    List<Said> said = Said.of(kind, match, line);
    boolean isUnlisted =
        said.stream().anyMatch(s -> s.known().value() instanceof Term term && term.isAnyOther());
    String text = line.trimmed();
    if (match.isHoleAlone()
        && (text.length() > LONGEST_ANSWER || (isUnlisted && !output.endsAtPrompt()))) {
      return false; // any text can follow here
    }
    if (attempts.isEmpty()) {
      return !match.isHoleAlone();
    }
    boolean counts = match.rule().does(Effect.COUNTS);
    beginShowing(kind, line);
    List<Attempt> about = attemptsIn(kind, text, match.isHoleAlone());
    if (about.size() > 1) {
      ofAll.add(new OfAll(line, about, said, counts));
      return true;
    }
    about.forEach(attempt -> attempt.says(said, line, counts));
    namesSome |= !about.isEmpty() && attempts.size() > 1;
    return !about.isEmpty();
  }

  /** What shows the things that began has their names. */
  private void beginShowing(FactKind kind, Line line) {
    if (attempts.stream().noneMatch(attempt -> attempt.kind() == kind)) {
      attempts.addAll(attempts.stream()
          .filter(attempt -> kind.shows(attempt.kind()))
          .map(attempt -> new Attempt(kind, attempt.identity(), line))
          .toList());
    }
  }

  /** The attempts that a line is about: the one that it names, or all where it names none. */
  private List<Attempt> attemptsIn(FactKind kind, String line, boolean isAnswer) {
    List<Attempt> ofKind = attempts.stream().filter(a -> a.kind() == kind).toList();
    List<Attempt> named = ofKind.stream()
        .filter(attempt -> attempt
            .identity()
            .filter(text -> text.isComplete() && line.contains(text.text()))
            .isPresent())
        .toList();
    boolean isOfAnother = isAnswer && named.isEmpty() && namesOne(kind, line);
    if (named.isEmpty() && isAnswer) {
      return isOfAnother ? List.of() : ofKind;
    }
    List<Attempt> about = named.isEmpty() ? ofKind : named;
    return about.size() == 1 ? about : List.of();
  }

  /** Whether a word of the line could be what identifies a thing of the kind. */
  private static boolean namesOne(FactKind kind, String line) {
    TextType form = (TextType) kind.identity().orElseThrow().type();
    return Stream.of(line.split("[^0-9A-Za-z*_-]+", -1))
        .anyMatch(word -> form.matches(word) || form.masked(word, 1).isPresent());
  }
}
