package org.remediationkb.model.capture;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import org.remediationkb.model.capture.command.CommandLine;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.console.Feed;
import org.remediationkb.model.capture.console.Refusal;
import org.remediationkb.model.capture.transcript.Line;

/** The output of one run of a command, taken from the feed as it is read. */
final class RunOutput implements CommandOutput {

  private final CommandLine command;
  private final Line start;
  private final int keywords;
  private final boolean isWhole;
  private final boolean endsAtPrompt;
  private final Feed feed;
  private final Predicate<Line> isEnd;
  private final Account account;
  private long lines;
  private long unread;
  private boolean failed;
  private boolean damaged;

  /** The next line, until somebody takes it. */
  private Optional<Line> next = Optional.empty();

  private boolean isNextKnown;

  RunOutput(
      CommandLine command,
      Line start,
      int keywords,
      boolean isWhole,
      boolean endsAtPrompt,
      Feed feed,
      Predicate<Line> isEnd,
      Account account) {
    this.command = command;
    this.start = start;
    this.keywords = keywords;
    this.isWhole = isWhole;
    this.endsAtPrompt = endsAtPrompt;
    this.feed = feed;
    this.isEnd = isEnd;
    this.account = account;
  }

  @Override
  public CommandLine command() {
    return command;
  }

  @Override
  public Line line() {
    return start;
  }

  @Override
  public boolean isUndamaged() {
    return !damaged;
  }

  /** Takes notice that a line of this output can't be read. */
  void damage() {
    damaged = true;
  }

  @Override
  public boolean endsWithLog() {
    return feed.peek().isEmpty();
  }

  @Override
  public boolean endsAtPrompt() {
    return endsAtPrompt;
  }

  @Override
  public boolean isRefused() {
    return failed;
  }

  @Override
  public int keywords() {
    return keywords;
  }

  @Override
  public boolean isWhole() {
    return isWhole && !failed && !damaged;
  }

  @Override
  public void unread(Line first, int more) {
    unread += more;
    account.unread(first, more);
  }

  @Override
  public Iterator<Line> iterator() {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return peek().isPresent();
      }

      @Override
      public Line next() {
        Line line = peek().orElseThrow(NoSuchElementException::new);
        feed.skip();
        isNextKnown = false;
        lines++;
        return line;
      }
    };
  }

  /** To find out whether a line ends the output takes its time, and a reader asks several times. */
  private Optional<Line> peek() {
    if (!isNextKnown) {
      next = ofFeed();
      isNextKnown = true;
    }
    return next;
  }

  private Optional<Line> ofFeed() {
    Optional<Line> line = feed.peek();
    while (line.filter(next -> Refusal.is(next.trimmed())).isPresent()) {
      failed = true;
      feed.skip();
      line = feed.peek();
    }
    return line.filter(isEnd.negate());
  }

  CommandRun.Outcome outcome() {
    if (lines > unread) {
      return CommandRun.Outcome.READ;
    }
    if (failed) {
      return CommandRun.Outcome.FAILED;
    }
    return lines == 0 ? CommandRun.Outcome.SILENT : CommandRun.Outcome.UNREADABLE;
  }
}
