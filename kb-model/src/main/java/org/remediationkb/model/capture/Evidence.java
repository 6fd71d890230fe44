package org.remediationkb.model.capture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.remediationkb.model.capture.console.Scope;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.TextType;

/**
 * All that the outputs of a case say, as far as nothing later took its place. There can be no more
 * things than a fact file can have; further ones are counted.
 */
final class Evidence {

  private static final int MOST_THINGS = 100_000;
  private static final int MOST_ORIGINS = 10_000;
  private static final int MOST_TEXTS = 200;
  private static final int MOST_PRODUCTS = 100;
  private static final int MOST_HISTORY = 10_000;

  private final Map<ThingKey, Map<Property, Claims>> things = new LinkedHashMap<>();
  private final Map<Origin, Set<Claims>> listed = new HashMap<>();
  private final Map<Origin, Source> wholeLists = new LinkedHashMap<>();
  private final Set<String> vdoms = new HashSet<>();
  private final Sampler<Superseded> history = new Sampler<>(MOST_HISTORY);

  /** The same few texts come again and again, and to look for secrets takes its time. */
  private final Map<String, String> maskedTexts = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
      return size() > MOST_TEXTS;
    }
  };

  private final FactKinds kinds;
  private final Set<String> servers;
  private final Map<String, Source> otherProducts = new LinkedHashMap<>();
  private Optional<Integer> vdomCount = Optional.empty();
  private int runs;
  private int maskedTextCount;
  private long refused;

  /** Nothing is said yet; there are these kinds of fact, and these hosts are the service's. */
  Evidence(FactKinds kinds, Set<String> servers) {
    this.kinds = kinds;
    this.servers = servers.stream()
        .map(host -> host.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The kinds of fact that there are. */
  FactKinds kinds() {
    return kinds;
  }

  /** Whether a host is one of the service's; every one may be where nobody names them. */
  boolean isServer(Text host) {
    return servers.isEmpty() || servers.contains(host.text());
  }

  /** The facts that a run of a command will tell. */
  EvidenceSink run(String command, Scope scope) {
    seen(scope);
    return new EvidenceSink(this, Origin.of(command, scope), ++runs);
  }

  /** A text without secrets. */
  String masked(String text) {
    return maskedTexts.computeIfAbsent(text, Confidential::masked);
  }

  /** Takes notice of a VDOM. */
  void seen(Scope scope) {
    if (vdoms.size() < MOST_THINGS) {
      scope.vdom().filter(vdom -> !vdom.equals("global")).ifPresent(vdoms::add);
    }
  }

  /** The masked text that a text is, with a number that no other one has. */
  Optional<Text> masked(TextType form, String text) {
    Optional<Text> masked = form.masked(text, maskedTextCount + 1);
    maskedTextCount += masked.isPresent() ? 1 : 0;
    return masked;
  }

  /** Adds a claim on a property. */
  void claim(ThingKey subject, Property property, Claim claim) {
    Optional<Map<Property, Claims>> thing = thing(subject);
    if (thing.isEmpty()) {
      return;
    }
    Claims claims = thing.get().computeIfAbsent(property, p -> new Claims(subject, p.key()));
    for (Claim replaced : claims.add(claim)) {
      if (!claim.says(replaced.known().value())) {
        history.add(claims.past(replaced, claim.known().source()));
      }
    }
    if (claim.origin().isCertain() && hasRoom(listed, claim.origin())) {
      listed.computeIfAbsent(claim.origin(), o -> new LinkedHashSet<>()).add(claims);
    }
  }

  /** Takes notice of a thing; empty where there are too many. */
  Optional<Map<Property, Claims>> thing(ThingKey subject) {
    Map<Property, Claims> thing = things.get(subject);
    if (thing == null && things.size() < MOST_THINGS) {
      thing = new LinkedHashMap<>(8);
      things.put(subject, thing);
    }
    refused += thing == null ? 1 : 0;
    return Optional.ofNullable(thing);
  }

  /** Ends a list: what an earlier run of it named and this one does not is no longer there. */
  void whole(Origin origin, int run, Source end) {
    if (hasRoom(wholeLists, origin)) {
      wholeLists.put(origin, end);
    }
    Set<Claims> named = listed.getOrDefault(origin, Set.of());
    List<Claims> outdated = named.stream().filter(c -> c.hasOlder(origin, run)).toList();
    for (Claims claims : outdated) {
      claims
          .remove(claim -> claim.run() < run && claim.origin().equals(origin))
          .forEach(claim -> history.add(claims.past(claim, end)));
      named.remove(claims);
    }
  }

  private static boolean hasRoom(Map<Origin, ?> map, Origin origin) {
    return map.size() < MOST_ORIGINS || map.containsKey(origin);
  }

  /** Forgets a thing, of which another attempt says it all anew. */
  void forget(ThingKey subject, Source by) {
    Map<Property, Claims> thing = things.remove(subject);
    if (thing != null) {
      thing
          .values()
          .forEach(claims -> claims.current().forEach(c -> history.add(claims.past(c, by))));
    }
  }

  /** The things of one kind in the order they were first named, with the claims on each. */
  Map<ThingKey, Map<Property, Claims>> things(FactKind type) {
    Map<ThingKey, Map<Property, Claims>> ofType = new LinkedHashMap<>();
    things.forEach((subject, claims) -> {
      if (subject.type() == type) {
        ofType.put(subject, claims);
      }
    });
    return ofType;
  }

  /** The lists that were seen whole, and where they end. */
  Map<Origin, Source> wholeLists() {
    return wholeLists;
  }

  /** The VDOMs that were named. */
  Set<String> vdoms() {
    return vdoms;
  }

  /** How many VDOMs the unit has, where that was said. */
  Optional<Integer> vdomCount() {
    return vdomCount;
  }

  /** Takes notice of how many VDOMs the unit has. */
  void vdoms(int count) {
    vdomCount = Optional.of(count);
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

  /** What was said and is no longer so. */
  Sample<Superseded> history() {
    return history.sample();
  }

  /** How many claims there were about more things than a case can have. */
  long refused() {
    return refused;
  }
}
