package org.remediationkb.model.capture.transcript;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.value.Characters;

/**
 * The lines of a log as they were sent, without what a terminal program, a mail or a chat put before them.
 * What that is, the first lines tell.
 */
final class RawLines {

  /** How many lines are looked at. */
  private static final int SAMPLE = 40;

  private final PhysicalLines lines;
  private final LineDecoder decoder = new LineDecoder();
  private final Deque<RawLine> ahead = new ArrayDeque<>();
  private boolean isSampled;

  /** What comes before each line, the outermost first. */
  private List<LinePrefix> prefixes = List.of();

  /**
   * A line.
   *
   * @param number its number, from 1
   * @param prefix what was put before it
   * @param text the rest
   * @param isCut whether it was longer than what is kept of it
   * @param isPlain whether there is nothing in it but ASCII, without control characters
   * @param characters those of ASCII in a plain one
   */
  record RawLine(
      int number,
      String prefix,
      String text,
      boolean isCut,
      boolean isPlain,
      Characters characters) {}

  RawLines(PhysicalLines lines) {
    this.lines = lines;
  }

  /** The next line, empty at the end. */
  Optional<RawLine> next() throws IOException {
    if (!isSampled) {
      isSampled = true;
      sample();
    }
    Optional<RawLine> line = ahead.isEmpty() ? read() : Optional.of(ahead.remove());
    return line.isPresent() ? Optional.of(withoutPrefix(line.get())) : Optional.empty();
  }

  private void sample() throws IOException {
    Optional<RawLine> line = read();
    while (line.isPresent()) {
      ahead.add(line.get());
      line = ahead.size() < SAMPLE ? read() : Optional.empty();
    }
    List<String> texts = ahead.stream().map(RawLine::text).toList();
    List<LinePrefix> found = new ArrayList<>();
    for (LinePrefix prefix : LinePrefix.OUTERMOST_FIRST) {
      if (prefix.isOn(texts)) {
        found.add(prefix);
        texts = texts.stream().map(prefix::without).toList();
      }
    }
    prefixes = List.copyOf(found);
  }

  private Optional<RawLine> read() throws IOException {
    return lines.advance()
        ? Optional.of(new RawLine(
            lines.number(),
            "",
            lines.text(decoder),
            lines.isCut(),
            lines.isPlain(),
            lines.characters()))
        : Optional.empty();
  }

  private RawLine withoutPrefix(RawLine line) {
    String text = line.text();
    int end = 0;
    for (LinePrefix prefix : prefixes) {
      end += prefix.length(text.substring(end));
    }
    return end == 0
        ? line
        : new RawLine(
            line.number(),
            text.substring(0, end),
            text.substring(end),
            line.isCut(),
            line.isPlain(),
            line.characters());
  }
}
