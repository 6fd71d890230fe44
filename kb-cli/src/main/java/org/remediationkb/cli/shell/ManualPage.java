package org.remediationkb.cli.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * The manual page of a command, with what its help says. That of the program has the environment and
 * the files as well, which are the same for all commands.
 *
 * @param file the name of its file, such as {@code kb-new-case.1}
 * @param text its text in the macros of man(7)
 */
public record ManualPage(String file, String text) {

  /**
   * What the help of a command does not say, by name.
   *
   * @param edition the version of the program and the date of the pages
   * @param exitCodes what a command may end with
   * @param environment the variables that are looked at
   * @param files what is read and written besides arguments
   */
  public record Context(
      Edition edition,
      Map<String, String> exitCodes,
      Map<String, String> environment,
      Map<String, String> files) {}

  /**
   * Which pages these are.
   *
   * @param version the program and its version
   * @param date the day that they were made
   */
  public record Edition(String version, LocalDate date) {}

  /** The pages of a program and of all its commands. */
  public static Stream<ManualPage> of(CommandLine program, Context context) {
    CommandHelp root = CommandHelp.of(program);
    return root.all().map(command -> of(command, root, context));
  }

  private static ManualPage of(CommandHelp command, CommandHelp root, Context context) {
    RoffText page = new RoffText();
    String title = title(command);
    page.title(title, context.edition().date(), context.edition().version());
    page.section("NAME")
        .raw(RoffText.escaped(title) + " \\- " + RoffText.escaped(command.summary()));
    page.section("SYNOPSIS")
        .macro("B", command.name())
        .text(command.synopsis().substring(command.name().length()).strip());
    page.section("DESCRIPTION").paragraphs(command.description());
    entries(page, "ARGUMENTS", command.parameters());
    entries(page, "OPTIONS", command.options());
    commands(page, command);
    table(page, "EXIT STATUS", context.exitCodes());
    if (command.path().isEmpty()) {
      table(page, "ENVIRONMENT", context.environment());
      table(page, "FILES", context.files());
    }
    examples(page, command.footer());
    references(page, command, root);
    return new ManualPage(title + ".1", page.toString());
  }

  private static String title(CommandHelp command) {
    return command.name().replace(' ', '-');
  }

  private static void entries(RoffText page, String section, List<Argument> arguments) {
    if (!arguments.isEmpty()) {
      page.section(section);
    }
    for (Argument argument : arguments) {
      page.entry(String.join(", ", argument.names()) + argument.label(), argument.description());
    }
  }

  private static void table(RoffText page, String section, Map<String, String> entries) {
    page.section(section);
    entries.forEach(page::entry);
  }

  private static void commands(RoffText page, CommandHelp command) {
    if (!command.subcommands().isEmpty()) {
      page.section("COMMANDS");
    }
    for (CommandHelp each : command.subcommands()) {
      page.entry(each.word(), each.summary() + ".");
    }
  }

  private static void examples(RoffText page, List<String> footer) {
    List<String> examples = footer.stream().filter(line -> line.startsWith(" ")).toList();
    if (!examples.isEmpty()) {
      page.section("EXAMPLES").verbatim(examples);
    }
  }

  private static void references(RoffText page, CommandHelp command, CommandHelp root) {
    List<CommandHelp> others = Stream.concat(
            root.all().filter(each -> command.name().startsWith(each.name() + " ")),
            command.subcommands().stream())
        .toList();
    page.section("SEE ALSO")
        .raw(others.stream()
            .map(each -> "\\fB" + RoffText.escaped(title(each)) + "\\fP(1)")
            .collect(Collectors.joining(",\n")));
  }
}
