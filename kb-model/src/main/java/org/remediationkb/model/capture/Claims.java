package org.remediationkb.model.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;

/** What is said of one property of one thing, as far as nothing later took its place. */
final class Claims {

  /** More sources than these that disagree tell nobody anything. */
  private static final int MOST_SOURCES = 20;

  private final ThingKey subject;
  private final String key;
  private List<Claim> current = List.of();

  /** No claims yet about the property with that key. */
  Claims(ThingKey subject, String key) {
    this.subject = subject;
    this.key = key;
  }

  List<Claim> current() {
    return current;
  }

  /**
   * Adds a claim. It replaces what the same command said before. Where it says something new, the
   * thing has changed; then it also replaces what other commands said before the change, which is
   * what agreed with the old value. What remains of others disagrees.
   *
   * @return what was replaced
   */
  List<Claim> add(Claim claim) {
    if (current.isEmpty() || isOnlyOne(claim.origin())) {
      List<Claim> replaced = current;
      current = List.of(claim);
      return replaced;
    }
    Optional<Object> before = current.stream()
        .filter(c -> c.origin().isRepeatedBy(claim.origin()))
        .<Object>map(c -> c.known().value())
        .reduce((earlier, later) -> later)
        .filter(value -> !claim.says(value));
    List<Claim> replaced = remove(
        c -> c.origin().isRepeatedBy(claim.origin()) || before.filter(c::says).isPresent());
    List<Claim> all = new ArrayList<>(current);
    all.add(claim);
    current = List.copyOf(all.subList(Math.max(0, all.size() - MOST_SOURCES), all.size()));
    return replaced;
  }

  private boolean isOnlyOne(Origin origin) {
    return current.size() == 1 && current.get(0).origin().isRepeatedBy(origin);
  }

  /** Whether a run of that origin before this one says something. */
  boolean hasOlder(Origin origin, int run) {
    for (Claim claim : current) {
      if (claim.run() < run && claim.origin().equals(origin)) {
        return true;
      }
    }
    return false;
  }

  /** Takes away the claims that pass a test. */
  List<Claim> remove(Predicate<Claim> test) {
    List<Claim> removed = current.stream().filter(test).toList();
    if (!removed.isEmpty()) {
      current = current.stream().filter(test.negate()).toList();
    }
    return removed;
  }

  /** What a claim of these becomes when something takes its place. */
  Superseded past(Claim claim, Source by) {
    return new Superseded(subject.about(), key, claim.known(), by);
  }

  /** The oldest claim that still counts. */
  Optional<Known<?>> first() {
    return current.stream().<Known<?>>map(Claim::known).findFirst();
  }

  /** What is known of the property. */
  Reading<?> reading() {
    return of(current.stream().map(Claim::known).toList());
  }

  @SuppressWarnings("unchecked") // the values of one property have one type
  private static Reading<?> of(List<? extends Known<?>> readings) {
    return Reading.ofAll((List<Known<Object>>) (List<?>) readings);
  }
}
