package org.remediationkb.model.capture.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.TextType;

/**
 * Reads the attempts of which a debug tells by the format of it. Each part of one may be missing; those
 * that can belong together are one attempt. Daemons do other things in between, so a line that does
 * not say what it is about belongs to an attempt only where a part of one was the last thing before.
 */
final class DebugFormatParser implements DebugParser {

  private final OutputFormat format;
  private final OutputFormat.Debug debug;
  private final Optional<FactKind> kind;
  private final Rules rules;

  /** How much was told of each thing the last time. */
  private final Map<Text, Integer> before = new HashMap<>();

  private Optional<DebugAttempt> attempt = Optional.empty();

  /** Whether what was exchanged last is about an attempt. */
  private boolean isInPart;

  /**
   * What is known of a format before any debug is read. Safe to share.
   *
   * @param kind what its attempts are
   * @param late those of its rules that each line of a log is compared with
   */
  record Rules(
      OutputFormat format,
      OutputFormat.Debug debug,
      Optional<FactKind> kind,
      RulesByBeginning all,
      RulesByBeginning late,
      boolean areNeeding) {

    static Rules of(OutputFormat format) {
      return new Rules(
          format,
          format.debug().orElseThrow(),
          format.kinds().findFirst(),
          new RulesByBeginning(format.rules()),
          new RulesByBeginning(format.rules().stream()
              .filter(rule -> rule.does(Effect.COMES_LATE))
              .toList()),
          format.all().anyMatch(rule -> rule.does(Effect.IS_NEEDED)));
    }
  }

  DebugFormatParser(Rules rules) {
    this.rules = rules;
    this.format = rules.format();
    this.debug = rules.debug();
    this.kind = rules.kind();
  }

  @Override
  public void commandRun(CommandLine command, CommandPattern pattern, Line line, ClaimSink facts) {
    isInPart &= !debug.interruptedBy().contains(pattern.toString());
    if (debug.begunBy().contains(pattern.toString())) {
      isInPart = true;
      end(facts);
      List<String> arguments = command.wordsFrom(pattern.words().size());
      String argument = arguments.stream().findFirst().orElse("");
      DebugAttempt begun = DebugAttempt.with(argument, line);
      kind.filter(about -> about.identity().isPresent())
          .flatMap(about -> facts.identity(about, argument))
          .ifPresent(name -> begun.name(argument, name));
      attempt = Optional.of(begun);
    }
  }

  @Override
  public void commandRefused() {
    attempt = attempt.filter(present -> !present.isBare());
  }

  @Override
  public boolean mayRead(Line message) {
    return rules.all().anyTakes(message);
  }

  @Override
  public boolean knows(String message) {
    return message(message).filter(DebugFormatParser::areValues).isPresent();
  }

  private Optional<Match> message(String text) {
    Optional<Match> first = rules.all().take(false, text);
    return first.isPresent() ? first : rules.all().take(true, text);
  }

  private static boolean areValues(Match match) {
    return match.values().stream().allMatch(DebugFormatParser::isValue);
  }

  private static boolean isValue(Match.Found found) {
    return found.slot().property().type().value(found.text()).isPresent()
        || (found.slot().form() instanceof TextType form
            && form.masked(found.text(), 1).isPresent());
  }

  @Override
  public boolean isLate(Line line) {
    return rules.late().anyTakes(line);
  }

  /**
   * What an entry of the debug says.
   *
   * @param matches what it is about, and what it says of that
   * @param parts the objects within it that tell of things of their own, with what each of them says
   */
  private record Exchange(List<Match> matches, List<List<Match>> parts) {

    static Exchange of(Optional<Match> message) {
      return new Exchange(message.stream().toList(), List.of());
    }

    boolean does(Effect effect) {
      return Stream.concat(matches.stream(), parts.stream().flatMap(List::stream))
          .anyMatch(match -> match.rule().does(effect));
    }
  }

  @Override
  public boolean read(DebugEntry entry, Supplier<ClaimSink> facts) {
    Exchange exchange =
        entry.isJson() ? ofJson(new JsonMembers(entry.text())) : Exchange.of(message(entry.text()));
    return !exchange.matches().isEmpty() && take(exchange, entry.first(), facts.get());
  }

  /** The member that tells what JSON is about, with those that say something of it. */
  private Exchange ofJson(JsonMembers members) {
    Optional<Match> about = all(format.rules(), false, members)
        .findFirst()
        .or(() -> all(format.rules(), true, members).findFirst());
    return about
        .map(match -> ofJson(match, members))
        .orElseGet(() -> Exchange.of(Optional.empty()));
  }

  private static Exchange ofJson(Match about, JsonMembers members) {
    List<LineRule> within = about.rule().within();
    List<LineRule> beginning =
        within.stream().filter(rule -> rule.does(Effect.BEGINS_ONE)).toList();
    List<JsonMembers.Part> parts =
        beginning.isEmpty() ? List.of() : members.parts(beginning, about.rule());
    List<LineRule> others =
        within.stream().filter(rule -> !rule.does(Effect.BEGINS_ONE)).toList();
    return new Exchange(
        below(about, others, parts.isEmpty() ? members : members.without(parts)),
        parts.stream()
            .map(part -> below(part.begun(), part.begun().rule().within(), part.members()))
            .toList());
  }

  /** A member with those that say something of what it is about. */
  private static List<Match> below(Match about, List<LineRule> within, JsonMembers members) {
    List<Match> matches = new ArrayList<>(List.of(about));
    all(within, false, members).forEach(matches::add);
    if (matches.size() == 1) {
      all(within, true, members).findFirst().ifPresent(matches::add);
    }
    return matches;
  }

  private static Stream<Match> all(List<LineRule> rules, boolean isOtherwise, JsonMembers members) {
    return rules.stream()
        .filter(rule -> rule.isOtherwise() == isOtherwise)
        .flatMap(rule -> members.take(rule).stream());
  }

  private boolean take(Exchange exchange, Line line, ClaimSink facts) {
    LineRule rule = exchange.matches().get(0).rule();
    if (rule.does(Effect.FOLLOWS_PART) && !isInPart) {
      return false;
    }
    isInPart = (isInPart || rule.does(Effect.IS_PART)) && !rule.does(Effect.INTERRUPTS);
    List<Said> said =
        exchange.matches().stream().flatMap(match -> said(match, line)).toList();
    boolean isOfOne = true;
    if (rule.does(Effect.IS_PART) || !said.isEmpty()) {
      DebugAttempt taking = part(format.rules().indexOf(rule), said, line, facts);
      isOfOne = takeNames(exchange, taking, line, facts);
    }
    return isOfOne && !exchange.does(Effect.IS_UNREAD);
  }

  /** Takes what things an exchange is about; false where it says something of none. */
  private boolean takeNames(Exchange exchange, DebugAttempt taking, Line line, ClaimSink facts) {
    exchange.matches().forEach(match -> name(match, taking, facts));
    exchange.parts().stream()
        .map(part -> part.get(0))
        .filter(match -> match.rule().does(Effect.NAMES_ALL))
        .forEach(match -> name(match, taking, facts));
    exchange.parts().stream()
        .filter(part ->
            part.stream().skip(1).anyMatch(match -> said(match, line).count() > 0))
        .forEach(part -> taking.takeOne(
            name(part.get(0), taking, facts),
            part.stream().flatMap(match -> said(match, line)).toList(),
            line));
    if (exchange.matches().stream().noneMatch(match -> match.rule().does(Effect.IS_NEEDED))) {
      return true;
    }
    taking.takeNeeded();
    return taking.hasName() || kind.flatMap(FactKind::identity).isEmpty();
  }

  /** The thing that a match names, which the attempt is then about. */
  private static Optional<Text> name(Match match, DebugAttempt taking, ClaimSink facts) {
    return match.values().stream()
        .filter(found -> found.slot().isIdentity())
        .flatMap(found -> facts.identity(found.slot().kind(), found.text()).stream()
            .map(text -> taking.name(found.text(), text)))
        .findFirst();
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
  private DebugAttempt part(int part, List<Said> said, Line line, ClaimSink facts) {
    if (attempt.filter(present -> !present.takes(part, said)).isPresent()) {
      end(facts);
    }
    DebugAttempt taking = attempt.orElseGet(() -> DebugAttempt.withoutCommand(line));
    attempt = Optional.of(taking);
    taking.take(part, said);
    return taking;
  }

  @Override
  public void end(ClaimSink facts) {
    kind.ifPresent(about ->
        attempt.ifPresent(present -> present.tell(about, rules.areNeeding(), before, facts)));
    attempt = Optional.empty();
  }
}
