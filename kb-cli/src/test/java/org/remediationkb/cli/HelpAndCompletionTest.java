package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.remediationkb.model.problem.TextStyle;

class HelpAndCompletionTest {

  private static final List<String> COMMANDS = List.of(
      "evaluate",
      "render",
      "facts",
      "redact",
      "explain",
      "check",
      "test",
      "prove",
      "mutate",
      "diff",
      "new",
      "vocabulary",
      "rules",
      "schema",
      "help");

  @Test
  void theScriptCompletesAllCommands() {
    String script = Run.run("generate-completion").out();
    assertThat(script).contains("complete -F _complete_kb -o default kb");
    for (String command : COMMANDS) {
      assertThat(script).contains("function _picocli_kb_" + command + "()");
    }
    assertThat(script)
        .contains("function _picocli_kb_new_case()", "--show-unread", "--coverage", "--codes");
  }

  @Test
  @ResourceLock(Resources.SYSTEM_PROPERTIES)
  void namesOfPagesAndSubjectsAreCompleted() {
    System.setProperty("kb.content", Content.FOLDER);
    String script = Run.run("generate-completion").out();
    System.clearProperty("kb.content");
    assertThat(script)
        .contains("\"token-locked\"", "\"hard-token-seed-not-returned\"", "\"licence-import\"")
        .contains("\"KB103\"", "\"fact-file\"");
  }

  @Test
  void helpForACommandIsWhatTheCommandSays() {
    assertThat(Run.run("help", "evaluate").out())
        .isEqualTo(Run.run("evaluate", "--help").out());
    assertThat(Run.run("help", "new", "case").out()).startsWith("Usage: kb new case ");
    assertThat(Run.run("help").out()).isEqualTo(Run.run("--help").out());
    assertThat(Run.run("help", "evalute").err())
        .startsWith("kb: unknown command evalute; did you mean evaluate?\n");
  }

  @Test
  void boldTypeEndsWithoutAnUnderline() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Main.run(Terminal.none().with(Terminal.Colours.always), stream, stream, "--help");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\u001b[1mkb\u001b[22m")
        .doesNotContain("\u001b[21m");
    assertThat(new ScreenStyle(true, false).apply(TextStyle.Part.TITLE, "x"))
        .isEqualTo("\u001b[1mx\u001b[22m");
  }
}
