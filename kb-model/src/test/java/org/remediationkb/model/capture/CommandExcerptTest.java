package org.remediationkb.model.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.capture.command.CommandPattern;

class CommandExcerptTest {

  private static final CommandPattern COMMAND = CommandPattern.of("get door");

  private static List<String> excerpt(String... lines) {
    return new CommandExcerpt(List.of(lines)).of(COMMAND);
  }

  @Test
  void itEndsBeforeTheNextPromptWithoutEmptyLines() {
    assertThat(excerpt(
            "oak # get tree",
            "tall",
            "oak # get door",
            "red ",
            "",
            "wide",
            "",
            "oak # get tree",
            "tall"))
        .containsExactly("oak # get door", "red", "", "wide");
  }

  @Test
  void aRunThatPrintedNothingIsPassedOver() {
    assertThat(excerpt("oak # get door", "oak # get door", "red"))
        .containsExactly("oak # get door", "red");
    assertThat(excerpt("oak # get door", "")).isEmpty();
  }

  @Test
  void aRunWithoutAFilterIsPreferred() {
    assertThat(excerpt("oak # get door | grep r", "red", "oak # get door", "red", "wide"))
        .containsExactly("oak # get door", "red", "wide");
    assertThat(excerpt("oak # get door | grep r", "red"))
        .containsExactly("oak # get door | grep r", "red");
  }

  @Test
  void aLongOneIsCut() {
    List<String> lines = new ArrayList<>(List.of("oak # get door"));
    for (int i = 0; i < 200; i++) {
      lines.add("line " + i);
    }

    assertThat(new CommandExcerpt(lines).of(COMMAND)).hasSize(100).endsWith("line 98");
  }

  @Test
  void commandsOfAUnitAreNamedOnce() {
    assertThat(new CommandExcerpt(
                List.of("oak # get  door", "red", "oak # get door", "oak # ls", "show tree"))
            .commands())
        .containsExactly("get door");
  }
}
