package org.remediationkb.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.remediationkb.model.fortitoken.FortiTokenFacts;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.rules.analysis.diff.Change;
import org.remediationkb.rules.analysis.diff.Diff;
import org.remediationkb.rules.analysis.diff.StateDiff;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ContentReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kb diff}. */
@Command(
    name = "diff",
    description =
        "Show which states get another verdict from one content folder than from another.",
    footer = {"%nExample:", "  kb diff ../main/content content"})
final class DiffCommand implements Callable<Integer> {

  @ParentCommand
  private Kb kb = Kb.unset();

  @Parameters(index = "0", paramLabel = "OLD", description = "The content folder before.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The content folder after.")
  private Path after = Path.of("");

  @Override
  public Integer call() throws IOException {
    Checked<ContentLibrary> old = ContentReader.read(before, FortiTokenFacts.TYPES);
    Checked<ContentLibrary> now = ContentReader.read(after, FortiTokenFacts.TYPES);
    if (old.value().isEmpty() || now.value().isEmpty()) {
      kb.complain(old.problems());
      kb.complain(now.problems());
      return CommandLine.ExitCode.USAGE;
    }
    print(new Diff(old.value().get(), now.value().get(), FortiTokenFacts.TYPES).states());
    return 0;
  }

  private void print(StateDiff diff) {
    PrintStream out = kb.out();
    for (Change change : diff.changes()) {
      out.println(change);
      change.example().lines().forEach(line -> out.println("    " + line));
    }
    out.printf(
        "%,d states compared, %d kinds of change%n",
        diff.states(), diff.changes().size());
  }
}
