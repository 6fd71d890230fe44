package org.remediationkb.model.capture.transcript;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a terminal program or a wrapper puts before every line of a log, a time stamp or the number of the
 * line, and what a mail or a chat puts before some. Whether there is one is told from the first lines
 * of the log as a whole, because a line alone can begin like that by itself.
 */
enum LinePrefix {
  /** {@code > }, as mails quote. No console prints that; three signs are a list of errors. */
  QUOTE("(?:(?!>>>)>{1,2}+ ?+){1,8}+") {
    @Override
    boolean isOn(List<String> lines) {
      return true;
    }

    @Override
    int length(String line) {
      return line.startsWith(">") ? super.length(line) : 0; // as hardly any line of a console
    }
  },

  /** {@code [09:12, 3/3/2026] Jane Doe: }, {@code 3/3/26, 09:12 - Jane Doe: }: few names, again and again. */
  CHAT(Form.START + "(?:\\[" + Form.CHAT + "\\]|" + Form.CHAT + " -) "
      + "(\\p{L}[\\p{L}.' -]{0,40}+): ") {
    @Override
    boolean isOn(List<String> lines) {
      List<String> names = lines.stream()
          .map(this::matcher)
          .filter(Matcher::lookingAt)
          .map(sent -> sent.group(1))
          .toList();
      return names.size() >= 2 * names.stream().distinct().count() && !names.isEmpty();
    }
  },

  /** {@code 12 }, {@code 12:}, or {@code 12} and a tab, each one greater than the one before. */
  NUMBER(Form.START + " *+([0-9]{1,7})(?:[:.|)]? |[:.|)]?\\t|[:.|)]?$)") {
    @Override
    boolean isOn(List<String> lines) {
      long expected = -1;
      for (String line : lines) {
        Matcher number = matcher(line);
        if (!number.lookingAt()) {
          return false;
        }
        long is = Long.parseLong(number.group(1));
        if (expected >= 0 && is != expected) {
          return false;
        }
        expected = is + 1;
      }
      return lines.size() >= FEW;
    }
  },

  /** {@code [2025-05-06 10:11:12.345] }, {@code 10:11:12 }, {@code 2025-05-06T10:11:12+02:00 }. */
  TIME(Form.START + "(?:\\[ ?" + Form.TIME + " ?\\]|\\(" + Form.TIME + "\\)|<" + Form.TIME + ">|"
      + Form.TIME + ")(?: ?[:|>-])?(?:[ \\t]|$)") {
    @Override
    boolean isOn(List<String> lines) {
      List<String> filled = lines.stream().filter(line -> !line.isBlank()).toList();
      List<String> stamped =
          filled.stream().filter(line -> matcher(line).lookingAt()).toList();
      boolean areMost = stamped.size() >= 2 && stamped.size() * 5 >= filled.size() * 4;
      return areMost
          && stamped.stream()
              .anyMatch(line -> DaemonTime.end(line) == 0 // theirs belongs to what they print
                  || Form.PROMPT.matcher(without(line)).matches());
    }
  };

  static final List<LinePrefix> OUTERMOST_FIRST = List.of(values());

  /** Fewer numbers in a row can be anything. */
  private static final int FEW = 5;

  /** The parts of the expressions, which constants can't name otherwise. */
  private static final class Form {
    /** A log can begin with a mark of its encoding, a line with a return. */
    static final String START = "[\\r\\ufeff]*+";

    private static final String MONTH = "[A-Z][a-z]{2} {1,2}[0-9]{1,2}";
    private static final String WEEKDAY = "(?:[A-Z][a-z]{2},? )?";
    private static final String DATE = WEEKDAY + "(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}"
        + "|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2,4}|" + MONTH + "(?:,? [0-9]{4})?)";
    private static final String CLOCK =
        "[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:[.,][0-9]{1,9})?(?: ?[AP]M)?";
    private static final String ZONE =
        "(?: ?(?:Z|UTC|GMT|[CEW]ES?T|[+-][0-9]{2}:?[0-9]{2}))?(?: [0-9]{4})?";

    static final String TIME = "(?:" + DATE + "(?:T|[ _,-]{1,2}))?" + CLOCK + ZONE;

    private static final String DAY = "[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}";
    private static final String MINUTE = "[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?+(?: ?[AP]M)?+";

    static final String CHAT = "(?:" + DAY + ", " + MINUTE + "|" + MINUTE + ", " + DAY + ")";

    static final Pattern PROMPT = Pattern.compile("[^#$]{0,150}+[#$](?: .*+)?+");
  }

  private final Pattern form;

  LinePrefix(String form) {
    this.form = Pattern.compile(form);
  }

  /** Whether all of these lines, or nearly all, have it. */
  abstract boolean isOn(List<String> lines);

  Matcher matcher(String line) {
    return form.matcher(line);
  }

  /** How long it is on a line, 0 where the line has none. */
  int length(String line) {
    Matcher prefix = matcher(line);
    return prefix.lookingAt() ? prefix.end() : 0;
  }

  /** A line without it. */
  String without(String line) {
    return line.substring(length(line));
  }
}
