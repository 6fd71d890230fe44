package org.remediationkb.model.capture.format;

import java.util.LinkedHashMap;
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
 * Something that is tried, such as an activation or a ping: what lines say of it until it ends. Of
 * the things that are said of one property, the last counts; but a text that no value is listed for
 * only where nothing was said before.
 */
final class Attempt {

  private record Said(Known<?> known, Line line, int weight) {}

  private static final int UNLISTED = 0;
  private static final int LISTED = 1;
  private static final int DECIDES = 2;

  private final FactKind kind;
  private final Optional<Text> identity;
  private final Line line;
  private final Map<Property, Said> said = new LinkedHashMap<>();

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

  void says(Property property, Known<?> known, Line at, boolean decides) {
    boolean isUnlisted = known.value() instanceof Term term && term.isAnyOther();
    int weight = decides ? DECIDES : isUnlisted ? UNLISTED : LISTED;
    Said before = said.get(property);
    if (before == null
        || weight > before.weight()
        || (weight == before.weight() && weight > UNLISTED)) {
      said.put(property, new Said(known, at, weight));
    }
  }

  /** Says what came of it. One that was refused, and that nothing is said of, was none. */
  void tell(ClaimSink facts, boolean isRefused) {
    if (identity.isEmpty() || (said.isEmpty() && (isRefused || kind.subject().unique()))) {
      return;
    }
    ClaimedThing thing = kind.subject().unique()
        ? facts.thing(kind, identity.get(), said.values().iterator().next().line())
        : facts.attempt(kind, identity.get(), line);
    said.forEach((property, last) -> thing.has(property, last.known()));
  }
}
