package org.remediationkb.rules.diagnosis;

import java.util.List;
import org.remediationkb.rules.content.Command;

/**
 * What to run next on a case: the answer decides something.
 *
 * @param blocks what to type; all of it, for one may not tell without the other
 * @param verdicts how many undecided verdicts the answer can change
 * @param shows what the answer shows, for a reader
 * @param words the same commands without what they are run for, which may tell of a customer
 */
public record NextCommand(
    List<Block> blocks, int verdicts, List<String> shows, List<String> words) {

  /**
   * Commands that are typed in one place.
   *
   * @param context where that is on a unit with VDOMs
   * @param lines one command a line, without those that enter the context
   */
  public record Block(Command.Context context, List<String> lines) {
    /** Copies the list. */
    public Block {
      lines = List.copyOf(lines);
    }
  }

  /** Copies the lists. */
  public NextCommand {
    blocks = List.copyOf(blocks);
    shows = List.copyOf(shows);
    words = List.copyOf(words);
  }
}
