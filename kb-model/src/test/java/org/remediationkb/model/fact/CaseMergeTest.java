package org.remediationkb.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.value.DateTimeType;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.value.TextType;

/** What a gardener says of a garden whose trees were counted. */
class CaseMergeTest {

  private static final TextType NAME = TextType.of("[a-z]{1,8}", "a name", "oak", "NAME");
  private static final Source COUNTED = new Source("count.log", 7);
  private static final Source STATED = new Source("stated.yaml", 3);

  private static final FactKind GARDEN = FactKind.of(
      "Garden",
      new Subject("garden", "garden", Shape.SINGLE, false),
      "The garden.",
      Property.collected("soil", NAME, "Its soil."),
      Property.collected("gate", NAME, "Its gate."));
  private static final FactKind TREE = FactKind.of(
      "Tree",
      new Subject("tree", "trees", Shape.LIST, true),
      "The trees.",
      Property.identity("name", NAME, "Its name."),
      Property.collected("height", IntegerType.INTEGER, "Its height."),
      Property.collected("age", IntegerType.INTEGER, "Its age."),
      Property.collected("felled", DateTimeType.DATE_TIME, "When it was felled."));
  private static final FactKind STORM = FactKind.of(
          "Storm",
          new Subject("storm", "storms", Shape.LIST, false),
          "Storms.",
          Property.identity("tree", NAME, "The tree that was hit."),
          Property.collected("branches", IntegerType.INTEGER, "The branches that fell."))
      .referringTo(TREE);
  private static final FactKinds KINDS = FactKinds.of(GARDEN, TREE, STORM);

  private static FactDraft fact(FactKind kind, Source source) {
    return FactDraft.of(kind, source);
  }

  private static FactDraft oak(Source source) {
    return fact(TREE, source).with("name", "oak");
  }

  private static FactDraft storm(Source source, String branches) {
    return fact(STORM, source).with("tree", "oak").with("branches", branches);
  }

  private static List<Fact> merged(FactKind kind, FactDraft read, FactDraft stated) {
    Case both = CaseMerge.of(
        KINDS,
        KINDS.caseOf("count", List.of(read.build())),
        KINDS.caseOf("stated", List.of(stated.build())));
    assertThat(both.name()).isEqualTo("count");
    return both.facts(kind).toList();
  }

  private static Source source(Reading<?> reading) {
    return reading.known().orElseThrow().source();
  }

  @Test
  void whatIsStatedCompletesWhatWasRead() {
    List<Fact> trees =
        merged(TREE, oak(COUNTED).with("height", "20"), oak(STATED).with("age", "90"));

    assertThat(trees).hasSize(1);
    assertThat(trees.get(0).source()).isEqualTo(COUNTED);
    assertThat(trees.get(0).reading("height").known().orElseThrow().value()).isEqualTo(20);
    assertThat(source(trees.get(0).reading("height"))).isEqualTo(COUNTED);
    assertThat(trees.get(0).reading("age").known().orElseThrow().value()).isEqualTo(90);
    assertThat(source(trees.get(0).reading("age"))).isEqualTo(STATED);
  }

  @Test
  void whereBothSayTheSameItIsAsItWasRead() {
    List<Fact> trees =
        merged(TREE, oak(COUNTED).with("height", "20"), oak(STATED).with("height", "20"));

    assertThat(source(trees.get(0).reading("height"))).isEqualTo(COUNTED);
  }

  @Test
  void datesAgreeWhereBothCanMeanTheSameSecond() {
    FactDraft read = oak(COUNTED).with("felled", "2025-08-04 10:11:12");

    assertThat(
            merged(TREE, read, oak(STATED).with("felled", "2025-08-04")).get(0).reading("felled"))
        .isInstanceOf(Reading.Known.class);
    assertThat(
            merged(TREE, read, oak(STATED).with("felled", "2025-08-07")).get(0).reading("felled"))
        .isInstanceOf(Reading.Disputed.class);
  }

  @Test
  void whatContradictsIsAConflictWithBothSources() {
    FactDraft read = oak(COUNTED).with("height", "20").with("age", "90");
    Case both = CaseMerge.of(
        KINDS,
        KINDS.caseOf("count", List.of(read.build())),
        KINDS.caseOf("stated", List.of(oak(STATED).with("height", "21").build())));

    assertThat(both.conflicts()).singleElement().satisfies(conflict -> {
      assertThat(conflict.about()).isEqualTo("oak");
      assertThat(conflict.property().key()).isEqualTo("height");
      assertThat(conflict.readings())
          .extracting(known -> known.value() + " " + known.source())
          .containsExactly("20 count.log:7", "21 stated.yaml:3");
    });
  }

  @Test
  void aConflictIsNotSettledByWhatIsStated() {
    Reading<Integer> disputed = Reading.ofAll(
        List.of(new Reading.Known<>(20, "20", COUNTED), new Reading.Known<>(21, "21", COUNTED)));
    List<Fact> trees =
        merged(TREE, oak(COUNTED).with("height", disputed), oak(STATED).with("height", "21"));

    assertThat(trees.get(0).reading("height")).isInstanceOf(Reading.Disputed.class);
    assertThat(((Reading.Disputed<?>) trees.get(0).reading("height")).readings())
        .hasSize(3);
  }

  @Test
  void aThingThatWasNotReadIsAdded() {
    List<Fact> trees =
        merged(TREE, oak(COUNTED), fact(TREE, STATED).with("name", "elm").with("height", "9"));

    assertThat(trees).extracting(Fact::about).containsExactly("oak", "elm");
  }

  @Test
  void ofWhatACaseHasOneOfThereStaysOne() {
    List<Fact> gardens = merged(
        GARDEN,
        fact(GARDEN, COUNTED).with("soil", "clay"),
        fact(GARDEN, STATED).with("gate", "red"));

    assertThat(gardens).hasSize(1);
    assertThat(source(gardens.get(0).reading("soil"))).isEqualTo(COUNTED);
    assertThat(source(gardens.get(0).reading("gate"))).isEqualTo(STATED);
    assertThat(merged(GARDEN, fact(GARDEN, COUNTED), fact(GARDEN, STATED).with("gate", "red")))
        .extracting(Fact::source)
        .containsExactly(STATED);
  }

  @Test
  void anEventThatWasReadIsNotAddedAgain() {
    assertThat(merged(STORM, storm(COUNTED, "3"), storm(STATED, "3"))).hasSize(1);
    assertThat(merged(STORM, storm(COUNTED, "3"), fact(STORM, STATED).with("tree", "oak")))
        .hasSize(1);
    assertThat(merged(STORM, storm(COUNTED, "3"), storm(STATED, "4")))
        .extracting(Fact::source)
        .containsExactly(COUNTED, STATED);
    assertThat(merged(STORM, fact(STORM, COUNTED).with("tree", "oak"), storm(STATED, "4")))
        .hasSize(2);
  }

  @Test
  void whatAnEventShowsIsThere() {
    assertThat(merged(TREE, fact(GARDEN, COUNTED), storm(STATED, "4")))
        .extracting(Fact::about)
        .containsExactly("oak");
  }
}
