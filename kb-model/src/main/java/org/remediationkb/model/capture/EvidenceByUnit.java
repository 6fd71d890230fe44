package org.remediationkb.model.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.remediationkb.model.capture.console.Scope;
import org.remediationkb.model.capture.unit.LogSegment;
import org.remediationkb.model.capture.unit.LogSegments;
import org.remediationkb.model.capture.unit.Units;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.TextType;

/**
 * What the outputs of a case say of which unit. An output may tell only later which unit a log is
 * about, so what was said waits until then. There can be no more things than a fact file can have;
 * further ones are counted.
 */
final class EvidenceByUnit {

  /** What belongs to no VDOM is said in this one. */
  private static final String GLOBAL = "global";

  private static final int MOST_THINGS = 100_000;
  private static final int MOST_TEXTS = 200;
  private static final int MOST_PRODUCTS = 100;

  /** No more than these wait, so that a log of any length can be read. */
  private static final int MOST_WAITING = 100_000;

  /**
   * What is said.
   *
   * @param segment in which part of a log
   * @param isOfAll whether it counts for the case whichever unit says it
   * @param turn when it is taken
   */
  record Saying(LogSegment segment, boolean isOfAll, Turn turn, Consumer<Evidence> effect) {}

  /** What is said in a turn waits for all that is said in those before it. */
  enum Turn {
    /** What is said of things with a name. */
    NAMED,
    /** What is said of the unit: who that is may be said of things with a name. */
    OF_UNIT,
    /** What counts only where something else shows what the unit is. */
    IF_SHOWN
  }

  private record SeenVdom(LogSegment segment, String name) {}

  private final LogSegments segments = new LogSegments();
  private final List<Saying> waiting = new ArrayList<>();

  /** What waits for the end of all logs. */
  private final List<Saying> waitingForEnd = new ArrayList<>();

  /** Of what waits, the VDOMs that were seen: each line of a debug may see one again. */
  private final Set<SeenVdom> seenVdoms = new HashSet<>();

  private final CaseUnits units;
  private final Set<ThingKey> things = new HashSet<>();
  private final FactKinds kinds;
  private final Confidential confidential;
  private final Map<FactKind, Boolean> ofSeveralUnits = new HashMap<>();
  private final Set<String> servers;
  private final Map<String, Source> otherProducts = new LinkedHashMap<>();

  /** The same few texts come again and again, and to look for secrets takes its time. */
  private final Map<String, String> maskedTexts = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
      return size() > MOST_TEXTS;
    }
  };

  private int runs;
  private int maskedTextCount;
  private long refused;

  /**
   * Nothing is said yet.
   *
   * @param kinds the kinds of fact that there are
   * @param servers the hosts of the service
   * @param units takes what is said of each unit
   */
  EvidenceByUnit(FactKinds kinds, Set<String> servers, CaseUnits units) {
    this.kinds = kinds;
    this.confidential = new Confidential(kinds.secrets());
    this.servers = servers.stream()
        .map(host -> host.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
    this.units = units;
  }

  /** The kinds of fact that there are. */
  FactKinds kinds() {
    return kinds;
  }

  /** The parts of the logs, of which one is being read. */
  LogSegments segments() {
    return segments;
  }

  /** Whether a host is one of the service's; every one may be where nobody names them. */
  boolean isServer(Text host) {
    return servers.isEmpty() || servers.contains(host.text());
  }

  /** The facts that a run of a command will tell. */
  EvidenceSink run(String command, Scope scope) {
    return run(command, scope, segments.current());
  }

  /** The same of a command that was run in another part of the logs. */
  EvidenceSink run(String command, Scope scope, LogSegment segment) {
    seen(scope.vdom(), segment);
    return new EvidenceSink(this, Origin.of(command, scope), ++runs, segment, false);
  }

  /** A text without secrets. */
  String masked(String text) {
    return maskedTexts.computeIfAbsent(text, confidential::masked);
  }

  /** The masked text that a text is, with a number that no other one has. */
  Optional<Text> masked(TextType form, String text) {
    Optional<Text> masked = form.masked(text, maskedTextCount + 1);
    maskedTextCount += masked.isPresent() ? 1 : 0;
    return masked;
  }

  /** Takes notice of a VDOM. */
  void seen(Optional<String> vdom, LogSegment segment) {
    String name = vdom.orElse(GLOBAL);
    if (!name.equals(GLOBAL) && seenVdoms.add(new SeenVdom(segment, name))) {
      say(segment, unit -> unit.seen(name));
    }
  }

  /** Takes a claim on a property. */
  void claim(ThingKey subject, Property property, Claim claim, LogSegment segment) {
    if (hasRoom(subject)) {
      say(segment, subject.type(), unit -> unit.claim(subject, property, claim));
    }
  }

  /** Takes notice of an attempt: what was said of an earlier one no longer counts. */
  void attempt(ThingKey subject, Source by, LogSegment segment) {
    if (hasRoom(subject)) {
      say(segment, subject.type(), unit -> unit.attempt(subject, by));
    }
  }

  private boolean hasRoom(ThingKey subject) {
    boolean hasRoom = things.contains(subject) || things.size() < MOST_THINGS;
    if (hasRoom) {
      things.add(subject);
    } else {
      refused++;
    }
    return hasRoom;
  }

  /** Takes what a part of a log says of the unit that it is about. */
  void sayOfUnit(LogSegment segment, Property unit, Turn turn, BiConsumer<Evidence, Text> effect) {
    FactKind kind = kinds.units(unit.type()).orElseThrow();
    say(new Saying(
        segment,
        true,
        turn,
        evidence -> effect.accept(evidence, units.name(segment, kind, evidence))));
  }

  /** Takes what a part of a log says. */
  void say(LogSegment segment, Consumer<Evidence> effect) {
    say(new Saying(segment, false, Turn.NAMED, effect));
  }

  private void say(LogSegment segment, FactKind kind, Consumer<Evidence> effect) {
    boolean isOfAll = ofSeveralUnits.computeIfAbsent(kind, kinds::isOfSeveralUnits);
    say(new Saying(segment, isOfAll, Turn.NAMED, effect));
  }

  private void say(Saying saying) {
    List<Saying> others = saying.turn() == Turn.IF_SHOWN ? waitingForEnd : waiting;
    others.add(saying);
    if (others.size() >= MOST_WAITING) {
      settle(others);
    }
  }

  /** Has each unit take what was said of it, at the end of all logs. */
  void settle() {
    settle(waiting);
    settle(waitingForEnd);
  }

  private void settle(List<Saying> said) {
    units.take(Units.of(segments), said);
    said.clear();
    seenVdoms.clear();
  }

  /** The other products whose outputs were among what was read, and where each was first named. */
  Map<String, Source> otherProducts() {
    return otherProducts;
  }

  /** Takes notice of an output of another product. */
  void otherProduct(String product, Source source) {
    if (otherProducts.size() < MOST_PRODUCTS) {
      otherProducts.putIfAbsent(product, source);
    }
  }

  /** How many claims there were about more things than a case can have. */
  long refused() {
    return refused;
  }
}
