package org.remediationkb.cli.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a command says of itself, as plain text and without what is hidden.
 *
 * @param name all its words, the program's first
 * @param synopsis how it is called, in one line
 * @param description its paragraphs
 * @param options in the order of their long names
 * @param parameters in their order
 * @param subcommands in the order of the help
 * @param footer the lines below all else; those of an example are indented
 */
public record CommandHelp(
    String name,
    String synopsis,
    List<String> description,
    List<Argument> options,
    List<Argument> parameters,
    List<CommandHelp> subcommands,
    List<String> footer) {

  /** What a command says. */
  public static CommandHelp of(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    Help help = new Help(spec, Help.defaultColorScheme(Ansi.OFF));
    return new CommandHelp(
        spec.qualifiedName(),
        help.synopsis(0).replaceAll("\\s+", " ").strip(),
        lines(spec.usageMessage().description()),
        spec.options().stream()
            .filter(option -> !option.hidden())
            .map(option -> Argument.of(List.of(option.names()), option, help))
            .sorted(Comparator.comparing(Argument::name, String.CASE_INSENSITIVE_ORDER))
            .toList(),
        spec.positionalParameters().stream()
            .filter(parameter -> !parameter.hidden())
            .map(parameter -> Argument.of(List.of(), parameter, help))
            .toList(),
        command.getSubcommands().values().stream()
            .filter(each -> !each.getCommandSpec().usageMessage().hidden())
            .map(CommandHelp::of)
            .toList(),
        lines(spec.usageMessage().footer()));
  }

  private static List<String> lines(String[] texts) {
    return Stream.of(texts)
        .flatMap(text -> String.format(Locale.ROOT, text).lines())
        .filter(line -> !line.isBlank())
        .toList();
  }

  /** The command, and all below it. */
  Stream<CommandHelp> all() {
    return Stream.concat(Stream.of(this), subcommands.stream().flatMap(CommandHelp::all));
  }

  /** Its words after the program's. */
  String path() {
    int blank = name.indexOf(' ');
    return blank < 0 ? "" : name.substring(blank + 1);
  }

  /** The word by which the command above calls it. */
  String word() {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** What it does, as a heading. */
  String summary() {
    return description.isEmpty() ? "" : sentence(description.get(0)).split(": ", 2)[0];
  }

  /** What its parameters may be, together. */
  List<String> words() {
    return parameters.stream().flatMap(each -> each.words().stream()).distinct().toList();
  }

  /** The first sentence of a text, or what stands before a semicolon. */
  static String sentence(String text) {
    return text.split("[.;](?: |$)", 2)[0];
  }
}
