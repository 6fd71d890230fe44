package org.remediationkb.model.capture.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTest {

  @ParameterizedTest
  @CsvSource({
    "'fw # show', fw, '', show",
    "'fw #', fw, '', ''",
    "'fw (global) # show', fw, global, show",
    "'fw (root) $ show', fw, root, show",
    "'host(Primary) (global) # show', host, global, show",
    "'host(Primary) # show', host, '', show",
    "'HGT-60F_a.b (HTK200BAA0000000) # set status active', HGT-60F_a.b, HTK200BAA0000000,"
        + " set status active",
    "'***** # show', '', '', show",
    "'***** (global) #', '', global, ''",
    "'Firewall A (global) # show', Firewall A, global, show",
    "'HOST (Interim)# show', HOST, '', show",
    "'HOST (Interim) (root) # show', HOST, root, show",
    "'Grünwald-FW # show', Grünwald-FW, '', show",
    "'$ show | grep \"a # b\"', '', '', 'show | grep \"a # b\"'",
  })
  void prompts(String line, String unit, String context, String typed) {
    Prompt prompt = Prompt.parse(line).orElseThrow();
    assertThat(prompt.unit().orElse("")).isEqualTo(unit);
    assertThat(prompt.context().orElse("")).isEqualTo(context);
    assertThat(prompt.typed()).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# a heading",
        "#config-version=HGT60F-7.4.11-FW-build2878-251101",
        "    set comments \"ticket # 5\"",
        "step one # two",
        "a#b",
        "$HOME",
        "fw (root) x # show"
      })
  void others(String line) {
    assertThat(Prompt.parse(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'Branch Office # show', Branch Office, '', show",
    "'(root) # show', '', root, show",
    "'Branch Office (root) # show', Branch Office, root, show",
  })
  void guesses(String line, String unit, String context, String typed) {
    Prompt prompt = Prompt.guess(line).orElseThrow();
    assertThat(prompt.unit().orElse("")).isEqualTo(unit);
    assertThat(prompt.context().orElse("")).isEqualTo(context);
    assertThat(prompt.typed()).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"# show", "no sign", "set comments \"a # show\"", "a=b # show"})
  void noGuesses(String line) {
    assertThat(Prompt.guess(line)).isEmpty();
  }
}
