package org.remediationkb.model.capture.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.model.capture.command.CommandLine.Filter;

class CommandLineTest {

  @Test
  void wordsAreDividedByBlanksOutsideOfQuotes() {
    assertThat(CommandLine.parse(" show  \"big door\"\tred ").words())
        .containsExactly("show", "big door", "red");
    assertThat(CommandLine.parse("get door").filter()).isEmpty();
    assertThat(CommandLine.parse("   ").isEmpty()).isTrue();
  }

  @Test
  void aFilterFollowsTheFirstBarOutsideOfQuotes() {
    CommandLine command = CommandLine.parse("get door \"a|b\" | grep red | x");

    assertThat(command.words()).containsExactly("get", "door", "a|b");
    assertThat(command.filter()).map(Filter::text).contains("grep red | x");
    assertThat(CommandLine.parse("| grep red").words()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"show | grep -f red", "show | grep -if red", "show | grep red -f", "show"})
  void blocksAreKept(String typed) {
    assertThat(CommandLine.parse(typed).keepsBlocks()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"show | grep red", "show | grep f", "show | grep -i red", "show | -f"})
  void linesAreTakenOut(String typed) {
    assertThat(CommandLine.parse(typed).keepsBlocks()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"show door", "sh door", "diag", "execute x", "conf"})
  void aUnitKnowsTheVerb(String typed) {
    assertThat(CommandLine.parse(typed).isOfUnit()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "s door", "shown", "door show"})
  void aUnitDoesNotKnowTheVerb(String typed) {
    assertThat(CommandLine.parse(typed).isOfUnit()).isFalse();
  }

  @Test
  void aUnitIsRenamed() {
    assertThat(CommandLine.parse("set hostname oak").newHostName()).contains("oak");
    assertThat(CommandLine.parse("set host oak").newHostName()).contains("oak");
    assertThat(CommandLine.parse("set hos oak").newHostName()).isEmpty();
    assertThat(CommandLine.parse("set hostname").newHostName()).isEmpty();
    assertThat(CommandLine.parse("set hostnames oak").newHostName()).isEmpty();
  }

  @Test
  void wordsBeyondTheLastAreNone() {
    CommandLine command = CommandLine.parse("get red door");

    assertThat(command.wordsFrom(1)).containsExactly("red", "door");
    assertThat(command.wordsFrom(4)).isEmpty();
    assertThat(CommandLine.parse(String.join(" ", Collections.nCopies(99, "a"))).words())
        .hasSize(64);
  }
}
