package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remediationkb.cli.shell.Shell;

/** What shells complete is what the help shows, which is read here as a user reads it. */
class CompletionScriptTest {

  private static final Pattern OPTION = Pattern.compile("(?m)^ +(?:-\\w, )?--([a-z-]+)");
  private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z-]+)(?: {2,}|\\n)");

  @TempDir
  private Path folder;

  /** The long options of each command that the help shows, below the words of the command. */
  private static Map<String, List<String>> shown() {
    Map<String, List<String>> shown = new LinkedHashMap<>();
    List<String> left = new ArrayList<>(List.of(""));
    while (!left.isEmpty()) {
      String command = left.remove(0);
      String help = Run.run((command + " --help").strip().split(" ")).out();
      shown.put(command, matches(OPTION, help));
      int commands = help.indexOf("\nCommands:\n");
      if (commands >= 0) {
        matches(COMMAND, help.substring(commands, help.indexOf("\n\n", commands)))
            .forEach(word -> left.add((command + " " + word).strip()));
      }
    }
    return shown;
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** What a script says of one command. */
  private static String part(Shell shell, String script, String command) {
    String name = ("kb " + command).strip();
    return switch (shell) {
      case bash -> between(script, "\nfunction _picocli_" + function(name) + "() {", "\n}\n");
      case zsh -> between(script, "\n_" + name.replace(' ', '_') + "() {", "\n}\n");
      case powershell ->
        between(script, "\n        '" + command + "' = [ordered]@{", "\n        }");
      case fish ->
        Pattern.compile("(?m)^complete -c kb -n '__kb_at" + (" " + command).stripTrailing() + "'.*")
            .matcher(script)
            .results()
            .map(MatchResult::group)
            .reduce("", (lines, line) -> lines + line + "\n");
    };
  }

  private static String function(String name) {
    return name.replace(' ', '_').replace("-", "");
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from);
    assertThat(start).as(from).isNotNegative();
    return text.substring(start, text.indexOf(to, start));
  }

  @ParameterizedTest
  @EnumSource
  void eachCommandAndEachLongOptionIsCompleted(Shell shell) {
    String script = Run.run("generate-completion", shell.name()).out();
    Map<String, List<String>> shown = shown();
    assertThat(shown).containsKeys("evaluate", "new case", "generate-manual");
    shown.forEach((command, options) -> {
      assertThat(options).contains("help");
      String part = part(shell, script, command);
      for (String option : options) {
        assertThat(part)
            .as("%s %s", command, option)
            .containsPattern((shell == Shell.fish ? " -l " : "--") + option + "(?![\\w-])");
      }
      String above = command.contains(" ") ? command.substring(0, command.indexOf(' ')) : "";
      String word = command.substring(command.lastIndexOf(' ') + 1);
      String commands = shell == Shell.zsh
          ? between(script, ("_kb_" + above).replaceAll("_$", "") + "__commands() {", "\n}")
          : part(shell, script, above);
      assertThat(command.isEmpty() || commands.contains(word)).as(command).isTrue();
    });
  }

  /** Windows PowerShell reads a script without a byte order mark in the code page of the system. */
  @Test
  void theScriptOfPowerShellHasOnlyAscii() {
    assertThat(Run.run("generate-completion", "powershell").out()).isASCII();
  }

  @Test
  void bashCompletesCommandsOptionsAndValues() throws Exception {
    assertThat(completed("kb", "ev")).isEqualTo("evaluate");
    assertThat(completed("kb", "new", "ca")).isEqualTo("case");
    assertThat(completed("kb", "evaluate", "--show")).isEqualTo("--show-unread");
    assertThat(completed("kb", "evaluate", "--format", "m")).isEqualTo("markdown");
    assertThat(completed("kb", "generate-completion", "po")).isEqualTo("powershell");
  }

  private String completed(String... words) throws IOException, InterruptedException {
    Path script = folder.resolve("kb");
    Files.writeString(script, Run.run("generate-completion").out());
    String complete =
        "source \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _complete_kb 2>/dev/null; echo ${COMPREPLY[@]}";
    return printed(
        Stream.concat(Stream.of("bash", "-c", complete, script.toString()), Stream.of(words))
            .toList());
  }

  @ParameterizedTest
  @EnumSource
  void aShellTakesItsScript(Shell shell) throws Exception {
    Path script = folder.resolve("kb");
    Files.writeString(script, Run.run("generate-completion", shell.name()).out());
    assumeTrue(isInstalled(shell.name()), shell + " is not installed");
    assertThat(printed(List.of(shell.name(), "-n", script.toString()))).isEmpty();
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private static String printed(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.strip();
  }
}
