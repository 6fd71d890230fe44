package org.remediationkb.model.capture;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.capture.unit.LogSegment;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.secret.Secrets;
import org.remediationkb.model.value.TextType;

/** Keeps account of what was read of a case's captures and what was not. */
final class Account {

  private static final int MOST_COMMANDS = 10_000;
  private static final int MOST_UNREAD = 1_000;
  private static final int LONGEST_IDENTITY = 100;

  /** A piece of a value that was broken into lines. */
  private static final Pattern WORD_ALONE = Pattern.compile("\\s*+\\S{9,}+\\s*+");

  /** A command, and in which part of a log it was run. */
  private record Run(CommandRun command, LogSegment segment) {}

  private final Sampler<Run> commands = new Sampler<>(MOST_COMMANDS);
  private final Sampler<UnreadLine> unread = new Sampler<>(MOST_UNREAD);
  private long recognised;
  private final Confidential confidential;
  private final List<TextType> identities;
  private boolean isAfterBroken;

  /** Nothing was read yet of a case that can have these kinds of fact. */
  Account(FactKinds kinds) {
    this.confidential = new Confidential(kinds.secrets());
    this.identities = kinds.stream()
        .flatMap(kind -> kind.identity().stream())
        .filter(Property::isStated) // one of several parts takes any text, secrets as well
        .map(property -> (TextType) property.type())
        .toList();
  }

  /** What is shown of captures. */
  Confidential confidential() {
    return confidential;
  }

  /**
   * Takes notice of a command.
   *
   * @param run makes what is shown of it, if that is kept
   */
  void ran(CommandRun.Outcome outcome, LogSegment segment, Supplier<CommandRun> run) {
    if (commands.isFull()) {
      commands.count(1);
    } else {
      commands.add(new Run(run.get(), segment));
    }
    recognised += outcome == CommandRun.Outcome.UNKNOWN ? 0 : 1;
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

  /** Lines that nobody reads; they are only looked at while any are kept. */
  void unread(List<Line> lines) {
    int kept = 0;
    while (!unread.isFull() && kept < lines.size()) {
      unread(lines.get(kept++), 1);
    }
    unread.count(lines.size() - kept);
  }

  /** A line that another one broke into; the next one is its rest, which has lost its name. */
  void broken(Line line) {
    unread(line, 1);
    isAfterBroken = true;
  }

  /** Where a secret goes on over lines, only the first has its name. */
  private String shown(String text) {
    String masked = confidential.maskedLine(text);
    boolean isSecret =
        isAfterBroken || (WORD_ALONE.matcher(text).matches() && !isIdentity(text.strip()));
    isAfterBroken = false;
    return isSecret ? Secrets.MASK : masked;
  }

  /** The commands, with whether each was run on the unit of the case. */
  Sample<CommandRun> commands(Predicate<LogSegment> isOfCase) {
    Sample<Run> runs = commands.sample();
    return new Sample<>(
        runs.first().stream()
            .map(run ->
                isOfCase.test(run.segment()) ? run.command() : run.command().elsewhere())
            .toList(),
        runs.count());
  }

  /** Whether a word alone tells which thing is meant, and so is no piece of a secret. */
  private boolean isIdentity(String word) {
    return word.length() <= LONGEST_IDENTITY
        && identities.stream()
            .anyMatch(
                form -> form.text(word).isPresent() || form.masked(word, 1).isPresent());
  }

  Sample<UnreadLine> unread() {
    return unread.sample();
  }
}
