package org.remediationkb.model.capture.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.ClaimedThing;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.format.LineRule.Constant;
import org.remediationkb.model.capture.format.LineRule.Effect;
import org.remediationkb.model.capture.format.LineRule.Match;
import org.remediationkb.model.capture.format.LineRule.Match.Found;
import org.remediationkb.model.capture.format.LineRule.Pattern;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Subject;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.TextType;

/** One reading of one output. */
final class OutputReading {

  /** A longer line is no answer to a command, but something else that was printed. */
  private static final int LONGEST_ANSWER = 160;

  private final OutputFormat format;
  private final CommandOutput output;
  private final ClaimSink facts;
  private final List<LineRule> lists;
  private final boolean namesUnit;

  /** Whether claims can be told at once: nothing below can show that they are of another unit. */
  private final boolean isTold;

  private final List<Attempt> attempts = new ArrayList<>();

  /** What lines said that holds for what begins below them. */
  private final Map<FactKind, List<Said>> above = new HashMap<>();

  /** What is told at the end. */
  private final List<Runnable> delayed = new ArrayList<>();

  private Optional<Text> serial = Optional.empty();
  private Optional<String> hostName = Optional.empty();

  private Optional<String> vdom = Optional.empty();
  private boolean hasEnded;
  private boolean isBegun;
  private boolean isOthers;
  private boolean hasListBegun;
  private boolean hasListEnded;
  private boolean hasUnread;

  OutputReading(OutputFormat format, CommandOutput output, ClaimSink facts) {
    this.format = format;
    this.output = output;
    this.facts = facts;
    this.lists =
        format.rules().stream().filter(rule -> rule.does(Effect.BEGINS_LIST)).toList();
    this.namesUnit = format.all().anyMatch(rule -> rule.does(Effect.NAMES_UNIT));
    this.isTold = format.isHeader()
        || (!namesUnit && format.all().noneMatch(rule -> rule.does(Effect.OTHER_PRODUCT)));
  }

  /** Reads the output to its end, or to a line that ends it. */
  void read() {
    attemptsOfCommand();
    Iterator<Line> lines = output.iterator();
    while (!hasEnded && lines.hasNext()) {
      Line line = lines.next();
      if (!take(line).orElse(false)) {
        hasUnread = true;
        output.unread(line);
      }
    }
    end();
  }

  /** Takes a line; false where it can't be used after all, empty where no rule takes it. */
  Optional<Boolean> take(Line line) {
    Optional<Match> match = match(line.trimmed());
    hasEnded |= match.filter(m -> m.rule().does(Effect.ENDS_OUTPUT)).isPresent();
    return match.map(m -> take(m, line));
  }

  /** Tells what the lines say together. */
  void end() {
    endAttempts();
    if (!isOthers) {
      if (namesUnit) {
        facts.unit(serial, hostName);
      }
      delayed.forEach(Runnable::run);
      delayed.clear();
    }
  }

  /** The VDOM that the lines say this is about. */
  Optional<String> vdom() {
    return vdom;
  }

  /** The command names what it is run for. */
  private void attemptsOfCommand() {
    format.commands().stream()
        .filter(command -> command.pattern().words().size() == output.keywords())
        .flatMap(command -> command.argument().stream())
        .findFirst()
        .ifPresent(argument -> output.command().wordsFrom(output.keywords()).stream()
            .flatMap(word -> identity(argument, word).stream())
            .filter(
                text -> attempts.stream().noneMatch(a -> a.identity().equals(Optional.of(text))))
            .forEach(text ->
                attempts.add(new Attempt(argument.kind(), Optional.of(text), output.line()))));
  }

  private Optional<Text> identity(Slot.Value slot, String text) {
    String named = format.onlyNamed() ? text.toLowerCase(Locale.ROOT) : text;
    return facts.identity(slot.kind(), named);
  }

  /**
   * The rule for a line: one of the list, or of the output; the others after those. Where the
   * beginning of a list was lost, its lines are read as well.
   */
  private Optional<Match> match(String line) {
    return match(line, false).or(() -> match(line, true));
  }

  private Optional<Match> match(String line, boolean isOtherwise) {
    if (!hasListEnded) {
      for (LineRule list : lists) {
        Optional<Match> match = LineRule.take(list.within(), isOtherwise, line);
        if (match.isPresent()) {
          return match;
        }
      }
    }
    return LineRule.take(format.rules(), isOtherwise, line);
  }

  /** Takes notice of a line; false where it can't be used after all. */
  private boolean take(Match match, Line line) {
    LineRule rule = match.rule();
    if (rule.does(Effect.BEGINS_ONE)) {
      begin(match, line);
    }
    if (rule.does(Effect.OTHER_PRODUCT)) {
      isOthers = true;
      match.texts(new Slot.Product()).forEach(name -> facts.otherProduct(name, line));
    }
    if (rule.does(Effect.NAMES_UNIT)) {
      nameUnit(match);
    }
    vdom = match.texts(new Slot.VdomName()).findFirst().or(() -> vdom);
    hasListBegun |= rule.does(Effect.BEGINS_LIST);
    if (rule.does(Effect.ENDS_LIST)) {
      endList(line);
    }
    List<String> counts = match.texts(new Slot.VdomCount()).toList();
    if (!counts.isEmpty()) {
      int sum = counts.stream().mapToInt(Integer::parseInt).sum();
      say(() -> facts.vdoms(sum));
    }
    return claims(match, line) && !rule.does(Effect.IS_UNREAD);
  }

  private void nameUnit(Match match) {
    match.texts(new Slot.HostName()).findFirst().ifPresent(name -> hostName = Optional.of(name));
    match.values().stream()
        .flatMap(found -> found.slot().property().type().value(found.text()).stream())
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .findFirst()
        .ifPresent(text -> serial = Optional.of(text));
  }

  private void endList(Line line) {
    hasListEnded = true;
    if (hasListBegun && !hasUnread && output.isWhole()) {
      list().whole(line);
    }
  }

  private ClaimSink list() {
    return facts.within(format.id(), Optional.empty());
  }

  private void say(Runnable claim) {
    if (isTold) {
      claim.run();
    } else {
      delayed.add(claim);
    }
  }

  /** A command that was run for one thing begins with that, whatever the line calls it. */
  private void begin(Match match, Line line) {
    if (isBegun || attempts.isEmpty()) {
      endAttempts();
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
  private static boolean isUnnamed(FactKind kind) {
    return kind.identity().isEmpty() && kind.subject().shape() != Subject.Shape.SINGLE;
  }

  private void endAttempts() {
    attempts.stream()
        .filter(attempt ->
            !format.onlyNamed() || attempt.identity().filter(facts::isServer).isPresent())
        .forEach(attempt -> attempt.tell(facts, output.isRefused()));
    attempts.clear();
  }

  private boolean claims(Match match, Line line) {
    boolean all = true;
    for (FactKind kind : kinds(match)) {
      all &= claims(kind, match, line);
    }
    return all;
  }

  private static List<FactKind> kinds(Match match) {
    return Stream.concat(
            match.values().stream().map(found -> found.slot().kind()),
            match.rule().says().stream().map(Constant::kind))
        .distinct()
        .toList();
  }

  private boolean claims(FactKind kind, Match match, Line line) {
    if (match.rule().does(Effect.HOLDS_BELOW)) {
      above.put(kind, said(kind, match, line));
      if (!match.rule().does(Effect.BEGINS_ONE)) {
        return true;
      }
    }
    if (isUnnamed(kind)) {
      ofUnnamed(kind, match, line);
      return true;
    }
    if (match.rule().does(Effect.BEGINS_ONE)) {
      ofAttempt(kind, match, line);
      return true;
    }
    Optional<Found> named = match.values().stream()
        .filter(found -> found.slot().kind() == kind && found.slot().isIdentity())
        .findFirst();
    if (kind.identity().isPresent() && named.isEmpty()) {
      return ofAttempt(kind, match, line);
    }
    boolean isInList = lists.stream().anyMatch(list -> list.within().contains(match.rule()));
    ClaimSink sink = isInList ? list() : facts;
    Optional<Text> identity = named.flatMap(found -> identity(found.slot(), found.text()));
    if (named.isPresent() && identity.isEmpty()) {
      return false;
    }
    say(() -> {
      ClaimedThing thing =
          identity.map(text -> sink.thing(kind, text, line)).orElseGet(() -> sink.thing(kind));
      said(kind, match, line).forEach(said -> thing.has(said.property(), said.known()));
    });
    return true;
  }

  /** What a line says of the thing that began last, or, where none did, of one of its own. */
  private void ofUnnamed(FactKind kind, Match match, Line line) {
    Optional<Attempt> open =
        attempts.stream().filter(attempt -> attempt.kind() == kind).findFirst();
    Attempt about = open.orElseGet(() -> attempt(kind, match, line));
    said(kind, match, line)
        .forEach(said ->
            about.says(said.property(), said.known(), line, match.rule().does(Effect.COUNTS)));
    if (open.isEmpty()) {
      say(() -> about.tell(facts, false));
    }
  }

  private record Said(Property property, Known<?> known) {}

  /**
   * What a line says of a kind, in the order of its properties, with what is quoted of it: what stands
   * in the holes, or the line.
   */
  private static List<Said> said(FactKind kind, Match match, Line line) {
    List<Said> said = new ArrayList<>();
    for (Found found : match.values()) {
      if (found.slot().kind() == kind && !found.slot().isIdentity()) {
        String text = match.rule().does(Effect.QUOTES_LINE) ? line.trimmed() : found.text();
        add(said, found.slot().property(), found.text(), text, line);
      }
    }
    for (Constant constant : match.rule().says()) {
      if (constant.kind() == kind) {
        String text = match.texts(new Slot.Quoted()).findFirst().orElse(line.trimmed());
        add(said, constant.property(), constant.text(), text, line);
      }
    }
    said.sort(Comparator.comparingInt(s -> kind.properties().indexOf(s.property())));
    return said;
  }

  private static void add(
      List<Said> said, Property property, String value, String text, Line line) {
    property
        .known(value, text, line.source())
        .<Known<?>>map(known -> property.many()
            ? new Known<>(List.of(known.value()), known.text(), known.source())
            : known)
        .ifPresent(known -> said.add(new Said(property, known)));
  }

  private boolean ofAttempt(FactKind kind, Match match, Line line) {
    List<Said> said = said(kind, match, line);
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
    Optional<Attempt> attempt = attemptIn(kind, text, match.isHoleAlone());
    attempt.ifPresent(about -> said.forEach(
        s -> about.says(s.property(), s.known(), line, match.rule().does(Effect.COUNTS))));
    return attempt.isPresent();
  }

  /** The attempt that a line is about: the one that it names, or the only one there is. */
  private Optional<Attempt> attemptIn(FactKind kind, String line, boolean isAnswer) {
    List<Attempt> ofKind = attempts.stream().filter(a -> a.kind() == kind).toList();
    List<Attempt> named = ofKind.stream()
        .filter(attempt -> attempt
            .identity()
            .filter(text -> text.isComplete() && line.contains(text.text()))
            .isPresent())
        .toList();
    boolean isOfAnother = isAnswer && named.isEmpty() && namesOne(kind, line);
    List<Attempt> about = named.isEmpty() && !isOfAnother ? ofKind : named;
    return about.size() == 1 ? Optional.of(about.get(0)) : Optional.empty();
  }

  /** Whether a word of the line could be what identifies a thing of the kind. */
  private static boolean namesOne(FactKind kind, String line) {
    TextType form = (TextType) kind.identity().orElseThrow().type();
    return Stream.of(line.split("[^0-9A-Za-z*_-]+", -1))
        .anyMatch(word -> form.matches(word) || form.masked(word, 1).isPresent());
  }
}
