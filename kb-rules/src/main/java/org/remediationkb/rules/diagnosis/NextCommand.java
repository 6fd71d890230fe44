package org.remediationkb.rules.diagnosis;

import java.util.List;
import org.remediationkb.rules.content.Command;

/**
 * What to run next on a case: the answer decides something.
 *
 * @param lines what to type, one command a line, without the commands that enter a context
 * @param context where to type it on a unit with VDOMs
 * @param verdicts how many undecided verdicts the answer can change
 * @param shows what the answer shows, for a reader
 */
public record NextCommand(
    List<String> lines, Command.Context context, int verdicts, List<String> shows) {

  /** Copies the lists. */
  public NextCommand {
    lines = List.copyOf(lines);
    shows = List.copyOf(shows);
  }
}
