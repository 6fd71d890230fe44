package org.remediationkb.model.capture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.remediationkb.model.capture.command.FactSink;
import org.remediationkb.model.capture.console.Scope;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Term;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fortitoken.FortiTokenFacts;
import org.remediationkb.model.fortitoken.HostName;
import org.remediationkb.model.fortitoken.Token;
import org.remediationkb.model.fortitoken.TokenSerial;
import org.remediationkb.model.fortitoken.UserName;

/** Takes the facts of one output apart into claims on their properties. */
final class EvidenceSink implements FactSink {

  private static final Map<Class<?>, FactType> TYPES =
      FortiTokenFacts.TYPES.stream().collect(Collectors.toMap(FactType::type, Function.identity()));

  private static final Map<Class<?>, List<Property>> STATED =
      FortiTokenFacts.TYPES.stream().collect(Collectors.toMap(FactType::type, FactType::stated));

  private final Evidence evidence;
  private final Origin origin;
  private final int run;

  EvidenceSink(Evidence evidence, Origin origin, int run) {
    this.evidence = evidence;
    this.origin = origin;
    this.run = run;
  }

  @Override
  public FactSink within(String list, Optional<String> named) {
    Optional<String> vdom = named.or(origin::vdom);
    evidence.seen(new Scope(origin.unit(), vdom));
    return new EvidenceSink(evidence, new Origin(origin.command(), origin.unit(), vdom, list), run);
  }

  @Override
  public boolean isServer(HostName host) {
    return evidence.isServer(host);
  }

  @Override
  public Optional<TokenSerial> serial(String text) {
    return TokenSerial.parse(text)
        .filter(TokenSerial::isComplete)
        .or(() -> evidence.maskedSerial(text));
  }

  @Override
  public void add(Fact fact) {
    FactType type = typeOf(fact);
    Object identity = type.identity().<Object>map(p -> value(type, fact, p)).orElse("");
    claim(new Subject(type.type(), identity, fact.about()), type, fact);
  }

  @Override
  public void attempt(Object what, Fact fact, Line line) {
    FactType type = typeOf(fact);
    Subject subject = new Subject(type.type(), what, fact.about());
    evidence.forget(subject, line.source());
    evidence.thing(subject);
    claim(subject, type, fact);
  }

  private void claim(Subject subject, FactType type, Fact fact) {
    for (Property property : STATED.getOrDefault(type.type(), List.of())) {
      type.read(fact, property)
          .known()
          .ifPresent(known -> evidence.claim(
              subject, property.name(), property.key(), new Claim(safe(known), origin, run)));
    }
  }

  @Override
  public void holder(UserName who, Optional<TokenSerial> token, Line line) {
    boolean isAdministrator = origin.list().equals(Holder.ADMINISTRATORS);
    Optional<String> vdom = isAdministrator ? Optional.empty() : origin.vdom();
    Subject holder = new Subject(Holder.class, new Holder(origin.list(), vdom, who), who.text());
    Known<Optional<TokenSerial>> known = new Known<>(token, line.trimmed(), line.source());
    evidence.claim(holder, Holder.TOKEN, Holder.TOKEN, new Claim(safe(known), origin, run));
    token.ifPresent(serial -> add(Token.unknown(serial, line.source())));
  }

  @Override
  public void vdoms(int count) {
    evidence.vdoms(count);
  }

  @Override
  public void otherProduct(String product, Line line) {
    evidence.otherProduct(product, line.source());
  }

  @Override
  public void whole(Line last) {
    evidence.whole(origin, run, last.source());
  }

  private static FactType typeOf(Fact fact) {
    return Optional.ofNullable(TYPES.get(fact.getClass()))
        .orElseThrow(() -> new IllegalArgumentException("no case has a " + fact.getClass()));
  }

  private static Object value(FactType type, Fact fact, Property identity) {
    return type.read(fact, identity).known().orElseThrow().value();
  }

  /** What is the name of its value is no secret; any other text could have one in it. */
  private <T> Known<T> safe(Known<T> known) {
    T value = known.value();
    boolean isName = value instanceof Term term
        ? term.label().equals(known.text())
        : value.toString().equals(known.text());
    return isName ? known : new Known<>(value, evidence.masked(known.text()), known.source());
  }
}
