package org.remediationkb.model.capture.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.ClaimedThing;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.format.LineRule.Effect;
import org.remediationkb.model.capture.format.LineRule.Match;
import org.remediationkb.model.capture.format.LineRule.Match.Found;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.value.Text;

/** One reading of one output. */
final class OutputReading implements BrokenLines.Matching {

  private static final int MOST_MATCHED = 100;

  private final FormatRules rules;
  private final CommandOutput output;
  private final ClaimSink facts;
  private final boolean namesUnit;

  /** Whether claims can be told at once: nothing below can show that they are of another unit. */
  private final boolean isTold;

  private final Attempts attempts;
  private final OutputNames names;
  private final List<OutputReading> additions;
  private Optional<LineRule> section = Optional.empty();
  private Optional<Columns> columns = Optional.empty();
  private boolean isAnnounced;
  private boolean hasNeeded;

  /**
   * What texts are at this place, until a section begins or the list ends: where a line may be broken, each
   * is asked for several times.
   */
  private final Map<String, Optional<Match>> matched = new HashMap<>();

  /** What is told at the end. */
  private final List<Runnable> delayed = new ArrayList<>();

  private Optional<Text> serial = Optional.empty();
  private Optional<String> hostName = Optional.empty();

  private Optional<String> vdom = Optional.empty();
  private boolean hasEnded;
  private boolean isOthers;
  private boolean hasListBegun;
  private boolean hasListEnded;
  private boolean hasUnread;

  /**
   * A reading.
   *
   * @param additions what else is read of the same lines
   */
  OutputReading(
      FormatRules rules, CommandOutput output, ClaimSink facts, List<OutputReading> additions) {
    OutputFormat format = rules.format();
    this.rules = rules;
    this.additions = List.copyOf(additions);
    this.output = output;
    this.facts = facts;
    this.attempts = new Attempts(format, output, facts);
    this.names = new OutputNames(rules, facts);
    this.namesUnit = rules.anyDoes(Effect.NAMES_UNIT);
    this.isTold = format.isHeader()
        || (!namesUnit
            && !format.isAddition()
            && !names.areCompared()
            && !rules.anyDoes(Effect.OTHER_PRODUCT));
  }

  /** Reads the output to its end, or to a line that ends it. */
  void read() {
    attempts.beginCommand();
    names.beginCommand(output);
    BrokenLines lines = new BrokenLines(output.iterator(), this);
    while (!hasEnded && lines.hasNext()) {
      BrokenLines.Whole whole = lines.next();
      if (!whole.isCertain() || !isRead(whole.line())) {
        hasUnread = true;
        output.unread(whole.line(), whole.count());
      }
    }
    end();
    additions.forEach(OutputReading::end);
  }

  private boolean isRead(Line line) {
    boolean isRead = take(line).orElse(false);
    for (OutputReading addition : additions) {
      isRead |= addition.take(line).orElse(false);
    }
    return isRead;
  }

  /** What this and the additions make of a text at this place. */
  @Override
  public List<Match> allMatches(String text) {
    Optional<Match> own = match(text);
    if (additions.isEmpty()) {
      return own.map(List::of).orElse(List.of());
    }
    List<Match> all = new ArrayList<>();
    own.ifPresent(all::add);
    for (OutputReading addition : additions) {
      addition.match(text).ifPresent(all::add);
    }
    return all;
  }

  @Override
  public boolean mayTakeMore(String beginning) {
    boolean mayTake = columns.isPresent() || rules.rules().mayTakeMore(beginning);
    if (!mayTake && section.isPresent()) {
      mayTake = rules.within(section.get()).mayTakeMore(beginning);
    }
    for (LineRule list : rules.lists()) {
      mayTake = mayTake || rules.within(list).mayTakeMore(beginning);
    }
    for (OutputReading addition : additions) {
      mayTake = mayTake || addition.mayTakeMore(beginning);
    }
    return mayTake;
  }

  /** Takes a line; false where it can't be used after all, empty where no rule takes it. */
  Optional<Boolean> take(Line line) {
    Optional<Match> match = match(line.text());
    hasEnded |= match.filter(m -> m.rule().does(Effect.ENDS_OUTPUT)).isPresent();
    return match.map(m -> take(m, line));
  }

  /** Tells what the lines say together. */
  void end() {
    attempts.end();
    boolean isTelling = hasNeeded || !rules.anyDoes(Effect.IS_NEEDED);
    if (!isOthers && isTelling) {
      if (namesUnit) {
        facts.unit(serial, hostName);
      }
      delayed.forEach(Runnable::run);
      delayed.clear();
      boolean isFromBeginning = output.command().isEmpty() ? isAnnounced : output.isWhole();
      if (hasListEnded && isFromBeginning && output.isUndamaged()) {
        names.tellCompany();
      }
    }
  }

  /** The VDOM that the lines say this is about. */
  Optional<String> vdom() {
    return vdom;
  }

  /**
   * The rule for a line: one of the list, or of the output; the others after those. Where the
   * beginning of a list was lost, its lines are read as well.
   */
  private Optional<Match> match(String line) {
    Optional<Match> known = matched.get(line);
    if (known == null) {
      if (matched.size() == MOST_MATCHED) {
        matched.clear();
      }
      known = match(line, false);
      known = known.isPresent() ? known : match(line, true);
      matched.put(line, known);
    }
    return known;
  }

  private Optional<Match> match(String line, boolean isOtherwise) {
    if (section.isPresent()) {
      Optional<Match> inSection = inSection(section.get(), isOtherwise, line);
      if (inSection.isPresent()) {
        return inSection;
      }
    }
    if (!hasListEnded) {
      for (LineRule list : rules.lists()) {
        Optional<Match> match = rules.within(list).take(isOtherwise, line);
        if (match.isPresent()) {
          return match;
        }
      }
    }
    return rules.rules().take(isOtherwise, line);
  }

  /** The headings again are no row; nor is a line that can be cut into columns in several ways. */
  private Optional<Match> inSection(LineRule open, boolean isOtherwise, String line) {
    RulesByBeginning within = rules.within(open);
    if (columns.isEmpty()) {
      return within.take(isOtherwise, line);
    }
    if (open.take(line).isPresent()) {
      return Optional.empty();
    }
    List<Match> rows = columns.stream()
        .flatMap(known -> known.rows(line).stream())
        .flatMap(row -> within.take(isOtherwise, row).stream())
        .distinct()
        .toList();
    return rows.size() == 1 ? Optional.of(rows.get(0)) : within.take(isOtherwise, line);
  }

  /** Takes notice of a line; false where it can't be used after all. */
  private boolean take(Match match, Line line) {
    LineRule rule = match.rule();
    beginSection(match, line);
    isAnnounced |= rule.does(Effect.ANNOUNCES);
    hasNeeded |= rule.does(Effect.IS_NEEDED);
    if (rule.does(Effect.BEGINS_ONE)) {
      attempts.begin(match, line);
    }
    if (rule.does(Effect.OTHER_PRODUCT)) {
      isOthers = true;
      match.texts(new Slot.Product()).forEach(name -> facts.otherProduct(name, line));
    }
    if (rule.does(Effect.NAMES_UNIT)) {
      nameUnit(match);
    }
    match.texts(new Slot.VdomName()).stream()
        .findFirst()
        .ifPresent(name -> vdom = Optional.of(name));
    hasListBegun |= rule.does(Effect.BEGINS_LIST);
    if (rule.does(Effect.ENDS_LIST)) {
      endList(line);
    }
    List<String> counts = match.texts(new Slot.VdomCount());
    if (!counts.isEmpty()) {
      int sum = counts.stream().mapToInt(Integer::parseInt).sum();
      say(() -> facts.vdoms(sum));
    }
    if (rule.does(Effect.HAS_VDOMS) || rule.does(Effect.HAS_NO_VDOMS)) {
      say(() -> facts.vdomMode(rule.does(Effect.HAS_VDOMS)));
    }
    return claims(match, line) && !rule.does(Effect.IS_UNREAD);
  }

  private void beginSection(Match match, Line line) {
    boolean headsColumns = match.rule().does(Effect.HEADS_COLUMNS);
    if (headsColumns || match.rule().does(Effect.BEGINS_SECTION)) {
      matched.clear();
      section = Optional.of(match.rule());
      columns = Optional.of(match)
          .filter(m -> headsColumns)
          .flatMap(heading -> Columns.below(heading.pattern(), line.text()));
    }
  }

  private void nameUnit(Match match) {
    match.texts(new Slot.HostName()).stream()
        .findFirst()
        .ifPresent(name -> hostName = Optional.of(name));
    match.values().stream()
        .flatMap(found -> found.slot().property().type().value(found.text()).stream())
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .findFirst()
        .ifPresent(text -> serial = Optional.of(text));
  }

  private void endList(Line line) {
    hasListEnded = true;
    matched.clear();
    boolean isOfAll = output.command().wordsFrom(output.keywords()).isEmpty();
    if (hasListBegun && !hasUnread && isOfAll && output.isWhole()) {
      list().whole(line);
    }
  }

  private ClaimSink list() {
    return facts.within(rules.format().id(), Optional.empty());
  }

  private void say(Runnable claim) {
    if (isTold) {
      claim.run();
    } else {
      delayed.add(claim);
    }
  }

  private boolean claims(Match match, Line line) {
    boolean all = true;
    for (FactKind kind : kinds(match)) {
      all &= claims(kind, match, line);
    }
    return all;
  }

  private static Set<FactKind> kinds(Match match) {
    Set<FactKind> kinds = new LinkedHashSet<>();
    match.values().forEach(found -> kinds.add(found.slot().kind()));
    match.rule().says().forEach(constant -> kinds.add(constant.kind()));
    return kinds;
  }

  private boolean claims(FactKind kind, Match match, Line line) {
    if (match.values().stream()
        .anyMatch(found -> found.slot().isIdentity() && kind.shows(found.slot().kind()))) {
      return true; // told with what it shows, which has the same name
    }
    if (OutputNames.areComposed(kind)) {
      names.take(kind, match, line).ifPresent(this::say);
      return true;
    }
    if (match.rule().does(Effect.HOLDS_BELOW)) {
      attempts.holdBelow(kind, match, line);
      if (!match.rule().does(Effect.BEGINS_ONE)) {
        return true;
      }
    }
    if (Attempts.isUnnamed(kind)) {
      attempts.tellUnnamed(kind, match, line, one -> say(() -> one.tell(facts, false)));
      return true;
    }
    if (match.rule().does(Effect.BEGINS_ONE)) {
      attempts.tell(kind, match, line);
      return true;
    }
    Optional<Found> named = match.values().stream()
        .filter(found -> found.slot().kind() == kind && found.slot().isIdentity())
        .findFirst();
    if (kind.identity().isPresent() && named.isEmpty() && kind.hostName().isEmpty()) {
      return attempts.tell(kind, match, line);
    }
    if (named.isPresent() && names.areCompared()) {
      say(names.claims(named.get(), match, line));
      return true;
    }
    ClaimSink sink = rules.isInList(match.rule()) ? list() : facts;
    Optional<Text> identity = named.flatMap(found -> attempts.identity(found.slot(), found.text()));
    if (named.isPresent() && identity.isEmpty()) {
      return false;
    }
    say(() -> {
      ClaimedThing thing =
          identity.map(text -> sink.thing(kind, text, line)).orElseGet(() -> sink.thing(kind));
      Said.of(kind, match, line).forEach(said -> thing.has(said.property(), said.known()));
      identity.ifPresent(name -> tellShowing(kind, name, match, line, sink));
    });
    return true;
  }

  /** Tells what the line says of things that show the one that it names. */
  private static void tellShowing(
      FactKind kind, Text name, Match match, Line line, ClaimSink sink) {
    for (FactKind showing : kinds(match)) {
      if (showing.shows(kind)) {
        ClaimedThing thing = sink.thing(showing, name, line);
        Said.of(showing, match, line).forEach(said -> thing.has(said.property(), said.known()));
      }
    }
  }
}
