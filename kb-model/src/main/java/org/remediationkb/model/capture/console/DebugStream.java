package org.remediationkb.model.capture.console;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.command.DebugEntry;
import org.remediationkb.model.capture.transcript.DaemonTime;
import org.remediationkb.model.capture.transcript.Line;

/**
 * Picks out of a console's lines those that daemons print on their own: messages with the name of a
 * function, and the JSON that is exchanged with the vendor's service, over as many lines as it has. A
 * message may be broken: where only together with the next line it says something, that is its rest.
 */
final class DebugStream {

  private static final String TIME =
      "[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.][0-9]{1,6})? ";

  /** {@code fc_command[615]:}; the number is a line of the program and changes with it. */
  private static final String FUNCTION =
      "[a-z][a-z0-9]{1,20}+(?: [a-z0-9]{1,20}+)?+_[a-z0-9_]{1,60}+ ?+\\[[0-9]{1,6}\\] ?+: ?+";

  private static final Pattern NAMED = Pattern.compile(FUNCTION);

  /** Only after a prompt is something without a name known not to belong to what precedes it. */
  private static final Pattern AFTER_PROMPT =
      Pattern.compile("(?<=[#$] )(?:" + TIME + "|\\{ ?+\")");

  private static final Pattern WITHIN =
      Pattern.compile("(?:" + TIME + ")?+" + FUNCTION + "|" + AFTER_PROMPT.pattern());

  private static final Pattern JSON = Pattern.compile("\\{\\s*+(?:\".*+)?+");

  private final Consumer<DebugEntry> entries;
  private final KnownMessages known;
  private Optional<JsonText> json = Optional.empty();

  /** The last message, until the next line shows that it is whole. */
  private Optional<Line> last = Optional.empty();

  /** Hands on what it finds. */
  DebugStream(Consumer<DebugEntry> entries, KnownMessages known) {
    this.entries = entries;
    this.known = known;
  }

  /**
   * Takes the line if it is a daemon's.
   *
   * @param message where its message begins, as {@link #message} tells
   */
  boolean take(Line line, int message) {
    String text = line.trimmed();
    if (message >= 0) {
      end();
      say(line.with(text.substring(message)));
      return true;
    }
    if (last.isPresent()) {
      Optional<String> whole = whole(last.get(), line);
      if (whole.isPresent()) {
        entries.accept(new DebugEntry(false, whole.get(), last.get(), 2));
        last = Optional.empty();
        return true;
      }
      endMessage();
    }
    return takeJson(line.with(text));
  }

  /**
   * Where the message of a daemon begins in a line without the blanks around it; negative where it has
   * none. It may be asked on any thread.
   */
  int message(Line line) {
    String text = line.trimmed();
    if (known.isLate(line.with(text))) {
      return 0;
    }
    int time = DaemonTime.end(text);
    int start = mayHaveFunction(line) ? afterFunction(text, time) : time;
    return start > 0 ? start : -1;
  }

  /** Whether nobody reads a message, unless the next line goes on with it. It may be asked on any thread. */
  boolean isUnknown(Line message) {
    return !message.text().startsWith("{") && !known.mayBeRead(message);
  }

  private static int afterFunction(String text, int from) {
    Matcher named = NAMED.matcher(text).region(from, text.length());
    return named.lookingAt() ? named.end() : from;
  }

  private static boolean mayHaveFunction(Line line) {
    return line.mayHave(']') && line.mayHave(':');
  }

  /** In one pass, as lines of a firewall's debug have brackets, too. */
  private static boolean hasNumberedName(String line) {
    for (int at = line.indexOf(']'); at >= 0; at = line.indexOf(']', at + 1)) {
      if (line.startsWith(":", at + 1) || line.startsWith(" :", at + 1)) {
        return true;
      }
    }
    return false;
  }

  private void say(Line message) {
    if (!takeJson(message)) {
      last = Optional.of(message);
    }
  }

  /**
   * The message with the line right below it, where that is its rest; there may be a blank between. It may
   * be asked on any thread.
   */
  Optional<String> whole(Line message, Line next) {
    if (next.source().line() != message.source().line() + 1) {
      return Optional.empty();
    }
    String said = message.text();
    String rest = next.trimmed();
    Optional<String> joined = whole(said, said + rest);
    return joined.isPresent() ? joined : whole(said, said + " " + rest);
  }

  private Optional<String> whole(String message, String longer) {
    return known.goesOn(message, longer) ? Optional.of(longer) : Optional.empty();
  }

  /** Ends a message, whatever comes next. */
  void endMessage() {
    if (last.isPresent()) {
      entries.accept(new DebugEntry(false, last.get().text(), last.get(), 1));
      last = Optional.empty();
    }
  }

  private boolean takeJson(Line line) {
    if (json.isPresent() && json.get().continuesWith(line.text())) {
      json.get().add(line.text());
    } else {
      end();
      if (!line.text().startsWith("{") || !JSON.matcher(line.text()).matches()) {
        return false;
      }
      json = Optional.of(new JsonText(line));
    }
    if (json.filter(JsonText::isComplete).isPresent()) {
      end();
    }
    return true;
  }

  /** Whether a message or JSON may go on. */
  boolean isOpen() {
    return last.isPresent() || json.isPresent();
  }

  /** Ends what goes over several lines. */
  void end() {
    endMessage();
    if (json.isPresent()) {
      entries.accept(json.get().entry());
      json = Optional.empty();
    }
  }

  /**
   * Where within a line a message begins that broke in; -1 where none does. It may be asked on any
   * thread.
   */
  int indexWithin(Line line) {
    boolean mayHaveMessage = mayHaveFunction(line) && hasNumberedName(line.text());
    if (!mayHaveMessage && !line.mayHave('#') && !line.mayHave('$')) {
      return -1;
    }
    Matcher message = (mayHaveMessage ? WITHIN : AFTER_PROMPT).matcher(line.text());
    return message.find() && message.start() > 0 ? message.start() : indexOfLate(line);
  }

  private int indexOfLate(Line line) {
    String text = line.text();
    int sign = Math.max(text.lastIndexOf("# "), text.lastIndexOf("$ "));
    return sign >= 0 && known.isLate(line.with(text.substring(sign + 2))) ? sign + 2 : -1;
  }
}
