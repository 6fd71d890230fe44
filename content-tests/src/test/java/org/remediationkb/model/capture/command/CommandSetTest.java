package org.remediationkb.model.capture.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.rules.ShippedContent;

class CommandSetTest {

  private static final CommandSet COMMANDS = ShippedContent.LIBRARY.readers().commands();

  @ParameterizedTest
  @CsvSource({
    "diagnose fortitoken info, diagnose fortitoken info",
    "di fortitoken info, diagnose fortitoken info",
    "d fortitok i | grep -v active, diagnose fortitoken info",
    "exe ping fds1.fortinet.com, execute ping",
    "sh user fortitoken, show user fortitoken",
    "show full user fortitoken FTK200BAA0000000, show full-configuration user fortitoken",
    "show full-configuration | grep -f FTK, show full-configuration",
    "show, show",
    "get sys stat, get system status",
    "show sys central, show system central-management",
    "exe fortitoken activate A B, execute fortitoken activate",
    "exe fortitoken import x, execute fortitoken import",
    "exe fortitoken-m import x, execute fortitoken-mobile import",
    "diag test app forticldd 7, diagnose test application forticldd",
    "end, end",
  })
  void wordsMayBeShortened(String typed, String command) {
    assertThat(COMMANDS.find(CommandLine.parse(typed)))
        .hasValueSatisfying(known -> assertThat(known.pattern()).hasToString(command));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "diagnose fortitoken x",
        "diagnose fortitokn info",
        "Diagnose fortitoken info",
        "show user",
        "show user group",
        "execute ping-options repeat-count 5",
        "| grep x"
      })
  void othersAreUnknown(String typed) {
    assertThat(COMMANDS.find(CommandLine.parse(typed))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh user fortitoken", "set status lock", "end", "config user fortitoken"})
  void withoutPromptOnlyWhatIsSpelledOut(String typed) {
    assertThat(COMMANDS.findBare(CommandLine.parse(typed))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "show | grep -f FTK, true",
    "show | grep -if FTK, true",
    "show | grep FTK, false",
    "show | grep -v f, false",
    "show, true",
    "show | grep \"-f\", true",
  })
  void filters(String typed, boolean keepsBlocks) {
    assertThat(CommandLine.parse(typed).keepsBlocks()).isEqualTo(keepsBlocks);
  }
}
