package org.remediationkb.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.value.VariantType.Kind;
import org.remediationkb.model.value.VariantType.Place;

class VariantTypeTest {

  private static final TextType NAME = TextType.of("[a-z]{1,8}", "a name", "kim", "NAME");
  private static final TextType SHIP = TextType.of("[A-Z]{1,8}", "a ship", "ARGO", "SHIP");
  private static final Kind SAILOR = new Kind("sailor", NAME, Optional.of(new Place("ship", SHIP)));
  private static final Kind PASSENGER = new Kind("passenger", NAME, Optional.empty());
  private static final VariantType TRAVELLER = new VariantType(NAME, List.of(SAILOR, PASSENGER));

  @Test
  void aTextAloneIsOfNoKnownKindAndPlace() {
    assertThat(TRAVELLER.value("kim"))
        .contains(new Variant("", new Text(NAME, "kim"), Optional.empty()));
  }

  @Test
  void aTextOfAnotherFormIsNoValue() {
    assertThat(TRAVELLER.value("ARGO")).isEmpty();
    assertThat(TRAVELLER.value("")).isEmpty();
  }

  @Test
  void kindsAreToldApartByTheirKeys() {
    assertThat(TRAVELLER.kind("sailor")).isEqualTo(SAILOR);
    assertThat(TRAVELLER.kind("passenger")).isEqualTo(PASSENGER);
    assertThatThrownBy(() -> TRAVELLER.kind("")).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void kindsStayAsTheyWere() {
    List<Kind> kinds = new ArrayList<>(List.of(SAILOR));
    VariantType type = new VariantType(NAME, kinds);
    kinds.add(PASSENGER);

    assertThat(type.kinds()).containsExactly(SAILOR);
  }

  @Test
  void valuesOfOneNameAndSeveralKindsOrPlacesDiffer() {
    Text kim = new Text(NAME, "kim");
    Variant sailor = new Variant("sailor", kim, Optional.of(new Text(SHIP, "ARGO")));

    assertThat(List.of(
            sailor,
            new Variant("sailor", kim, Optional.empty()),
            new Variant("passenger", kim, Optional.empty()),
            new Variant("", kim, Optional.empty())))
        .doesNotHaveDuplicates()
        .allSatisfy(variant -> assertThat(variant).hasToString("kim"));
  }
}
