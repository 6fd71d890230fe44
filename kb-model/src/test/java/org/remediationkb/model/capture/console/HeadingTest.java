package org.remediationkb.model.capture.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "get system status",
        "=== get system status ===",
        "---- get system status",
        "##### get system status #####",
        "#get system status",
        "[get system status]",
        "!get system status",
        "Command: get system status",
        "CMD: 'get system status'",
      })
  void headings(String line) {
    assertThat(Heading.text(line)).isEqualTo("get system status");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"- get system status", "\"get system status\" works", "a: get system status"})
  void others(String line) {
    assertThat(Heading.text(line)).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"----", "==========", "#####", "  +-------+"})
  void rules(String line) {
    assertThat(Heading.isRule(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"---", "***", "********", "--- a ---", "#"})
  void noRules(String line) {
    assertThat(Heading.isRule(line)).isFalse();
  }
}
