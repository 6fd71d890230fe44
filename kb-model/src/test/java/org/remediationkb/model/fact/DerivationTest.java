package org.remediationkb.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Disputed;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.TextType;
import org.remediationkb.model.value.Variant;
import org.remediationkb.model.value.VariantType;

/** What follows from a parcel: where it comes from, who is to have it, how its way went. */
class DerivationTest {

  private static final TextType CODE =
      TextType.of("[A-Z0-9]{1,9}", "a code", "DE1", "CODE").maskable();
  private static final Term GERMANY = Term.of("Germany").prefixed("DE");
  private static final Term AUSTRIA = Term.of("Austria").prefixed("AT");
  private static final Term ELSEWHERE = Term.of("elsewhere");
  private static final TermType COUNTRY = TermType.of(GERMANY, AUSTRIA, ELSEWHERE);
  private static final Term DOMESTIC = Term.of("domestic");
  private static final Term FOREIGN = Term.of("foreign");
  private static final TermType TARIFF = TermType.of(DOMESTIC, FOREIGN);
  private static final Term NOBODY = Term.of("nobody");
  private static final Term SOMEBODY = Term.of("somebody");

  private static final TextType NAME = TextType.of("[a-z]{1,8}", "a name", "kim", "NAME");
  private static final VariantType RECEIVER = new VariantType(
      NAME,
      List.of(
          new VariantType.Kind("person", NAME, Optional.empty()),
          new VariantType.Kind("shop", NAME, Optional.empty())));
  private static final Variant KIM = receiver("person", "kim");
  private static final Variant LEE = receiver("person", "lee");
  private static final Variant BAKER = receiver("shop", "baker");
  private static final Variant PAT = receiver("", "pat");

  private static final Term FINE = Term.of("fine");
  private static final Term LATE = Term.of("late");
  private static final Term WET = Term.of("wet");
  private static final Term OTHER = Term.anyOther("something else");
  private static final TermType REMARK = TermType.of(FINE, LATE, WET, OTHER);
  private static final Term KNOWN = Term.of("a known trouble");
  private static final Term NEW = Term.of("a new trouble");

  private static final FactKind PARCEL = FactKind.of(
      "Parcel",
      new Subject("parcel", "parcels", Shape.LIST, false),
      "The parcels.",
      Property.collected("code", CODE, "Its code."),
      Property.list("receivers", RECEIVER, "Who is to have it."),
      Property.collected("sent", REMARK, "How it was when it was sent."),
      Property.collected("got", REMARK, "How it was when it was received."),
      Property.derived("country", COUNTRY, Derivation.byPrefix("code", COUNTRY)),
      Property.derived(
          "tariff", TARIFF, Derivation.byTerm("country", Map.of(GERMANY, DOMESTIC), FOREIGN)),
      Property.derived(
          "dryness", TARIFF, Derivation.byTerm("sent", Map.of(WET, FOREIGN), DOMESTIC)),
      Property.derived(
          "addressed",
          TermType.of(NOBODY, SOMEBODY),
          Derivation.byEmptiness("receivers", NOBODY, SOMEBODY)),
      Property.derivedList("persons", NAME, Derivation.ofKind("receivers", "person")),
      Property.derivedList("unknown", NAME, Derivation.ofKind("receivers", "")),
      Property.derived(
          "trouble",
          TermType.of(KNOWN, NEW),
          Derivation.worst(List.of("sent", "got"), Set.of(FINE), KNOWN, NEW)));

  private static Variant receiver(String kind, String name) {
    return new Variant(kind, new Text(NAME, name), Optional.empty());
  }

  private static Source line(int line) {
    return new Source("case.yaml", line);
  }

  private static <T> Known<T> said(T value, String text, int line) {
    return new Known<>(value, text, line(line));
  }

  private static Known<Text> code(String text, int line) {
    return said(CODE.text(text).orElseThrow(), text, line);
  }

  private static <T> Reading<T> disputed(Known<T> one, Known<T> other) {
    return new Disputed<>(List.of(one, other));
  }

  /** What follows where only one property was collected. */
  private static Reading<?> follows(String property, String from, Reading<?> reading) {
    return FactDraft.of(PARCEL, line(1)).with(from, reading).build().reading(property);
  }

  @ParameterizedTest
  @ValueSource(strings = {"country", "tariff", "dryness", "addressed", "persons", "trouble"})
  void nothingFollowsFromWhatNobodyCollected(String property) {
    assertThat(FactDraft.of(PARCEL, line(1)).build().reading(property))
        .isEqualTo(Reading.notCollected());
  }

  @Test
  void eachNamesWhatItFollowsFromDirectly() {
    assertThat(from("country")).containsExactly("code");
    assertThat(from("tariff")).containsExactly("country");
    assertThat(from("addressed")).containsExactly("receivers");
    assertThat(from("persons")).containsExactly("receivers");
    assertThat(from("trouble")).containsExactly("sent", "got");
  }

  private static List<String> from(String property) {
    return PARCEL.property(property).orElseThrow().derivation().orElseThrow().from();
  }

  @ParameterizedTest
  @CsvSource({
    "DE1,     Germany",
    "DE,      Germany",
    "AT1,     Austria",
    "FR1,     elsewhere",
    "1DE,     elsewhere",
    "DE**#1,  Germany",
    "FR**#1,  elsewhere"
  })
  void thePrefixTellsWithTheWordsOfTheText(String text, String country) {
    assertThat(follows("country", "code", code(text, 3)))
        .isEqualTo(said(COUNTRY.labelled(country).orElseThrow(), text, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"D", "D**#1", "**E1#1"})
  void aPrefixThatCannotBeSeenTellsNothing(String text) {
    assertThat(follows("country", "code", code(text, 3))).isEqualTo(Reading.notCollected());
  }

  @Test
  void aPrefixTellsNothingOfATextThatIsDisputed() {
    assertThat(follows("country", "code", disputed(code("DE1", 3), code("DE2", 4))))
        .isEqualTo(Reading.notCollected());
  }

  @Test
  void aTermFollowsFromATermThatFollowsItself() {
    assertThat(follows("tariff", "code", code("DE1", 3))).isEqualTo(said(DOMESTIC, "DE1", 3));
    assertThat(follows("tariff", "code", code("AT1", 3))).isEqualTo(said(FOREIGN, "AT1", 3));
    assertThat(follows("tariff", "code", code("D**#1", 3))).isEqualTo(Reading.notCollected());
  }

  @Test
  void fromTermsThatAreDisputedOneAndTheSameMayFollow() {
    Known<Term> wet = said(WET, "wet", 3);
    Known<Term> late = said(LATE, "late", 4);
    Known<Term> fine = said(FINE, "fine", 5);

    assertThat(follows("dryness", "sent", disputed(late, fine)))
        .isEqualTo(said(DOMESTIC, "fine", 5));
    assertThat(follows("dryness", "sent", disputed(wet, late)))
        .isEqualTo(disputed(said(FOREIGN, "wet", 3), said(DOMESTIC, "late", 4)));
  }

  @Test
  void anEmptyListIsKnownToBeEmpty() {
    assertThat(follows("addressed", "receivers", said(List.of(), "", 3)))
        .isEqualTo(said(NOBODY, "", 3));
    assertThat(follows("addressed", "receivers", said(List.of(KIM), "kim", 3)))
        .isEqualTo(said(SOMEBODY, "kim", 3));
  }

  @Test
  void listsThatAreDisputedMayBothBeFilled() {
    Known<List<Variant>> none = said(List.of(), "", 3);
    Known<List<Variant>> kim = said(List.of(KIM), "kim", 4);
    Known<List<Variant>> lee = said(List.of(LEE), "lee", 5);

    assertThat(follows("addressed", "receivers", disputed(kim, lee)))
        .isEqualTo(said(SOMEBODY, "lee", 5));
    assertThat(follows("addressed", "receivers", disputed(none, kim)))
        .isEqualTo(disputed(said(NOBODY, "", 3), said(SOMEBODY, "kim", 4)));
  }

  @Test
  void thoseOfAKindStayInTheirOrder() {
    Known<List<Variant>> all = said(List.of(LEE, BAKER, PAT, KIM), "all", 3);

    assertThat(follows("persons", "receivers", all)).isEqualTo(said(List.of(LEE, KIM), "all", 3));
    assertThat(follows("unknown", "receivers", all)).isEqualTo(said(List.of(PAT), "all", 3));
    assertThat(follows("persons", "receivers", said(List.of(BAKER), "baker", 3)))
        .isEqualTo(said(List.of(), "baker", 3));
  }

  @Test
  void listsThatAreDisputedMayAgreeOnThoseOfAKind() {
    Known<List<Variant>> kim = said(List.of(KIM), "kim", 3);
    Known<List<Variant>> both = said(List.of(KIM, BAKER), "both", 4);
    Known<List<Variant>> lee = said(List.of(LEE), "lee", 5);

    assertThat(follows("persons", "receivers", disputed(kim, both)))
        .isEqualTo(said(List.of(KIM), "both", 4));
    assertThat(follows("persons", "receivers", disputed(kim, lee)))
        .isEqualTo(disputed(said(List.of(KIM), "kim", 3), said(List.of(LEE), "lee", 5)));
  }

  private static Reading<?> trouble(Reading<Term> sent, Reading<Term> got) {
    return FactDraft.of(PARCEL, line(1))
        .with("sent", sent)
        .with("got", got)
        .build()
        .reading("trouble");
  }

  @Test
  void theWorstIsWhatHasNoNameWhereverItIsSaid() {
    Known<Term> late = said(LATE, "late", 3);
    Known<Term> burnt = said(OTHER, "burnt", 4);

    assertThat(trouble(late, burnt)).isEqualTo(said(NEW, "burnt", 4));
    assertThat(trouble(burnt, late)).isEqualTo(said(NEW, "burnt", 4));
    assertThat(trouble(burnt, Reading.notCollected())).isEqualTo(said(NEW, "burnt", 4));
  }

  @Test
  void ofWhatIsEquallyBadTheFirstIsTold() {
    assertThat(trouble(said(LATE, "late", 3), said(WET, "wet", 4)))
        .isEqualTo(said(KNOWN, "late", 3));
    assertThat(trouble(said(OTHER, "burnt", 3), said(OTHER, "eaten", 4)))
        .isEqualTo(said(NEW, "burnt", 3));
  }

  @Test
  void whatSaysNothingIsNoTrouble() {
    Known<Term> fine = said(FINE, "fine", 3);

    assertThat(trouble(fine, fine)).isEqualTo(Reading.notCollected());
    assertThat(trouble(fine, Reading.notCollected())).isEqualTo(Reading.notCollected());
    assertThat(trouble(fine, said(WET, "wet", 4))).isEqualTo(said(KNOWN, "wet", 4));
  }

  @Test
  void whatIsDisputedSaysNothing() {
    Reading<Term> disputed = disputed(said(OTHER, "burnt", 3), said(WET, "wet", 4));

    assertThat(trouble(disputed, Reading.notCollected())).isEqualTo(Reading.notCollected());
    assertThat(trouble(disputed, said(LATE, "late", 5))).isEqualTo(said(KNOWN, "late", 5));
  }
}
