package org.remediationkb.model.capture.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.console.Prompt;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.capture.transcript.Transcript;

/** Divides a transcript into what is looked at as one text: a line, or JSON over several lines. */
final class Passages {

  private static final int MOST_LINES = 5000;
  private static final int LONGEST = 256 * 1024;

  private static final Pattern JSON = Pattern.compile("\\{\\s*+(?:\"|$)");
  private static final Pattern MESSAGE = Pattern.compile(
      "\\s*+(?:[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:|[a-z][a-z0-9_ ]{2,60}"
          + "\\[[0-9]{1,6}\\] ?:|(?:(?!error)[a-z]{2,20}+ ){1,5}+error(?: from [a-z]{2,20}+)?+[ :]{0,3}+\\[?-?[0-9]).*+");
  private static final Pattern STATEMENT =
      Pattern.compile("\\s*+\"?\\s*+(?:(?:set|unset|edit|config) .*+|(?:next|end)(?:\",?)?)");

  private final Transcript transcript;
  private Optional<Line> next = Optional.empty();
  private boolean isCut;

  /**
   * Some lines.
   *
   * @param isRest whether it is what is left of JSON that another message broke
   */
  record Passage(List<Line> lines, boolean isRest) {
    /** About what a line takes besides its characters. */
    private static final int LINE = 64;

    Line first() {
      return lines.get(0);
    }

    /** About how much it takes. */
    int length() {
      int length = 0;
      for (Line line : lines) {
        length += LINE + line.text().length();
      }
      return length;
    }
  }

  Passages(Transcript transcript) {
    this.transcript = transcript;
  }

  static boolean isMessage(String line) {
    return MESSAGE.matcher(line).matches();
  }

  /** The next one, empty at the end. */
  Optional<Passage> next() {
    Optional<Line> first = peek();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    next = Optional.empty();
    String text = first.get().text();
    boolean isRest = isCut && !isMessage(text) && continues(text) && !text.isBlank();
    isCut = isCut && (isMessage(text) || text.isBlank() || isRest);
    boolean isJson = isRest
        || (first.get().mayHave('{')
            && JSON.matcher(text).find()
            && !STATEMENT.matcher(text).matches());
    if (!isJson) { // as most lines
      return Optional.of(new Passage(List.of(first.get()), false));
    }
    List<Line> lines = new ArrayList<>(List.of(first.get()));
    int depth = addRest(lines, depth(text) + (isRest ? 1 : 0));
    isCut = depth > 0;
    return Optional.of(new Passage(lines, isRest));
  }

  private int addRest(List<Line> lines, int begun) {
    int depth = begun;
    int length = lines.get(0).text().length();
    Optional<Line> line = peek();
    while (depth > 0
        && lines.size() < MOST_LINES
        && length < LONGEST
        && line.filter(l -> continues(l.text()) && !isMessage(l.text())).isPresent()) {
      lines.add(line.get());
      length += line.get().text().length();
      depth += depth(line.get().text());
      next = Optional.empty();
      line = peek();
    }
    return depth;
  }

  private Optional<Line> peek() {
    if (next.isEmpty()) {
      next = transcript.next();
    }
    return next;
  }

  private static boolean continues(String line) {
    String text = line.strip();
    boolean looksLikeJson =
        text.indexOf('"') >= 0 || text.indexOf('{') >= 0 || text.indexOf('}') >= 0;
    return (looksLikeJson || text.indexOf(' ') < 0)
        && Prompt.parse(text).isEmpty()
        && !STATEMENT.matcher(text).matches();
  }

  private static int depth(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return depth;
  }
}
