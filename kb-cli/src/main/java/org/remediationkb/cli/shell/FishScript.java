package org.remediationkb.cli.shell;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The completion in fish: a line for each word, with the command that it is for. */
final class FishScript {

  private static final String BEGINNING = """
      # Completes the arguments of %1$s in fish.

      set -g __%1$s_commands %2$s

      # Whether these are the words of the command that is being typed.
      function __%1$s_at
          set -l words (commandline -opc)
          set -e words[1]
          set -l command
          for word in $words
              set -l longer (string trim -- "$command $word")
              contains -- $longer $__%1$s_commands; and set command $longer
          end
          test "$command" = "$argv"
      end

      # Some words; where none of them fits, files.
      function __%1$s_words
          set -l typed (commandline -ct)
          set -l pattern '^'(string escape --style=regex -- "$typed")
          set -l fitting (string match -r -- "$pattern.*" $argv)
          set -q fitting[1]; and string join -- \\n $fitting; or __fish_complete_path "$typed"
      end

      complete -c %1$s -f
      """;

  private final String program;

  private FishScript(String program) {
    this.program = program;
  }

  static String of(CommandHelp program) {
    FishScript script = new FishScript(program.name());
    String commands = program
        .all()
        .map(CommandHelp::path)
        .filter(path -> !path.isEmpty())
        .map(FishScript::quoted)
        .collect(Collectors.joining(" "));
    return program
        .all()
        .flatMap(script::lines)
        .collect(Collectors.joining("\n", BEGINNING.formatted(program.name(), commands), "\n"));
  }

  private Stream<String> lines(CommandHelp command) {
    String at = "complete -c " + program + " -n "
        + quoted(("__" + program + "_at " + command.path()).strip());
    return Stream.of(
            command.subcommands().stream()
                .map(each -> " -a " + each.word() + " -d " + quoted(each.summary())),
            command.parameters().stream().limit(1).map(each -> values(command.words())),
            command.options().stream().map(this::option))
        .flatMap(each -> each)
        .map(rest -> at + rest);
  }

  private String option(Argument option) {
    String names = option.names().stream()
        .map(
            name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
        .collect(Collectors.joining());
    String value = switch (option.takes()) {
      case NOTHING -> "";
      case NUMBER -> " -x";
      case TEXT -> " -r" + values(option.words());
    };
    return names + value + " -d " + quoted(option.summary());
  }

  private String values(List<String> words) {
    return words.isEmpty()
        ? " -F"
        : " -f -a " + quoted("(__" + program + "_words " + String.join(" ", words) + ")");
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
