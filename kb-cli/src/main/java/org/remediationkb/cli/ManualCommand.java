package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.remediationkb.cli.shell.ManualPage;
import org.remediationkb.model.file.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb generate-manual}. */
@Command(
    description = "Write the manual pages of all commands to a folder.",
    footer = {"%nExample:", "  kb generate-manual . && man ./kb-evaluate.1"})
final class ManualCommand extends KbCommand {

  @Parameters(paramLabel = "DIR", description = "The folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The date of the pages, as in 2026-01-31 (default: today).")
  private @Nullable String date;

  @Override
  public Integer call() throws IOException {
    ManualPage.Edition edition = new ManualPage.Edition(ProgramVersion.text(), date());
    ManualPage.Context context = new ManualPage.Context(
        edition, kb().spec().usageMessage().exitCodeList(), environment(), files());
    for (ManualPage page : ManualPage.of(kb().spec().commandLine(), context).toList()) {
      WholeFile.write(OutputFile.inFolder(folder.resolve(page.file())), page.text());
    }
    return ExitCode.DONE;
  }

  private LocalDate date() {
    try {
      return date == null ? LocalDate.now(ZoneId.systemDefault()) : LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw wrongUsage("not a date: " + date);
    }
  }

  private static Map<String, String> environment() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("KB_CONTENT", "A folder of content to use instead of the shipped one.");
    variables.put(
        "JAVA_HOME",
        "Java 17 or newer, where the program has none of its own; else that of the PATH.");
    variables.put("KB_JAVA_OPTIONS", "Options for Java, such as -Xmx8g for 8 GB of memory.");
    variables.put(
        "KB_PAGER, PAGER",
        "What shows long output on a terminal, the first that is set (default: less);"
            + " cat or nothing for none.");
    variables.put(
        "NO_COLOR", "If not empty, nothing has colours unless --color always asks for them.");
    variables.put(
        "CLICOLOR_FORCE",
        "If neither empty nor 0, output that goes to no terminal has colours, too.");
    variables.put("COLUMNS", "The width of the output, where it is not the terminal's.");
    variables.put("XDG_CACHE_HOME", "The folder for caches (default: $HOME/.cache).");
    return variables;
  }

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("content", "The shipped content: a folder beside that of the program.");
    files.put(
        "$XDG_CACHE_HOME/remediation-kb",
        "Other content as the program keeps it after reading it. It can be removed at any time.");
    return files;
  }
}
