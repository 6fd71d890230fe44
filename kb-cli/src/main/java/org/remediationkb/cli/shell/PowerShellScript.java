package org.remediationkb.cli.shell;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The completion in PowerShell: tables of words. Where no word fits, PowerShell offers files. */
final class PowerShellScript {

  private static final String BEGINNING = """
      # Completes the arguments of %1$s in PowerShell.
      Register-ArgumentCompleter -Native -CommandName '%1$s', '%1$s.cmd' -ScriptBlock {
          param($wordToComplete, $commandAst, $cursorPosition)

          # What each command has, with what that means.
          $commands = @{
      """;

  private static final String MIDDLE = """
          }

          # What the value of an option, or a parameter of a command, may be.
          $values = @{
      """;

  private static final String END = """
          }

          $command = ''
          $last = ''
          foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
              if ($element.Extent.EndOffset -ge $cursorPosition) { break }
              $last = $element.ToString()
              $longer = "$command $last".Trim()
              if ($commands.ContainsKey($longer)) { $command = $longer }
          }

          $words = [ordered]@{}
          if ($values.ContainsKey("$command $last".Trim()) -and $last.StartsWith('-')) {
              foreach ($value in $values["$command $last".Trim()]) { $words[$value] = $value }
          } else {
              foreach ($word in $commands[$command].GetEnumerator()) { $words[$word.Key] = $word.Value }
              foreach ($value in $values[$command]) { $words[$value] = $value }
          }
          $words.GetEnumerator() |
              Where-Object { $_.Key.StartsWith($wordToComplete) } |
              ForEach-Object {
                  [System.Management.Automation.CompletionResult]::new($_.Key, $_.Key, 'ParameterValue', $_.Value)
              }
      }
      """;

  private PowerShellScript() {}

  static String of(CommandHelp program) {
    String commands = program.all().map(PowerShellScript::words).collect(Collectors.joining());
    String values = program.all().flatMap(PowerShellScript::values).collect(Collectors.joining());
    return BEGINNING.formatted(program.name()) + commands + MIDDLE + values + END;
  }

  private static String words(CommandHelp command) {
    Stream<String> subcommands = command.subcommands().stream()
        .map(each -> quoted(each.word()) + " = " + quoted(each.summary()));
    Stream<String> options = command.options().stream()
        .flatMap(option ->
            option.names().stream().map(name -> quoted(name) + " = " + quoted(option.summary())));
    return Stream.concat(subcommands, options)
        .collect(Collectors.joining(
            "\n            ",
            "        " + quoted(command.path()) + " = [ordered]@{\n            ",
            "\n        }\n"));
  }

  private static Stream<String> values(CommandHelp command) {
    Stream<String> ofOptions = command.options().stream()
        .flatMap(option -> option.names().stream()
            .map(name -> row((command.path() + " " + name).strip(), option.words())));
    return Stream.concat(ofOptions, Stream.of(row(command.path(), command.words())));
  }

  private static String row(String of, List<String> words) {
    return words.isEmpty()
        ? ""
        : words.stream()
            .map(PowerShellScript::quoted)
            .collect(Collectors.joining(", ", "        " + quoted(of) + " = ", "\n"));
  }

  /** A quotation mark of any kind ends a text in PowerShell. */
  private static String quoted(String text) {
    return "'" + text.replaceAll("['\\u2018\\u2019\\u201a\\u201b]", "$0$0") + "'";
  }
}
