package org.remediationkb.cli.shell;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The completion in zsh: a function for each command, which calls that of its subcommand. */
final class ZshScript {

  private static final String BEGINNING = """
      #compdef %1$s
      # Completes the arguments of %1$s in zsh.

      # Some words; where none of them fits, files.
      _%1$s__words() {
        compadd -- "$@" || _files
      }

      """;

  /** Sourced, the file declares the function; in a folder of functions, it is the function. */
  private static final String END = """
      if [[ $funcstack[1] == _%1$s ]]; then
        _%1$s "$@"
      else
        compdef _%1$s %1$s
      fi
      """;

  private static final String CALL_SUBCOMMAND = """
       && ret=0
        [[ $state == argument ]] && _call_function ret %1$s_$line[1]
        return ret
      """;

  private final String program;

  private ZshScript(String program) {
    this.program = program;
  }

  static String of(CommandHelp program) {
    ZshScript script = new ZshScript(program.name());
    return program
        .all()
        .map(script::function)
        .collect(Collectors.joining(
            "\n", BEGINNING.formatted(program.name()), "\n" + END.formatted(program.name())));
  }

  private String function(CommandHelp command) {
    String name = "_" + command.name().replace(' ', '_');
    boolean isLeaf = command.subcommands().isEmpty();
    String arguments = Stream.of(
            command.options().stream().map(this::option),
            isLeaf ? parameters(command) : subcommands(name))
        .flatMap(each -> each)
        .collect(Collectors.joining(" \\\n    ", "  _arguments -s -S \\\n    ", ""));
    return isLeaf
        ? name + "() {\n" + arguments + "\n}\n"
        : commands(command, name)
            + name + "() {\n  local line state ret=1\n" + arguments
            + CALL_SUBCOMMAND.formatted(name) + "}\n";
  }

  private static String commands(CommandHelp command, String name) {
    return command.subcommands().stream()
        .map(each -> quoted(each.word().replace(":", "\\:") + ":" + each.summary()))
        .collect(Collectors.joining(
            "\n    ",
            name + "__commands() {\n  local -a commands=(\n    ",
            "\n  )\n  _describe -t commands command commands\n}\n\n"));
  }

  private static Stream<String> subcommands(String name) {
    return Stream.of(quoted("1:command:" + name + "__commands"), "'*::argument:->argument'");
  }

  private Stream<String> parameters(CommandHelp command) {
    return command.parameters().stream()
        .limit(1) // of several, all words are offered at each place
        .map(first -> quoted("*:" + escaped(first.kind()) + ":" + action(command.words())));
  }

  private String option(Argument option) {
    boolean takesValue = option.takes() != Argument.Takes.NOTHING;
    String names = option.names().stream()
        .map(name -> !takesValue ? name : name + (name.startsWith("--") ? "=" : "+"))
        .collect(Collectors.joining(","));
    String once = option.repeated() ? "*" : "(" + String.join(" ", option.names()) + ")";
    return quoted(once)
        + (option.names().size() > 1 ? "{" + names + "}" : names)
        + quoted("[" + escaped(option.summary()) + "]" + (takesValue ? value(option) : ""));
  }

  private String value(Argument option) {
    String action = option.takes() == Argument.Takes.NUMBER ? "" : action(option.words());
    return ":" + escaped(option.kind()) + ":" + action;
  }

  private String action(List<String> words) {
    return words.isEmpty() ? "_files" : " _" + program + "__words " + String.join(" ", words);
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\\\:\\[\\]]", "\\\\$0");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
