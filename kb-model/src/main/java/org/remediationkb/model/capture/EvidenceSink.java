package org.remediationkb.model.capture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.capture.EvidenceByUnit.Turn;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.ClaimedThing;
import org.remediationkb.model.capture.command.HolderTable;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.capture.unit.LogSegment;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.TextType;

/** Takes the claims of one output and notes which output it was. */
final class EvidenceSink implements ClaimSink {

  private final EvidenceByUnit evidence;
  private final Origin origin;
  private final int run;
  private final boolean isIfShown;
  private LogSegment segment;

  EvidenceSink(
      EvidenceByUnit evidence, Origin origin, int run, LogSegment segment, boolean isIfShown) {
    this.evidence = evidence;
    this.origin = origin;
    this.run = run;
    this.segment = segment;
    this.isIfShown = isIfShown;
  }

  /** Claims on one thing. */
  private record Thing(EvidenceSink sink, ThingKey subject) implements ClaimedThing {

    @Override
    public FactKind type() {
      return subject.type();
    }

    @Override
    public void has(Property property, Known<?> known) {
      sink.claim(subject, property, known);
    }

    private Thing identifiedBy(Text identity, Source source) {
      type()
          .identity()
          .ifPresent(property -> has(property, new Known<>(identity, identity.text(), source)));
      return this;
    }
  }

  @Override
  public ClaimSink within(String list, Optional<String> named) {
    Optional<String> vdom = named.or(origin::vdom);
    evidence.seen(vdom, segment);
    Origin inList = new Origin(origin.command(), origin.isCertain(), vdom, list);
    return new EvidenceSink(evidence, inList, run, segment, isIfShown);
  }

  @Override
  public boolean isServer(Text host) {
    return evidence.isServer(host);
  }

  @Override
  public Optional<Text> identity(FactKind kind, String text) {
    TextType form = (TextType) kind.identity().orElseThrow().type();
    return form.text(text).filter(Text::isComplete).or(() -> evidence.masked(form, text));
  }

  @Override
  public Optional<Text> masked(TextType form, String text) {
    return evidence.masked(form, text);
  }

  @Override
  public ClaimedThing thing(FactKind type) {
    return type.hostName().isPresent()
        ? new OfUnit(this, type, Map.of(), type.identifying())
        : new Thing(this, new ThingKey(type, "", type.subject().name()));
  }

  @Override
  public ClaimedThing thing(FactKind type, Map<Property, Known<?>> parts, Line line) {
    List<Property> missing =
        type.identifying().stream().filter(part -> !parts.containsKey(part)).toList();
    if (!missing.isEmpty()) {
      return new OfUnit(this, type, parts, missing);
    }
    Thing thing = new Thing(this, ThingKey.of(type, parts, line.source()));
    parts.forEach(thing::has);
    return thing;
  }

  /**
   * Claims on a thing that the unit is, or is part of; which unit that is can be known only later. Where
   * more than the unit is missing, it is not known what they are on.
   */
  private record OfUnit(
      EvidenceSink sink, FactKind type, Map<Property, Known<?>> parts, List<Property> missing)
      implements ClaimedThing {

    @Override
    public void has(Property property, Known<?> known) {
      Property unit = missing.get(0);
      boolean isOfUnit =
          missing.size() == 1 && sink.evidence.kinds().units(unit.type()).isPresent();
      if (!isOfUnit) {
        return;
      }
      Claim claim = new Claim(sink.safe(known), sink.origin, sink.run);
      Turn turn = sink.isIfShown ? Turn.IF_SHOWN : Turn.OF_UNIT;
      sink.evidence.sayOfUnit(sink.segment, unit, turn, (evidence, name) -> {
        Map<Property, Known<?>> all = new LinkedHashMap<>(parts);
        all.put(unit, new Known<>(name, name.text(), known.source()));
        ThingKey key = ThingKey.of(type, all, known.source());
        if (!sink.isIfShown || evidence.has(key)) {
          all.forEach(
              (part, value) -> evidence.claim(key, part, new Claim(value, sink.origin, sink.run)));
          evidence.claim(key, property, claim);
        }
      });
    }
  }

  @Override
  public ClaimedThing thing(FactKind type, Text identity, Line line) {
    Thing thing = new Thing(this, new ThingKey(type, identity, identity.text()));
    return thing.identifiedBy(identity, line.source());
  }

  @Override
  public ClaimedThing attempt(FactKind type, Object what, Line line) {
    return attempt(new ThingKey(type, what, type.subject().name()), line);
  }

  @Override
  public ClaimedThing attempt(FactKind type, Text identity, Line line) {
    return attempt(new ThingKey(type, identity, identity.text()), line)
        .identifiedBy(identity, line.source());
  }

  private Thing attempt(ThingKey subject, Line line) {
    evidence.attempt(subject, line.source(), segment);
    return new Thing(this, subject);
  }

  private void claim(ThingKey subject, Property property, Known<?> known) {
    evidence.claim(subject, property, new Claim(safe(known), origin, run), segment);
  }

  @Override
  public void holder(HolderTable table, Text who, Optional<Text> held, Line line) {
    Optional<String> vdom = table.isOfVdom() ? origin.vdom() : Optional.empty();
    ThingKey holder = new ThingKey(Holder.TYPE, new Holder(table, vdom, who), who.text());
    claim(holder, table.held(), new Known<>(held, line.trimmed(), line.source()));
    held.ifPresent(identity -> thing(table.kind(), identity, line));
  }

  @Override
  public ClaimSink configuration() {
    LogSegment ofIt = evidence.segments().configuration(segment);
    return new EvidenceSink(evidence, origin, run, ofIt, isIfShown);
  }

  @Override
  public ClaimSink ifShown() {
    return new EvidenceSink(evidence, origin, run, segment, true);
  }

  @Override
  public void unit(Optional<Text> serial, Optional<String> host) {
    segment = evidence.segments().identified(segment, serial.map(Text::text), host);
  }

  @Override
  public void vdoms(int count) {
    evidence.say(segment, unit -> unit.vdoms(count));
  }

  @Override
  public void vdomMode(boolean isSplit) {
    evidence.say(segment, unit -> unit.vdomMode(origin, isSplit));
  }

  @Override
  public void otherProduct(String product, Line line) {
    evidence.otherProduct(product, line.source());
  }

  @Override
  public void whole(Line last) {
    evidence.say(segment, unit -> unit.whole(origin, run, last.source()));
  }

  /** What is the name of its value is no secret; any other text could have one in it. */
  private Known<?> safe(Known<?> known) {
    Object value = known.value();
    boolean isName = value instanceof Term term
        ? term.label().equals(known.text())
        : value.toString().equals(known.text());
    return isName ? known : new Known<>(value, evidence.masked(known.text()), known.source());
  }
}
