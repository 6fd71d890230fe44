package org.remediationkb.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.factfile.FactFileWriter;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.SubjectFile;

/** What readers of two thermometers wrote down, by room and shelf, and what that tells of the place. */
class SharedIdentityTest {

  private static final String FACTS = """
      types:
        room: {text: "[A-Z]", is: a room, example: A, more-examples: [B]}
        shelf: {one-of: [top], any-other: another shelf}
        time: {text: "[-0-9 :]{19}", is: a time, example: "2026-01-01 00:00:00"}
        person: {text: "[A-Za-z]{1,20}", is: a name, example: kim, maskable: true}
      facts:
        store:
          may-be-absent: true
          is: The store.
          properties:
            heat:
              one-of: ["yes", "no"]
              is: Whether a place is too hot.
              gathers: {some: place, where: {judgement: differ}, then: "yes", otherwise: "no"}
            visits: {type: integer, is: The most in a day., gathers: {count: visit, hours: 24, by: at}}
            guests:
              type: integer
              is: How many were there.
              gathers: {count: guest, but-not: {left: true}}
        place:
          list: places
          identity: [room, shelf]
          may-lack: [shelf]
          belongs-to: store
          is: The places.
          properties:
            room: {type: room, is: Its room.}
            shelf: {type: shelf, is: Its shelf.}
            judgement:
              one-of: [differ, agree]
              is: Whether what was read differs.
              gathers: {different: note.degrees, then: differ, otherwise: agree}
            order:
              one-of: [first, later]
              is: Whether it is the first of its room.
              gathers: {first: place, sharing: room, where: {judgement: differ}, then: first, otherwise: later}
        note:
          list: notes
          identity: [by, room, shelf]
          may-lack: [shelf]
          shows: place
          is: The notes.
          properties:
            by: {type: person, is: Who wrote it.}
            room: {type: room, is: Where.}
            shelf: {type: shelf, is: Where exactly.}
            degrees: {type: integer, is: How warm it was.}
        visit:
          list: visits
          identity: at
          is: The visits.
          properties:
            at: {type: time, is: When.}
        guest:
          list: guests
          identity: name
          is: The guests.
          properties:
            name: {type: person, is: Who.}
            left: {type: true-or-false, is: Whether they left.}
      """;

  private static final FactKinds KINDS = kinds(FACTS).value().orElseThrow();

  private static Checked<FactKinds> kinds(String facts) {
    return new FactsReader().read(List.of(SubjectFile.of(SourceText.of("facts.yaml", facts))));
  }

  private static Case read(String yaml) {
    return new FactFileReader(KINDS)
        .read(SourceText.of("case.yaml", yaml))
        .value()
        .orElseThrow()
        .facts();
  }

  private static String said(Case facts, String kind, String property) {
    return facts
        .facts(KINDS.named(kind).orElseThrow())
        .map(fact -> fact.about() + " "
            + fact.reading(property).known().map(k -> k.value().toString()).orElse("-"))
        .collect(Collectors.joining(", "));
  }

  private static final String NOTES = """
      notes:
        - {by: kim, room: A, degrees: 20}
        - {by: lee, room: A, degrees: 21}
        - {by: kim, room: A, shelf: left, degrees: 20}
        - {by: lee, room: A, shelf: left, degrees: 20}
        - {by: kim, room: A, shelf: top, degrees: 20}
        - {by: lee, room: A, shelf: top, degrees: 22}
        - {by: kim, room: B, degrees: 20}
      """;

  @Test
  void severalPropertiesTellFactsApartAndSomeMayBeLacking() {
    Case facts = read(NOTES);
    assertThat(said(facts, "note", "degrees"))
        .startsWith("kim/A 20, lee/A 21, kim/A/left 20")
        .endsWith("kim/B 20");
    assertThat(FactFileWriter.withoutSources(KINDS).sections(facts))
        .contains("  - by: \"kim\"\n    room: \"A\"\n    shelf: left\n    degrees: 20\n");
  }

  @Test
  void whatANoteShowsIsGatheredFromTheNotesThatShowIt() {
    assertThat(said(read(NOTES), "place", "judgement"))
        .isEqualTo("A differ, A/left agree, A/top differ, B -");
  }

  @Test
  void theFirstIsTheOneThatSaysMostExactlyWhatItIsAbout() {
    assertThat(said(read(NOTES), "place", "order"))
        .isEqualTo("A later, A/left -, A/top first, B -");
  }

  @Test
  void conclusionsRestOnOthers() {
    assertThat(said(read(NOTES), "store", "heat")).isEqualTo("store yes");
    assertThat(said(
            read("notes: [{by: kim, room: A, degrees: 1}, {by: lee, room: A, degrees: 1}]"),
            "store",
            "heat"))
        .isEqualTo("store no");
    assertThat(said(read("notes: [{by: kim, room: A, degrees: 1}]"), "store", "heat"))
        .isEmpty();
  }

  @Test
  void aKindThatMayBeAbsentIsThereOnlyWhereSomethingIsKnownOfIt() {
    assertThat(read("case: none").facts()).isEmpty();
    assertThat(said(read("store: {visits: 0}"), "store", "visits")).isEqualTo("store 0");
  }

  @Test
  void theMostInADayAreCounted() {
    Case facts = read(
        "visits: [{at: '2026-01-01 23:00:00'}, {at: '2026-01-02 10:00:00'},"
            + " {at: '2026-01-02 23:00:01'}, {at: '2026-01-09 00:00:00'}, {at: '2026-99-99 00:00:00'}]");
    assertThat(said(facts, "store", "visits")).isEqualTo("store 2");
  }

  @Test
  void maskedNamesThatLookAlikeAreCountedOnce() {
    Case facts = read("guests: [{name: 'KIM*#1'}, {name: 'KIM*#2'}, {name: 'LEE*#3'}, {name: lee},"
        + " {name: joe, left: true}, {name: pat, left: false}]");
    assertThat(said(facts, "store", "guests")).isEqualTo("store 4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "may-lack: [shelf]|may-lack: [room]|\"room\" is not the second or a later property",
        "identity: [room, shelf]|identity: [room, shelv]|unknown property \"shelv\"",
        "room: {type: room, is: Where.}|corner: {type: shelf, is: Where.}|a note does not say the room of the place that it shows",
        "identity: [by, room, shelf]|identity: [by, degrees, shelf]|\"degrees\" can't identify a fact"
      })
  void mistakesAreTold(String right, String wrong, String message) {
    assertThat(kinds(FACTS.replaceFirst(java.util.regex.Pattern.quote(right), wrong))
            .problems())
        .extracting(Problem::message)
        .anySatisfy(told -> assertThat(told).contains(message));
  }

  @Test
  void aFactWithoutAPartOfItsIdentityIsRefused() {
    Checked<?> file = new FactFileReader(KINDS)
        .read(SourceText.of("case.yaml", "notes: [{by: kim, degrees: 20}]"));
    assertThat(file.problems()).extracting(Problem::message).contains("this note has no room");
  }

  @Test
  void twoFactsWithOneIdentityAreRefused() {
    Checked<?> file = new FactFileReader(KINDS)
        .read(SourceText.of("case.yaml", "places: [{room: A}, {room: A, shelf: x}, {room: A}]"));
    assertThat(file.problems())
        .extracting(Problem::message)
        .containsExactly("place A appears twice, first on line 1");
  }

  @Test
  void equalFactsAreEqual() {
    Fact one = read("places: [{room: A, shelf: x}]").facts().get(0);
    assertThat(one).isEqualTo(read("places: [{room: A, shelf: x}]").facts().get(0));
    assertThat(one).isNotEqualTo(read("places: [{room: A, shelf: y}]").facts().get(0));
  }
}
