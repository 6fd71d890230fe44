package org.remediationkb.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Property.Role;
import org.remediationkb.model.fortitoken.Activation;
import org.remediationkb.model.fortitoken.FortiTokenFacts;
import org.remediationkb.model.fortitoken.LicenceImport;
import org.remediationkb.model.fortitoken.Token;
import org.remediationkb.model.fortitoken.TokenHolder;
import org.remediationkb.model.fortitoken.TokenSerial;

class FactTypeTest {

  private static final FactType TOKEN = FactType.of(Token.class);

  @Test
  void propertiesAreTheComponentsThenWhatFollowsFromThem() {
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
    Property assignedTo = TOKEN.property("assignedTo").orElseThrow();
    assertThat(assignedTo.valueType()).isEqualTo(TokenHolder.class);
    assertThat(assignedTo.many()).isTrue();
    assertThat(assignedTo.role()).isEqualTo(Role.COLLECTED);

    Property serial = TOKEN.property("serial").orElseThrow();
    assertThat(serial.valueType()).isEqualTo(TokenSerial.class);
    assertThat(serial.many()).isFalse();
    assertThat(TOKEN.identity()).contains(serial);
  }

  @Test
  void someFactsHaveNoIdentity() {
    assertThat(FactType.of(LicenceImport.class).identity()).isEmpty();
    assertThat(TOKEN.property("Serial")).isEmpty();
  }

  @Test
  void readsIdentityWithThePlaceOfTheFactAndOtherPropertiesAsTheyAre() {
    Source source = new Source("case.yaml", 3);
    TokenSerial serial = new TokenSerial("FTK200BAA0000000");
    FactType type = FactType.of(Activation.class);
    Fact fact = new Activation(serial, source, Reading.notCollected());

    assertThat(type.properties())
        .<Reading<?>>map(property -> type.read(fact, property))
        .isEqualTo(
            List.of(Reading.known(serial, "FTK200BAA0000000", source), Reading.notCollected()));
  }

  @ParameterizedTest
  @MethodSource("statedProperties")
  void whatAFactFileStatesHasADescription(Property property) {
    assertThat(property.description()).hasValueSatisfying(d -> assertThat(d).endsWith("."));
  }

  static Stream<Property> statedProperties() {
    return FortiTokenFacts.TYPES.stream().flatMap(type -> type.stated().stream());
  }

  @Test
  void everyTypeHasADescription() {
    assertThat(FortiTokenFacts.TYPES).allMatch(type -> type.description().isPresent());
  }
}
