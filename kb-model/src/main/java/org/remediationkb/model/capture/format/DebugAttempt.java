package org.remediationkb.model.capture.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.ClaimedThing;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.Text;

/** An attempt of which a debug tells, as far as it has been read. */
final class DebugAttempt {

  /** Too short to be told from another, a mask, or groups of one letter each, as samples have. */
  private static final Pattern NO_NAME =
      Pattern.compile("(?:D?+([0-9A-Za-z*])\\1{2,7}+(?:-|$)){1,8}+|.{0,15}|.*[*].*");

  private final Object what;
  private final boolean isCommand;
  private final Line line;
  private final BitSet taken = new BitSet();
  private final Map<Property, Said> said = new LinkedHashMap<>();
  private final Map<String, Text> names = new LinkedHashMap<>();
  private final List<One> ones = new ArrayList<>();
  private boolean hasNeeded;

  /**
   * What an object in JSON tells of a thing of its own.
   *
   * @param name the thing; empty for each that the attempt is about
   */
  private record One(Optional<Text> name, Collection<Said> said, Line line) {}

  private DebugAttempt(Object what, boolean isCommand, Line line) {
    this.what = what;
    this.isCommand = isCommand;
    this.line = line;
  }

  /** An attempt with a command; with the same argument it is the same attempt once more. */
  static DebugAttempt with(String argument, Line line) {
    boolean tellsApart = !NO_NAME.matcher(argument).matches();
    return new DebugAttempt(tellsApart ? argument : new Object(), true, line);
  }

  /** An attempt of which the beginning was not seen. */
  static DebugAttempt withoutCommand(Line line) {
    return new DebugAttempt(new Object(), false, line);
  }

  /**
   * Whether a part can be of this attempt: each part occurs once, and no two say something else of
   * one property. Daemons print late, so after a command the order may be another; without one, a
   * step back is the beginning of another attempt, unless it says again what was said.
   *
   * @param part the place of the part in the order of the page
   */
  boolean takes(int part, List<Said> saying) {
    boolean agrees = saying.stream().anyMatch(says -> said.containsKey(says.property()));
    return !taken.get(part)
        && saying.stream().noneMatch(this::isContradicted)
        && (isCommand || agrees || taken.length() <= part);
  }

  private boolean isContradicted(Said saying) {
    Said before = said.get(saying.property());
    return before != null && !before.known().text().equals(saying.known().text());
  }

  /** Whether nothing of it has been seen but its command. */
  boolean isBare() {
    return isCommand && taken.isEmpty();
  }

  void take(int part, List<Said> saying) {
    taken.set(part);
    saying.forEach(says -> said.put(says.property(), says));
  }

  /** A thing that it is about, by a name that may be masked: within an attempt, it is one thing. */
  Text name(String text, Text made) {
    return names.computeIfAbsent(text, t -> made);
  }

  boolean hasName() {
    return !names.isEmpty();
  }

  /** Takes what is said of a thing of its own. */
  void takeOne(Optional<Text> name, List<Said> saying, Line at) {
    ones.add(new One(name, saying, at));
  }

  /** Takes notice of something without which it tells nothing of itself. */
  void takeNeeded() {
    hasNeeded = true;
  }

  /**
   * Says what came of it, and of the things of their own. What an earlier one said is history.
   *
   * @param before how much was told of each thing the last time
   */
  void tell(FactKind kind, boolean isNeeding, Map<Text, Integer> before, ClaimSink facts) {
    Optional<Property> identity = kind.identity();
    if (identity.isEmpty()) {
      tell(facts.attempt(kind, what, line), said.values());
      return;
    }
    Set<Text> about = new LinkedHashSet<>(names.values());
    ones.forEach(one -> one.name().ifPresent(about::add));
    about.forEach(name -> {
      List<One> all = of(name, isNeeding);
      int last = Math.max(all.size(), before.getOrDefault(name, 0));
      for (int i = 0; i < last; i++) {
        ClaimedThing one = facts.attempt(kind, List.of(name, i), line);
        if (i < all.size()) {
          Line at = all.get(i).line();
          one.has(identity.get(), new Reading.Known<>(name, name.text(), at.source()));
          tell(one, all.get(i).said());
        }
      }
      before.put(name, all.size());
    });
  }

  /** What is said of a thing: by the whole, and by the objects that are about it. */
  private List<One> of(Text name, boolean isNeeding) {
    List<One> all = new ArrayList<>();
    if (names.containsValue(name) && (!isNeeding || hasNeeded)) {
      all.add(new One(Optional.of(name), said.values(), line));
    }
    ones.stream()
        .filter(one -> one.name().map(name::equals).orElse(names.containsValue(name)))
        .forEach(all::add);
    return all;
  }

  private static void tell(ClaimedThing thing, Collection<Said> said) {
    said.forEach(says -> thing.has(says.property(), says.known()));
  }
}
