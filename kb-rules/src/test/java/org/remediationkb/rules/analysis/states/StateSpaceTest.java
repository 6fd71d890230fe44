package org.remediationkb.rules.analysis.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.analysis.FactFileText;
import org.remediationkb.rules.analysis.states.StateSpace.State;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.content.Remediation;

/** The states that pages can tell apart. */
class StateSpaceTest {

  private static final FactFileText TEXT = new FactFileText(HydroContent.KINDS);

  private static StateSpace space(String... pages) {
    List<Remediation> all = Arrays.stream(pages)
        .map(id -> HydroContent.LIBRARY.remediation(id).orElseThrow())
        .toList();
    FactKind about = all.get(0).about();
    return StateSpace.of(about, all.stream().map(Remediation::when).toList(), HydroContent.KINDS)
        .value()
        .orElseThrow();
  }

  private static List<String> axes(StateSpace space) {
    return space.axes().stream().map(axis -> axis.name() + " " + axis.size()).toList();
  }

  private static List<String> states(StateSpace space) {
    List<String> states = new ArrayList<>();
    for (int i = 0; i < space.size(); i++) {
      states.add(TEXT.of(space.state(i).facts()));
    }
    return states;
  }

  @Test
  void hasOneValueForAllThatNoPageTellsApart() {
    assertThat(states(space("activation-server-unreachable")))
        .containsExactly(
            "", // a check of which nobody knows the result can't be written down
            "servers:\n  directregistration.hydronet.com: reachable\n",
            "servers:\n  directregistration.hydronet.com: unreachable\n");
  }

  @Test
  void hasOneSerialForAllModelsThatNoPageTellsApart() {
    StateSpace space = space("seed-already-issued", "seed-on-cd-only");
    assertThat(axes(space))
        .containsExactly("token.seed 3", "token.report 3", "token.serial 5", "activations 4");
  }

  @Test
  void hasTheVersionsOnBothSidesOfEachEndOfARange() {
    StateSpace space = space("bug-1218458-exposed");
    assertThat(states(space).stream()
            .flatMap(String::lines)
            .filter(line -> line.contains("hydroos"))
            .distinct())
        .containsExactly(
            "  hydroos: \"7.4.9\"",
            "  hydroos: \"7.4.10\"",
            "  hydroos: \"7.4.11\"",
            "  hydroos: \"7.4.12\"",
            "  hydroos: \"7.6.2\"",
            "  hydroos: \"7.6.3\"",
            "  hydroos: \"7.6.6\"",
            "  hydroos: \"7.6.7\"");
  }

  @Test
  void tracesWhatFollowsBackToWhatSomebodyStates() {
    assertThat(axes(space("token-in-use"))).contains("token.assigned-to 3", "token.serial 3");
    assertThat(axes(space("licence-import-unrecognised")))
        .containsExactly(
            "licence-import.error-code 8",
            "licence-import.error-message 7",
            "licence-import.return-code 7");
  }

  @Test
  void hasFactsThatAreJoinedToTheSubjectAbsentAndPresent() {
    assertThat(states(space("activation-cmdb-save-error")))
        .containsExactly(
            "tokens:\n  - serial: \"HTK200BAA0000000\"\n",
            activation(""),
            activation("    output: \"cmdb save error\"\n"),
            activation("    output: \"another answer\"\n"));
  }

  private static String activation(String output) {
    return "tokens:\n  - serial: \"HTK200BAA0000000\"\nactivations:\n"
        + "  - serial: \"HTK200BAA0000000\"\n" + output;
  }

  @Test
  void whatIsJoinedToTheSubjectHasItsSerialWhicheverThatIs() {
    StateSpace space = space("seed-already-issued", "activation-cmdb-save-error");
    Set<String> serials = new HashSet<>();
    for (int i = 0; i < space.size(); i++) {
      State state = space.state(i);
      serials.add(state.subject().about());
      assertThat(state.facts().facts())
          .filteredOn(fact -> fact.type() == HydroContent.kind("activation"))
          .allSatisfy(
              joined -> assertThat(joined.about()).isEqualTo(state.subject().about()));
    }
    assertThat(serials).as("several of which pages say something else").hasSizeGreaterThan(1);
  }

  @Test
  void beginsWithTheStatesThatSayLeast() {
    StateSpace space = space("token-in-use", "activation-cmdb-save-error");
    int[] states = space.fromSmallest().toArray();
    assertThat(states).hasSize(space.size()).doesNotHaveDuplicates();
    assertThat(Arrays.stream(states).map(space::weight)).isSorted();
  }

  @Test
  void eachStepSaysALittleMore() {
    StateSpace space = space("token-in-use", "activation-cmdb-save-error");
    List<Integer> steps = new ArrayList<>();
    space.forEachStep((less, more) -> {
      assertThat(space.weight(more)).isGreaterThan(space.weight(less));
      steps.add(more);
    });
    assertThat(steps).contains(space.size() - 1);
  }

  @Test
  void aBatchHasTheSameFactsAsItsStates() {
    StateSpace space = space("bug-1218458");
    BitSet all = new BitSet();
    all.set(0, space.size());
    space.batches(all).forEach(batch -> {
      for (int i = 0; i < batch.subjects().size(); i++) {
        State state = space.state(batch.states().get(i));
        assertThat(batch.subjects().get(i)).isEqualTo(state.subject());
        assertThat(batch.facts().facts()).containsAll(state.facts().facts());
      }
    });
  }

  private static Subspace seen(StateSpace space, String page) {
    return space.seenBy(HydroContent.LIBRARY.remediation(page).orElseThrow().when());
  }

  @Test
  void aPageSeesOnlyTheStatesThatItAsksFor() {
    StateSpace space = space("token-in-use", "activation-cmdb-save-error");
    assertThat(axes(space))
        .containsExactlyInAnyOrder(
            "token.seed 3",
            "token.report 3",
            "token.assigned-to 3",
            "token.serial 3",
            "activations 4");
    assertThat(seen(space, "token-in-use").size()).as("all but activations").isEqualTo(81);
    assertThat(seen(space, "activation-cmdb-save-error").size())
        .as("the activation is joined to the token by its serial")
        .isEqualTo(3 * 4);
  }

  @Test
  void aStateThatAPageSeesStandsForAllThatAreLikeItThere() {
    StateSpace space = space("token-in-use", "activation-cmdb-save-error");
    Subspace seen = seen(space, "token-in-use");
    BitSet all = new BitSet();
    for (int number = 0; number < seen.size(); number++) {
      BitSet one = new BitSet();
      one.set(number);
      BitSet like = seen.inSpace(one);
      assertThat(like.cardinality()).as("one for each choice of activations").isEqualTo(4);
      assertThat(like.get(seen.inSpace(number))).isTrue();
      assertThat(like.stream().mapToObj(state -> space.state(state).subject().toString()))
          .containsOnly(seen.state(number).subject().toString());
      assertThat(space.weight(seen.inSpace(number)))
          .isEqualTo(like.stream().map(space::weight).min().orElseThrow());
      all.or(like);
    }
    assertThat(all.cardinality()).isEqualTo(space.size());
  }

  @Test
  void allWeightsInOneGo() {
    StateSpace space = space("token-in-use", "activation-cmdb-save-error");
    int[] weights = space.weights();
    for (int state = 0; state < space.size(); state++) {
      assertThat(weights[state]).isEqualTo(space.weight(state));
    }
  }

  @Test
  void everyStateIsAFactFile() {
    for (String yaml : states(space("bug-1218458", "seed-already-issued", "token-locked"))) {
      Case read = HydroContent.facts(yaml);
      assertThat(TEXT.of(read)).isEqualTo(yaml);
      assertThat(read.facts()).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void aPropertyIsReadFromTheFactThatHasIt() {
    StateSpace space = space("token-locked");
    Fact token = space.state(0).subject();
    assertThat(token.about()).isEqualTo("HTK200BAA0000000");
  }

  /** A server is checked once, so it does not answer, or its name does not resolve, but not both. */
  @Test
  void hasNoTwoFactsThatOnlyOneOfCanBeThere() {
    List<Condition> conditions = Stream.of(
            "activation-server-unreachable", "activation-server-unresolved")
        .map(id -> HydroContent.LIBRARY.remediation(id).orElseThrow().when())
        .toList();
    StateSpace space = StateSpace.of(HydroContent.kind("hydrogate"), conditions, HydroContent.KINDS)
        .value()
        .orElseThrow();
    // none, one of which nothing is known, and one for each of three results
    assertThat(axes(space)).containsExactly("servers 5");
  }
}
