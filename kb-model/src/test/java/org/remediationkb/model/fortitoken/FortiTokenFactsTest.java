package org.remediationkb.model.fortitoken;

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

class FortiTokenFactsTest {

  private static final String LISTED = "FTK200BAA0000000";
  private static final String NOT_LISTED = "FTK200BAA0000001";
  private static final Text JDOE = new Text(FortiTokenFacts.USER_NAME, "jdoe");

  @Test
  void attemptOnATokenThatIsNotListedAddsOneTokenToTheCase() {
    Fact token = fact(FortiTokenFacts.TOKEN, LISTED, 1);
    Fact first = fact(FortiTokenFacts.ACTIVATION, NOT_LISTED, 2);
    Fact second = fact(FortiTokenFacts.ACTIVATION, NOT_LISTED, 3);
    Fact third = fact(FortiTokenFacts.ACTIVATION, LISTED, 4);

    Case known = FortiTokenFacts.KINDS.caseOf("CS-1", List.of(token, first, second, third));

    assertThat(known.facts())
        .containsExactly(token, first, second, third, fact(FortiTokenFacts.TOKEN, NOT_LISTED, 2));
  }

  @Test
  void aTokenMayBeListedAfterTheAttempt() {
    Fact attempt = fact(FortiTokenFacts.ACTIVATION, LISTED, 1);
    Fact token = fact(FortiTokenFacts.TOKEN, LISTED, 2);

    assertThat(FortiTokenFacts.KINDS.caseOf("CS-1", List.of(attempt, token)).facts())
        .containsExactly(attempt, token);
  }

  @Test
  void emptyListOfUsersIsKnownToBeUnassignedAndNoListIsNot() {
    Variant jdoe = new Variant("", JDOE, Optional.empty());

    assertThat(fact(FortiTokenFacts.TOKEN, LISTED, 1).reading("assignment"))
        .isEqualTo(Reading.notCollected());
    assertThat(assignedTo(List.of()).reading("assignment"))
        .isEqualTo(Reading.known(term("assignment", "unassigned"), "", line(1)));
    assertThat(assignedTo(List.of(jdoe)).reading("assignment"))
        .isEqualTo(Reading.known(term("assignment", "assigned"), "", line(1)));
  }

  @Test
  void holdersAreToldApartByTheirTable() {
    Variant user = new Variant("user", JDOE, FortiTokenFacts.VDOM_NAME.text("root"));
    Variant admin = new Variant("admin", JDOE, Optional.empty());
    Variant other = new Variant("", JDOE, Optional.empty());
    Fact token = assignedTo(List.of(user, admin, other));

    assertThat(token.reading("local-users")).isEqualTo(Reading.known(List.of(user), "", line(1)));
    assertThat(token.reading("administrators"))
        .isEqualTo(Reading.known(List.of(admin), "", line(1)));
    assertThat(token.reading("named-holders"))
        .isEqualTo(Reading.known(List.of(other), "", line(1)));
    assertThat(fact(FortiTokenFacts.TOKEN, LISTED, 1).reading("administrators"))
        .isEqualTo(Reading.notCollected());
  }

  private static Fact fact(FactKind type, String serial, int line) {
    return FactDraft.of(type, line(line)).with("serial", serial).build();
  }

  private static Fact assignedTo(List<Variant> holders) {
    return FactDraft.of(FortiTokenFacts.TOKEN, line(1))
        .with("serial", LISTED)
        .with("assigned-to", holders, "", line(1))
        .build();
  }

  private static Object term(String property, String name) {
    return FactDraft.term(FortiTokenFacts.TOKEN, property, name);
  }

  private static Source line(int line) {
    return new Source("case.yaml", line);
  }

  @Test
  void whatFollowsNamesWhatItFollowsFrom() {
    for (FactKind type : FortiTokenFacts.KINDS) {
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
    assertThat(statedBehind(FortiTokenFacts.TOKEN, "kind")).containsExactly("serial");
    assertThat(statedBehind(FortiTokenFacts.TOKEN, "model")).containsExactly("serial");
    assertThat(statedBehind(FortiTokenFacts.TOKEN, "serial")).containsExactly("serial");
  }

  @Test
  void whatSeveralPropertiesTellFollowsFromAllOfThem() {
    assertThat(statedBehind(FortiTokenFacts.LICENCE_IMPORT, "failure"))
        .containsExactly("error-code", "error-message", "return-code");
    for (String property :
        List.of("assignment", "local-users", "administrators", "named-holders")) {
      assertThat(statedBehind(FortiTokenFacts.TOKEN, property)).containsExactly("assigned-to");
    }
  }

  private static List<String> from(String property) {
    return FortiTokenFacts.TOKEN
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
