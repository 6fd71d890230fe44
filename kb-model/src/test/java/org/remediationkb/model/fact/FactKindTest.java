package org.remediationkb.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Property.Role;
import org.remediationkb.model.hydro.HydroFacts;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.Text;

class FactKindTest {

  private static final FactKind TOKEN = HydroFacts.TOKEN;

  @Test
  void propertiesAreInTheOrderOfFactFilesThenWhatFollowsFromThem() {
    assertThat(TOKEN.properties())
        .extracting(Property::key)
        .containsExactly(
            "serial",
            "seed",
            "status",
            "report",
            "drift",
            "assigned-to",
            "licence",
            "lock-released-recently",
            "administrators",
            "assignment",
            "kind",
            "local-users",
            "model",
            "named-holders");
    assertThat(TOKEN.stated()).noneMatch(p -> p.role() == Role.DERIVED).hasSize(8);
  }

  @Test
  void propertyKnowsItsValues() {
    Property assignedTo = TOKEN.property("assigned-to").orElseThrow();
    assertThat(assignedTo.type()).isSameAs(HydroFacts.HOLDER);
    assertThat(assignedTo.many()).isTrue();
    assertThat(assignedTo.role()).isEqualTo(Role.COLLECTED);

    Property serial = TOKEN.property("serial").orElseThrow();
    assertThat(serial.type()).isSameAs(HydroFacts.TOKEN_SERIAL);
    assertThat(serial.many()).isFalse();
    assertThat(TOKEN.identity()).contains(serial);
  }

  @Test
  void someFactsHaveNoIdentity() {
    assertThat(HydroFacts.LICENCE_IMPORT.identity()).isEmpty();
    assertThat(TOKEN.property("Serial")).isEmpty();
  }

  @Test
  void readsIdentityWithThePlaceOfTheFactAndOtherPropertiesAsTheyAre() {
    Source source = new Source("case.yaml", 3);
    Text serial = new Text(HydroFacts.TOKEN_SERIAL, "HTK200BAA0000000");
    FactKind type = HydroFacts.ACTIVATION;
    Fact fact = FactDraft.of(type, source)
        .with("serial", serial, "as it was written", new Source("case.yaml", 4))
        .build();

    assertThat(type.properties())
        .<Reading<?>>map(fact::reading)
        .isEqualTo(
            List.of(Reading.known(serial, "HTK200BAA0000000", source), Reading.notCollected()));
  }

  @Test
  void noTwoPropertiesHaveOneName() {
    Property size = Property.collected("size", IntegerType.INTEGER, "Its size.");

    assertThatThrownBy(() -> FactKind.of("Toy", TOKEN.subject(), "Toys.", size, size))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Toy has size twice");
  }

  @Test
  void whatIsBehindAPropertyTwiceIsNamedOnce() {
    Term big = Term.of("big");
    TermType sizes = TermType.of(big);
    Property size = Property.collected("size", sizes, "Its size.");
    Property weight = Property.derived("weight", sizes, Derivation.byTerm("size", Map.of(), big));
    Property either = Property.derived(
        "either", sizes, Derivation.worst(List.of("weight", "size"), Set.of(), big, big));
    FactKind toy = FactKind.of("Toy", TOKEN.subject(), "Toys.", size, weight, either);

    assertThat(toy.statedBehind(either)).containsExactly(size);
  }

  @Test
  void anAttemptOnATokenShowsThatThereIsOne() {
    assertThat(HydroFacts.ACTIVATION.refersTo()).contains(TOKEN);
    assertThat(HydroFacts.KINDS)
        .filteredOn(type -> type.refersTo().isPresent())
        .containsExactly(HydroFacts.ACTIVATION);
  }

  @ParameterizedTest
  @MethodSource("statedProperties")
  void whatAFactFileStatesHasADescription(Property property) {
    assertThat(property.description()).hasValueSatisfying(d -> assertThat(d).endsWith("."));
  }

  static Stream<Property> statedProperties() {
    return HydroFacts.KINDS.stream().flatMap(type -> type.stated().stream());
  }

  @Test
  void everyTypeHasADescription() {
    assertThat(HydroFacts.KINDS).allMatch(type -> type.description().endsWith("."));
  }
}
