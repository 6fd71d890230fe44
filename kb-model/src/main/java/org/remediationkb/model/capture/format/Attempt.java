package org.remediationkb.model.capture.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.ClaimedThing;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.Text;

/**
 * Something that is tried, such as an activation or a ping, or a thing without a name: what lines say
 * of it until it ends. Of the things that are said of one property, the last counts; but a text that
 * no value is listed for only where nothing was said before.
 */
final class Attempt {

  private record Weighed(Known<?> known, Line line, int weight) {}

  private static final int FROM_ABOVE = -1;
  private static final int UNLISTED = 0;
  private static final int LISTED = 1;
  private static final int DECIDES = 2;

  private final FactKind kind;
  private final Optional<Text> identity;
  private final Line line;
  private final Map<Property, Weighed> said = new LinkedHashMap<>();

  /**
   * An attempt.
   *
   * @param identity what it is tried with; empty where that is no thing that counts
   * @param line where it begins
   */
  Attempt(FactKind kind, Optional<Text> identity, Line line) {
    this.kind = kind;
    this.identity = identity;
    this.line = line;
  }

  FactKind kind() {
    return kind;
  }

  Optional<Text> identity() {
    return identity;
  }

  /** Takes over what a line above said, where nothing else is said. */
  void saysAbove(Property property, Known<?> known, Line at) {
    said.putIfAbsent(property, new Weighed(known, at, FROM_ABOVE));
  }

  void says(List<Said> all, Line at, boolean decides) {
    all.forEach(one -> says(one.property(), one.known(), at, decides));
  }

  void says(Property property, Known<?> known, Line at, boolean decides) {
    if (property.many()) {
      Weighed before = said.get(property);
      said.put(
          property,
          new Weighed(before == null ? known : joined(before.known(), known), at, LISTED));
      return;
    }
    boolean isUnlisted = known.value() instanceof Term term && term.isAnyOther();
    int weight = decides ? DECIDES : isUnlisted ? UNLISTED : LISTED;
    Weighed before = said.get(property);
    if (before == null
        || weight > before.weight()
        || (weight == before.weight() && weight > UNLISTED)) {
      said.put(property, new Weighed(known, at, weight));
    }
  }

  private static Known<?> joined(Known<?> list, Known<?> more) {
    List<Object> all = new ArrayList<>((List<?>) list.value());
    all.addAll((List<?>) more.value());
    return new Known<>(List.copyOf(all), list.text() + ", " + more.text(), list.source());
  }

  /** Says what came of it. One that was refused, and that nothing is said of, was none. */
  void tell(ClaimSink facts, boolean isRefused) {
    boolean hasName = kind.identity().isPresent();
    boolean isOne = !hasName || identity.isPresent();
    if (!isOne || (said.isEmpty() && (isRefused || !hasName || kind.subject().unique()))) {
      return;
    }
    ClaimedThing thing = thing(facts);
    said.forEach((property, last) -> thing.has(property, last.known()));
  }

  private ClaimedThing thing(ClaimSink facts) {
    if (identity.isEmpty()) {
      return facts.attempt(kind, new Object(), line);
    }
    return kind.subject().unique()
        ? facts.thing(kind, identity.get(), said.values().iterator().next().line())
        : facts.attempt(kind, identity.get(), line);
  }
}
