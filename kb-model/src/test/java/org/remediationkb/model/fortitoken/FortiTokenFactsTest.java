package org.remediationkb.model.fortitoken;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Derived;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.fact.Property;

class FortiTokenFactsTest {

  private static final TokenSerial LISTED = new TokenSerial("FTK200BAA0000000");
  private static final TokenSerial NOT_LISTED = new TokenSerial("FTK200BAA0000001");

  @Test
  void attemptOnATokenThatIsNotListedAddsOneTokenToTheCase() {
    Fact token = Token.unknown(LISTED, line(1));
    Fact first = new Activation(NOT_LISTED, line(2), Reading.notCollected());
    Fact second = new Activation(NOT_LISTED, line(3), Reading.notCollected());
    Fact third = new Activation(LISTED, line(4), Reading.notCollected());

    Case known = FortiTokenFacts.caseOf("CS-1", List.of(token, first, second, third));

    assertThat(known.facts())
        .containsExactly(token, first, second, third, Token.unknown(NOT_LISTED, line(2)));
  }

  @Test
  void emptyListOfUsersIsKnownToBeUnassignedAndNoListIsNot() {
    Token unknown = Token.unknown(LISTED, line(1));

    assertThat(unknown.assignment()).isEqualTo(Reading.notCollected());
    assertThat(assignedTo(List.of()).assignment().is(Assignment.UNASSIGNED)).isTrue();
    assertThat(assignedTo(List.of(new NamedHolder(new UserName("jdoe"))))
            .assignment()
            .is(Assignment.ASSIGNED))
        .isTrue();
  }

  @Test
  void holdersAreToldApartByTheirTable() {
    LocalUser user = new LocalUser(new UserName("jdoe"), VdomName.parse("root"));
    Administrator admin = new Administrator(new UserName("jdoe"));
    NamedHolder other = new NamedHolder(new UserName("jdoe"));
    Token token = assignedTo(List.of(user, admin, other));

    assertThat(token.localUsers().is(List.of(user))).isTrue();
    assertThat(token.administrators().is(List.of(admin))).isTrue();
    assertThat(token.namedHolders().is(List.of(other))).isTrue();
    assertThat(Token.unknown(LISTED, line(1)).administrators()).isEqualTo(Reading.notCollected());
  }

  private static Token assignedTo(List<TokenHolder> users) {
    Token unknown = Token.unknown(LISTED, line(1));
    return new Token(
        unknown.serial(),
        unknown.source(),
        unknown.seed(),
        unknown.status(),
        unknown.report(),
        unknown.drift(),
        Reading.known(users, "", line(1)),
        unknown.licence(),
        unknown.lockReleasedRecently());
  }

  private static Source line(int line) {
    return new Source("case.yaml", line);
  }

  @Test
  void whatFollowsNamesWhatItFollowsFrom() {
    for (FactType type : FortiTokenFacts.TYPES) {
      for (Property property : type.properties()) {
        if (property.role() == Property.Role.DERIVED) {
          assertThat(property.accessor().getAnnotation(Derived.class).from())
              .isNotEmpty()
              .allMatch(name -> type.stated().stream().anyMatch(p -> p.name().equals(name)));
        }
      }
    }
  }
}
