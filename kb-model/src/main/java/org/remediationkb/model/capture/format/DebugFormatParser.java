package org.remediationkb.model.capture.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.CommandLine;
import org.remediationkb.model.capture.command.CommandPattern;
import org.remediationkb.model.capture.command.DebugEntry;
import org.remediationkb.model.capture.command.DebugParser;
import org.remediationkb.model.capture.format.LineRule.Effect;
import org.remediationkb.model.capture.format.LineRule.Match;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.value.TermType;

/**
 * Reads the attempts of which a debug tells by the format of it. Each part of one may be missing; those
 * that can belong together are one attempt. Daemons do other things in between, so a line that does
 * not say what it is about belongs to an attempt only where a part of one was the last thing before.
 */
final class DebugFormatParser implements DebugParser {

  private final OutputFormat format;
  private final OutputFormat.Debug debug;
  private final Optional<FactKind> kind;
  private Optional<DebugAttempt> attempt = Optional.empty();

  /** Whether what was exchanged last is about an attempt. */
  private boolean isInPart;

  DebugFormatParser(OutputFormat format, OutputFormat.Debug debug) {
    this.format = format;
    this.debug = debug;
    this.kind = format.kinds().findFirst();
  }

  @Override
  public void commandRun(CommandLine command, CommandPattern pattern, Line line, ClaimSink facts) {
    isInPart &= !debug.interruptedBy().contains(pattern.toString());
    if (debug.begunBy().contains(pattern.toString())) {
      isInPart = true;
      end(facts);
      List<String> arguments = command.wordsFrom(pattern.words().size());
      attempt = Optional.of(DebugAttempt.with(arguments.stream().findFirst().orElse(""), line));
    }
  }

  @Override
  public void commandRefused() {
    attempt = attempt.filter(present -> !present.isBare());
  }

  @Override
  public boolean isLate(String line) {
    return format.rules().stream()
        .anyMatch(rule -> rule.does(Effect.COMES_LATE) && rule.take(line).isPresent());
  }

  @Override
  public boolean read(DebugEntry entry, ClaimSink facts) {
    List<Match> matches = entry.isJson()
        ? ofJson(new JsonMembers(entry.text()))
        : LineRule.take(format.rules(), false, entry.text())
            .or(() -> LineRule.take(format.rules(), true, entry.text()))
            .stream()
            .toList();
    return !matches.isEmpty() && take(matches, entry.first(), facts);
  }

  /** The member that tells what JSON is about, with those that say something of it. */
  private List<Match> ofJson(JsonMembers members) {
    Optional<Match> about = all(format.rules(), false, members)
        .findFirst()
        .or(() -> all(format.rules(), true, members).findFirst());
    List<Match> matches = new ArrayList<>(about.stream().toList());
    about.map(match -> match.rule().within()).ifPresent(within -> {
      all(within, false, members).forEach(matches::add);
      if (matches.size() == 1) {
        all(within, true, members).findFirst().ifPresent(matches::add);
      }
    });
    return matches;
  }

  private static Stream<Match> all(List<LineRule> rules, boolean isOtherwise, JsonMembers members) {
    return rules.stream()
        .filter(rule -> rule.isOtherwise() == isOtherwise)
        .flatMap(rule -> members.take(rule).stream());
  }

  private boolean take(List<Match> matches, Line line, ClaimSink facts) {
    LineRule rule = matches.get(0).rule();
    if (rule.does(Effect.FOLLOWS_PART) && !isInPart) {
      return false;
    }
    isInPart = (isInPart || rule.does(Effect.IS_PART)) && !rule.does(Effect.INTERRUPTS);
    List<Said> said = matches.stream().flatMap(match -> said(match, line)).toList();
    if (rule.does(Effect.IS_PART) || !said.isEmpty()) {
      part(format.rules().indexOf(rule), said, line, facts);
    }
    return matches.stream().noneMatch(match -> match.rule().does(Effect.IS_UNREAD));
  }

  private Stream<Said> said(Match match, Line line) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < match.texts().size(); i++) {
      texts.add(text(match.pattern().slots().get(i), match.texts().get(i)));
    }
    Match plain = new Match(match.rule(), match.pattern(), texts);
    return kind.stream().flatMap(about -> Said.of(about, plain, line).stream());
  }

  /** A number without zeros in front of it, so that a fact file can hold it. */
  private static String text(Slot slot, String text) {
    boolean isNumber = slot instanceof Slot.Value value
        && value.property().type() instanceof TermType terms
        && terms.areNumbers();
    return isNumber ? Integer.toString(Integer.parseInt(text)) : text;
  }

  /** Adds a part to the attempt, or to another one that begins with it. */
  private void part(int part, List<Said> said, Line line, ClaimSink facts) {
    if (attempt.filter(present -> !present.takes(part, said)).isPresent()) {
      end(facts);
    }
    DebugAttempt taking = attempt.orElseGet(() -> DebugAttempt.withoutCommand(line));
    attempt = Optional.of(taking);
    taking.take(part, said);
  }

  @Override
  public void end(ClaimSink facts) {
    kind.ifPresent(about -> attempt.ifPresent(present -> present.tell(about, facts)));
    attempt = Optional.empty();
  }
}
