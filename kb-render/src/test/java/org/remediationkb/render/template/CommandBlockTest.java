package org.remediationkb.render.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.remediationkb.render.Content;
import org.remediationkb.render.template.CommandBlock.Mistake;

/** Blocks as an engineer pastes them into a console. */
class CommandBlockTest {

  private static List<String> mistakes(String block) {
    return CommandBlock.mistakes(block.lines().toList(), Content.commands()).stream()
        .map(CommandBlockTest::shown)
        .toList();
  }

  private static String shown(Mistake mistake) {
    return mistake.line() + ": " + mistake.message();
  }

  private static String entry(String... lines) {
    return "config user hydrotoken\nedit \"HTK200BAA0000001\"\n" + String.join("\n", lines)
        + "\nnext\nend\n";
  }

  @Test
  void aWholeBlockHasNone() {
    assertThat(mistakes(entry("    set status active", "    unset comments"))).isEmpty();
    assertThat(mistakes("config user hydrotoken\ndelete \"HTK200BAA0000001\"\nend\n"))
        .isEmpty();
    assertThat(mistakes("config system email-server\n  set password \"X\"\nend\n"))
        .isEmpty();
    assertThat(mistakes("config global\nshow system dns\nend\n")).isEmpty();
    assertThat(mistakes("config vdom\nedit root\n" + entry("set status lock") + "end\n"))
        .isEmpty();
    assertThat(mistakes("show user local\nexecute ping fds1.hydronet.com\n")).isEmpty();
  }

  @Test
  void aSettingThatIsNotDeclared() {
    assertThat(mistakes(entry("set statsu active")))
        .containsExactly("2: \"config user hydrotoken\" has no setting \"statsu\"");
    Mistake mistake = CommandBlock.mistakes(
            entry("set statsu active").lines().toList(), Content.commands())
        .get(0);
    assertThat(mistake.word()).isEqualTo("statsu");
    assertThat(mistake.help()).startsWith("did you mean \"status\"?");
    assertThat(mistakes(entry("unset two-factor")))
        .containsExactly("2: \"config user hydrotoken\" has no setting \"two-factor\"");
  }

  @Test
  void aValueThatIsNotDeclared() {
    assertThat(mistakes(entry("set status activ")))
        .containsExactly("2: \"status\" can't be \"activ\"");
    assertThat(mistakes(entry("set status \"active\""))).isEmpty();
    assertThat(mistakes(entry("set status [=token.status]")))
        .as("not known yet")
        .isEmpty();
    assertThat(mistakes(entry("set comments \"whatever it says\""))).isEmpty();
    assertThat(mistakes(entry("set status"))).containsExactly("2: \"status\" is set to nothing");
  }

  @Test
  void whatIsOpenedIsClosed() {
    assertThat(mistakes("config user hydrotoken\nedit \"A\"\nset status active\nnext\n"))
        .containsExactly("0: this table has no end");
    assertThat(mistakes("config user hydrotoken\nedit \"A\"\nset status active\nend\n"))
        .containsExactly("3: the last entry is not closed");
    assertThat(mistakes("config user hydrotoken\nedit \"A\"\nedit \"B\"\nnext\nend\n"))
        .containsExactly("2: the entry before this one is not closed");
    assertThat(mistakes("next\n")).containsExactly("0: no entry is open here");
    assertThat(mistakes("end\n")).containsExactly("0: no table is open here");
  }

  @Test
  void everythingHasItsPlace() {
    assertThat(mistakes("edit \"A\"\n")).containsExactly("0: no table with entries is open here");
    assertThat(mistakes("config system email-server\nedit \"A\"\nend\n"))
        .containsExactly("1: no table with entries is open here");
    assertThat(mistakes("config user hydrotoken\nset status active\nend\n"))
        .containsExactly("1: set stands in an entry, or in a table without entries");
    assertThat(mistakes(entry("delete \"B\"")))
        .containsExactly("2: delete stands between the entries of a table");
    assertThat(mistakes(entry("execute hydrotoken activate A")))
        .containsExactly("2: this command stands inside of a table");
    assertThat(mistakes("config user hydrotoken\nconfig user local\nend\nend\n"))
        .containsExactly("1: a table is opened inside of another one");
  }

  @Test
  void aListRepeatsWholeEntries() {
    assertThat(mistakes("""
            config user hydrotoken
            [#list tokens as token]
            edit "[=token]"
            set status active
            next
            [/#list]
            end
            """)).isEmpty();
    assertThat(mistakes("""
            config user hydrotoken
            [#list tokens as token]
            edit "[=token]"
            [/#list]
            set status active
            next
            end
            """))
        .containsExactly(
            "3: what the list repeats opens more than it closes, or closes more than it opens");
  }
}
