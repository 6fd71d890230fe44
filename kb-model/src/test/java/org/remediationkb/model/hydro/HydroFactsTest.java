package org.remediationkb.model.hydro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactDraft;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Property.Role;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.Variant;

class HydroFactsTest {

  private static final String LISTED = "HTK200BAA0000000";
  private static final String NOT_LISTED = "HTK200BAA0000001";
  private static final Text JDOE = new Text(HydroFacts.USER_NAME, "jdoe");

  @Test
  void attemptOnATokenThatIsNotListedAddsOneTokenToTheCase() {
    Fact token = fact(HydroFacts.TOKEN, LISTED, 1);
    Fact first = fact(HydroFacts.ACTIVATION, NOT_LISTED, 2);
    Fact second = fact(HydroFacts.ACTIVATION, NOT_LISTED, 3);
    Fact third = fact(HydroFacts.ACTIVATION, LISTED, 4);

    Case known = HydroFacts.KINDS.caseOf("CS-1", List.of(token, first, second, third));

    assertThat(known.facts())
        .containsExactly(token, first, second, third, fact(HydroFacts.TOKEN, NOT_LISTED, 2));
  }

  @Test
  void aTokenMayBeListedAfterTheAttempt() {
    Fact attempt = fact(HydroFacts.ACTIVATION, LISTED, 1);
    Fact token = fact(HydroFacts.TOKEN, LISTED, 2);

    assertThat(HydroFacts.KINDS.caseOf("CS-1", List.of(attempt, token)).facts())
        .containsExactly(attempt, token);
  }

  @Test
  void emptyListOfUsersIsKnownToBeUnassignedAndNoListIsNot() {
    Variant jdoe = new Variant("", JDOE, Optional.empty());

    assertThat(fact(HydroFacts.TOKEN, LISTED, 1).reading("assignment"))
        .isEqualTo(Reading.notCollected());
    assertThat(assignedTo(List.of()).reading("assignment"))
        .isEqualTo(Reading.known(term("assignment", "unassigned"), "", line(1)));
    assertThat(assignedTo(List.of(jdoe)).reading("assignment"))
        .isEqualTo(Reading.known(term("assignment", "assigned"), "", line(1)));
  }

  @Test
  void holdersAreToldApartByTheirTable() {
    Variant user = new Variant("user", JDOE, HydroFacts.VDOM_NAME.text("root"));
    Variant admin = new Variant("admin", JDOE, Optional.empty());
    Variant other = new Variant("", JDOE, Optional.empty());
    Fact token = assignedTo(List.of(user, admin, other));

    assertThat(token.reading("local-users")).isEqualTo(Reading.known(List.of(user), "", line(1)));
    assertThat(token.reading("administrators"))
        .isEqualTo(Reading.known(List.of(admin), "", line(1)));
    assertThat(token.reading("named-holders"))
        .isEqualTo(Reading.known(List.of(other), "", line(1)));
    assertThat(fact(HydroFacts.TOKEN, LISTED, 1).reading("administrators"))
        .isEqualTo(Reading.notCollected());
  }

  private static Fact fact(FactKind type, String serial, int line) {
    return FactDraft.of(type, line(line)).with("serial", serial).build();
  }

  private static Fact assignedTo(List<Variant> holders) {
    return FactDraft.of(HydroFacts.TOKEN, line(1))
        .with("serial", LISTED)
        .with("assigned-to", holders, "", line(1))
        .build();
  }

  private static Object term(String property, String name) {
    return FactDraft.term(HydroFacts.TOKEN, property, name);
  }

  private static Source line(int line) {
    return new Source("case.yaml", line);
  }

  @Test
  void whatFollowsNamesWhatItFollowsFrom() {
    for (FactKind type : HydroFacts.KINDS) {
      for (Property property : type.properties()) {
        assertThat(property.derivation().isPresent()).isEqualTo(property.role() == Role.DERIVED);
        assertThat(type.statedBehind(property)).isNotEmpty().isSubsetOf(type.stated());
      }
    }
  }

  @Test
  void theKindFollowsFromTheModelAndThatFromTheSerial() {
    assertThat(from("kind")).containsExactly("model");
    assertThat(from("model")).containsExactly("serial");
    assertThat(statedBehind(HydroFacts.TOKEN, "kind")).containsExactly("serial");
    assertThat(statedBehind(HydroFacts.TOKEN, "model")).containsExactly("serial");
    assertThat(statedBehind(HydroFacts.TOKEN, "serial")).containsExactly("serial");
  }

  @Test
  void whatSeveralPropertiesTellFollowsFromAllOfThem() {
    assertThat(statedBehind(HydroFacts.LICENCE_IMPORT, "failure"))
        .containsExactly("error-code", "error-message", "return-code");
    for (String property :
        List.of("assignment", "local-users", "administrators", "named-holders")) {
      assertThat(statedBehind(HydroFacts.TOKEN, property)).containsExactly("assigned-to");
    }
  }

  private static List<String> from(String property) {
    return HydroFacts.TOKEN
        .property(property)
        .flatMap(Property::derivation)
        .orElseThrow()
        .from();
  }

  private static List<String> statedBehind(FactKind type, String property) {
    return type.statedBehind(type.property(property).orElseThrow())
        .map(Property::key)
        .toList();
  }
}
