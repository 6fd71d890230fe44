package org.remediationkb.model.capture;

import java.util.regex.Pattern;
import org.remediationkb.model.capture.transcript.Line;

/** Keeps account of what was read of a case's captures and what was not. */
final class Account {

  private static final int MOST_COMMANDS = 10_000;
  private static final int MOST_UNREAD = 1_000;

  /** A piece of a value that was broken into lines. */
  private static final Pattern WORD_ALONE = Pattern.compile("\\s*+(?!FTK)\\S{9,}+\\s*+");

  /** In lines. */
  private static final int LONGEST_SECRET = 40;

  private final Sampler<CommandRun> commands = new Sampler<>(MOST_COMMANDS);
  private final Sampler<UnreadLine> unread = new Sampler<>(MOST_UNREAD);
  private int secretLines;
  private long recognised;

  void ran(CommandRun run) {
    commands.add(run);
    recognised += run.outcome() == CommandRun.Outcome.UNKNOWN ? 0 : 1;
  }

  /** Takes notice of an entry of a debug that a reader knows. */
  void readDebug() {
    recognised++;
  }

  /** How many commands and entries of debugs readers know, whatever came of them. */
  long recognised() {
    return recognised;
  }

  void unread(Line first, int lines) {
    if (!unread.isFull()) {
      unread.add(new UnreadLine(first.source(), shown(first.text()), lines));
      unread.count(lines - 1L);
    } else {
      unread.count(lines);
    }
  }

  /** A line that another one broke into; the next one is its rest, which has lost its name. */
  void broken(Line line) {
    unread(line, 1);
    secretLines = Math.max(1, secretLines);
  }

  /** Where a secret goes on over lines, only the first has its name. */
  private String shown(String text) {
    String masked =
        WORD_ALONE.matcher(text).matches() ? Confidential.MASK : Confidential.masked(text);
    boolean hasOddQuote = text.chars().filter(c -> c == '"').count() % 2 == 1;
    if (secretLines > 0) {
      secretLines = hasOddQuote ? 0 : secretLines - 1;
      return Confidential.MASK;
    }
    secretLines = hasOddQuote && !masked.equals(text) ? LONGEST_SECRET : 0;
    return masked;
  }

  Sample<CommandRun> commands() {
    return commands.sample();
  }

  Sample<UnreadLine> unread() {
    return unread.sample();
  }
}
