package org.remediationkb.model.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.Variant;
import org.remediationkb.model.value.VariantType;

/**
 * Who has which token. That nobody has one is known only where all who could have it were seen: the
 * local users of every VDOM, and the administrators of the unit.
 */
final class Holdings {

  /** Somebody who is said to have a token, and where it is denied, if it is. */
  private record Held(Variant who, Known<?> said, Optional<Known<?>> denied) {}

  private final Map<Text, List<Held>> held = new HashMap<>();
  private final Optional<Source> allSeen;

  Holdings(Evidence evidence) {
    evidence.things(Holder.TYPE).forEach((subject, claims) -> {
      Claims tokens = claims.get(Holder.TOKEN);
      if (tokens != null) {
        add(((Holder) subject.identity()).inCase(holder(evidence)), tokens);
      }
    });
    boolean anyMasked = held.keySet().stream().anyMatch(serial -> !serial.isComplete());
    this.allSeen = anyMasked ? Optional.empty() : allSeen(evidence);
  }

  private static VariantType holder(Evidence evidence) {
    FactKind token = evidence.kinds().named("token").orElseThrow();
    return (VariantType) token.property("assigned-to").orElseThrow().type();
  }

  private void add(Variant who, Claims claims) {
    Map<Object, Known<?>> byToken = new LinkedHashMap<>();
    claims.current().forEach(claim -> byToken.put(claim.known().value(), claim.known()));
    byToken.forEach((token, said) -> {
      Optional<Known<?>> denied = byToken.values().stream()
          .filter(other -> !other.value().equals(token))
          .<Known<?>>map(other -> other)
          .findFirst();
      ((Optional<?>) token)
          .map(Text.class::cast)
          .ifPresent(serial -> held.computeIfAbsent(serial, s -> new ArrayList<>())
              .add(new Held(who, said, denied)));
    });
  }

  /** Who has a token. */
  Reading<List<Variant>> of(Text serial) {
    List<Held> holders = held.getOrDefault(serial, List.of());
    if (holders.isEmpty()) {
      return serial.isComplete() ? nobody() : Reading.notCollected();
    }
    Reading<List<Variant>> all = named(holders, holders.get(0).said());
    Optional<Known<?>> denied =
        holders.stream().flatMap(holder -> holder.denied().stream()).findFirst();
    return denied.<Reading<List<Variant>>>map(by -> disputed(holders, all, by)).orElse(all);
  }

  private Reading<List<Variant>> nobody() {
    return allSeen
        .<Reading<List<Variant>>>map(end -> Reading.known(List.of(), "nobody", end))
        .orElseGet(Reading::notCollected);
  }

  private static Reading<List<Variant>> disputed(
      List<Held> holders, Reading<List<Variant>> all, Known<?> deniedBy) {
    List<Held> certain = holders.stream().filter(h -> h.denied().isEmpty()).toList();
    Reading<List<Variant>> others = named(certain, deniedBy);
    return Reading.ofAll(List.of(all.known().orElseThrow(), others.known().orElseThrow()));
  }

  private static Reading<List<Variant>> named(List<Held> holders, Known<?> said) {
    List<Variant> names = holders.stream().map(Held::who).distinct().toList();
    String text = names.isEmpty()
        ? "nobody"
        : names.stream().map(Variant::toString).collect(Collectors.joining(", "));
    return Reading.known(names, text, said.source());
  }

  /** Where the last list ends that it takes to know who has no token; empty where one is missing. */
  private static Optional<Source> allSeen(Evidence evidence) {
    Map<Optional<String>, Source> users = new HashMap<>();
    Optional<Source> administrators = Optional.empty();
    for (Map.Entry<Origin, Source> list : evidence.wholeLists().entrySet()) {
      if (list.getKey().list().equals(Holder.USERS)) {
        users.put(list.getKey().vdom(), list.getValue());
      } else if (list.getKey().list().equals(Holder.ADMINISTRATORS) && isOfTheUnit(list.getKey())) {
        administrators = Optional.of(list.getValue());
      }
    }
    boolean allUsers = isSplit(evidence)
        ? allVdomsSeen(evidence) && users.keySet().containsAll(optional(evidence.vdoms()))
        : !users.isEmpty();
    return allUsers ? administrators : Optional.empty();
  }

  /** A unit that is split has two VDOMs at least, unless it says how many it has. */
  private static boolean allVdomsSeen(Evidence evidence) {
    return evidence.vdoms().size() >= evidence.vdomCount().orElse(2);
  }

  private static Set<Optional<String>> optional(Set<String> vdoms) {
    return vdoms.stream().map(Optional::of).collect(Collectors.toSet());
  }

  /** Within a VDOM, only its own administrators are listed. */
  private static boolean isOfTheUnit(Origin list) {
    return list.vdom().filter(vdom -> !vdom.equals("global")).isEmpty();
  }

  private static boolean isSplit(Evidence evidence) {
    return says(evidence, "enabled")
        || (!evidence.vdoms().isEmpty() && !says(evidence, "disabled"));
  }

  private static boolean says(Evidence evidence, String name) {
    Optional<FactKind> unit = evidence.kinds().named("fortigate");
    if (unit.isEmpty()) {
      return false;
    }
    Property vdoms = unit.get().property("vdoms").orElseThrow();
    Term mode = ((TermType) vdoms.type()).labelled(name).orElseThrow();
    return evidence.things(unit.get()).values().stream()
        .flatMap(claims -> Optional.ofNullable(claims.get(vdoms)).stream())
        .flatMap(claims -> claims.current().stream())
        .anyMatch(claim -> claim.says(mode));
  }
}
