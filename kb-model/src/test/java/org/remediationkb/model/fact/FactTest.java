package org.remediationkb.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Disputed;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.TextType;

class FactTest {

  private static final TextType NAME = TextType.of("[a-z]{1,8}", "a name", "oak", "NAME");
  private static final Term YOUNG = Term.of("young");
  private static final Term OLD = Term.of("old");
  private static final TermType AGE = TermType.of(YOUNG, OLD);

  private static final Property TREE_NAME = Property.identity("name", NAME, "Its name.");
  private static final Property TREE_AGE = Property.collected("age", AGE, "Its age.");
  private static final Property HEIGHT =
      Property.collected("height", IntegerType.INTEGER, "Its height.");
  private static final Property MAY_BE_CUT =
      Property.derived("mayBeCut", AGE, Derivation.byTerm("age", Map.of(YOUNG, OLD), YOUNG));
  private static final FactKind TREE = FactKind.of(
      "Tree",
      new Subject("tree", "trees", Shape.LIST, true),
      "The trees.",
      TREE_NAME,
      TREE_AGE,
      HEIGHT,
      MAY_BE_CUT);
  private static final FactKind BUSH = FactKind.of(
      "Bush",
      new Subject("bush", "bushes", Shape.LIST, true),
      "The bushes.",
      TREE_NAME,
      TREE_AGE,
      HEIGHT,
      MAY_BE_CUT);
  private static final Property SOIL = Property.collected("soil", NAME, "Its soil.");
  private static final FactKind GARDEN = FactKind.of(
      "Garden", new Subject("garden", "garden", Shape.SINGLE, false), "The garden.", SOIL);

  private static final Known<Text> OAK = new Known<>(new Text(NAME, "oak"), "OAK", line(7));

  private static Source line(int line) {
    return new Source("case.yaml", line);
  }

  private static Fact oak(FactKind type, int line, int height) {
    return new Fact(
        type,
        line(line),
        Map.of(TREE_NAME, OAK, HEIGHT, Reading.known(height, height + " m", line(9))));
  }

  @Test
  void knowsItsKindAndItsPlace() {
    Fact oak = oak(TREE, 3, 20);

    assertThat(oak.type()).isSameAs(TREE);
    assertThat(oak.source()).isEqualTo(line(3));
  }

  @Test
  void isAboutWhatIdentifiesItOrWhatItsKindIsCalled() {
    assertThat(oak(TREE, 3, 20).about()).isEqualTo("oak");
    assertThat(new Fact(GARDEN, line(1), Map.of()).about()).isEqualTo("garden");
  }

  @Test
  void theIdentityWasReadWhereTheFactWas() {
    assertThat(oak(TREE, 3, 20).reading(TREE_NAME))
        .isEqualTo(Reading.known(new Text(NAME, "oak"), "oak", line(3)));
  }

  @Test
  void whatIsNotGivenWasNotCollected() {
    Fact oak = oak(TREE, 3, 20);

    assertThat(oak.reading(HEIGHT)).isEqualTo(Reading.known(20, "20 m", line(9)));
    assertThat(oak.reading(TREE_AGE)).isEqualTo(Reading.notCollected());
    assertThat(oak.reading(MAY_BE_CUT)).isEqualTo(Reading.notCollected());
  }

  @Test
  void propertiesAreFoundByTheirNames() {
    assertThat(oak(TREE, 3, 20).reading("height")).isEqualTo(Reading.known(20, "20 m", line(9)));
  }

  @Test
  void whatFollowsIsNotGivenButConcluded() {
    Fact oak = new Fact(
        TREE,
        line(3),
        Map.of(
            TREE_NAME, OAK,
            TREE_AGE, Reading.known(YOUNG, "young", line(4)),
            MAY_BE_CUT, Reading.known(YOUNG, "young", line(5))));

    Reading<Term> follows = Reading.known(OLD, "young", line(4));
    assertThat(oak.reading(MAY_BE_CUT)).isEqualTo(follows);
    assertThat(oak.reading(MAY_BE_CUT)).as("asked again").isEqualTo(follows);
  }

  @Test
  void staysAsItWas() {
    Map<Property, Reading<?>> readings = new HashMap<>(Map.of(TREE_NAME, OAK));
    Fact oak = new Fact(TREE, line(3), readings);
    readings.put(HEIGHT, Reading.known(20, "20 m", line(9)));

    assertThat(oak.reading(HEIGHT)).isEqualTo(Reading.notCollected());
  }

  @Test
  void factsOfOneKindThatSayTheSameAreEqual() {
    Fact asked = oak(TREE, 3, 20);
    asked.reading(MAY_BE_CUT);

    assertThat(asked).isEqualTo(oak(TREE, 3, 20)).hasSameHashCodeAs(oak(TREE, 3, 20));
    assertThat(asked).isNotEqualTo(oak(TREE, 3, 21));
    assertThat(asked).isNotEqualTo(oak(TREE, 4, 20));
    assertThat(asked).isNotEqualTo(oak(BUSH, 3, 20));
    assertThat(asked).isNotEqualTo(new Fact(TREE, line(3), Map.of(TREE_NAME, OAK)));
  }

  @Test
  void factsThatNothingIdentifiesAreEqualWhereverTheyWereRead() {
    Map<Property, Reading<?>> clay =
        Map.of(SOIL, Reading.known(new Text(NAME, "clay"), "clay", line(9)));

    assertThat(new Fact(GARDEN, line(1), clay)).isEqualTo(new Fact(GARDEN, line(2), clay));
    assertThat(new Fact(GARDEN, line(1), clay)).isNotEqualTo(new Fact(GARDEN, line(1), Map.of()));
  }

  @Test
  void aPropertyOfAnotherKindIsRefused() {
    Fact oak = oak(TREE, 3, 20);

    assertThatThrownBy(() -> oak.reading(SOIL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a Tree has no such soil");
    assertThatThrownBy(() -> oak.reading(Property.collected("height", NAME, "Another height.")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static List<Map<Property, Reading<?>>> withoutIdentity() {
    Known<Text> elm = new Known<>(new Text(NAME, "elm"), "elm", line(8));
    return List.of(
        Map.of(),
        Map.of(TREE_NAME, Reading.notCollected()),
        Map.of(TREE_NAME, new Disputed<>(List.of(OAK, elm))));
  }

  @ParameterizedTest
  @MethodSource("withoutIdentity")
  void whatIdentifiesAFactMustBeKnown(Map<Property, Reading<?>> readings) {
    assertThatThrownBy(() -> new Fact(TREE, line(3), readings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nothing is known of the name of a Tree");
  }
}
