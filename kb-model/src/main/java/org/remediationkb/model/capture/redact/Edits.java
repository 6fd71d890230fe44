package org.remediationkb.model.capture.redact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.secret.Clues;
import org.remediationkb.model.secret.Unescaped;
import org.remediationkb.model.value.Characters;

/** What replaces parts of a text. Who comes first has a part; it is not replaced again. */
final class Edits {

  private static final Comparator<Edit> IN_ORDER = Comparator.comparingInt(Edit::start);

  private final char[] original;
  private final Unescaped text;
  private final char[] chars;
  private final Look look;
  private final Runs runs;
  private final List<Word> candidates;
  private final BitSet taken = new BitSet();
  private final List<Edit> edits = new ArrayList<>();

  /**
   * What one look at a text tells.
   *
   * @param words those of the {@link NameFinder} that are in it, as indexes
   */
  record Look(Clues clues, BitSet words) {}

  /** Looks at a text. */
  interface Looking {
    /** What it tells; {@code characters} are those that may be in it. */
    Look at(char[] text, Characters characters);
  }

  /** Takes the parts of a text, one after the other. */
  interface Parts {
    /** The next part is what stands between two places of a text. */
    void add(char[] text, int start, int end);

    /** The next part is this. */
    void add(String part);
  }

  private record Edit(Kind kind, int start, int end, String by) {}

  /** Edits of a text, at which somebody looks once; {@code characters} are those that may be in it. */
  Edits(String original, Characters characters, Looking looking) {
    char[] written = original.toCharArray();
    Look first = looking.at(written, characters);
    boolean mayHaveEscapes = first.clues().mayHaveEscapes();
    this.original = written;
    this.text = Unescaped.of(original, first.clues());
    this.chars = mayHaveEscapes ? text.text().toCharArray() : written;
    this.look = mayHaveEscapes ? looking.at(chars, Characters.of(text.text())) : first;
    this.runs = new Runs(chars);
    this.candidates = Word.in(chars, runs);
  }

  /** Whether no escapes were taken out. */
  boolean isAsWritten() {
    return chars == original;
  }

  /** The characters of the text. */
  char[] chars() {
    return chars;
  }

  /** Where letters and digits stand together in the text. */
  Runs runs() {
    return runs;
  }

  /** What one look at the text tells. */
  Clues clues() {
    return look.clues();
  }

  /** The words that may be identifiers, in their order. */
  List<Word> candidates() {
    return candidates;
  }

  /** The words of the {@link NameFinder} that are in the text, as indexes. */
  BitSet words() {
    return look.words();
  }

  /** The text without its escapes; all places are in it. */
  String text() {
    return text.text();
  }

  /** Where its lines end. */
  List<Integer> lineEnds() {
    return text.lineEnds();
  }

  /** The place in the text of a place in the original. */
  int place(int index) {
    return text.place(index);
  }

  /** Replaces a part, unless some of it was replaced or kept. */
  void replace(Kind kind, int start, int end, String by) {
    if (start < end && isFree(start, end)) {
      taken.set(start, end);
      edits.add(new Edit(kind, text.original(start), text.original(end), by));
    }
  }

  /** Replaces what is left of a part. */
  void replaceRest(Kind kind, int start, int end, String by) {
    int from = taken.nextClearBit(start);
    while (from < end) {
      int next = taken.nextSetBit(from);
      int to = next < 0 ? end : Math.min(next, end);
      if (!text().substring(from, to).isBlank()) {
        replace(kind, from, to, by);
      }
      from = taken.nextClearBit(to);
    }
  }

  boolean isFree(int start, int end) {
    int next = taken.nextSetBit(start);
    return next < 0 || next >= end;
  }

  /** Leaves a part as it is. */
  void keep(int start, int end) {
    taken.set(start, end);
  }

  /**
   * Tells the text with the replacements, in lines that end where those of the text did.
   *
   * @param lines the lines of the text, with what is put before each
   */
  void tell(List<Line> lines, Parts parts, Ledger ledger) {
    edits.sort(IN_ORDER);
    int at = 0;
    int next = 0;
    int end = 0;
    for (Line line : lines) {
      end += line.text().length();
      tellPrefix(line, parts);
      while (next < edits.size() && edits.get(next).start() < end) {
        Edit edit = edits.get(next++);
        parts.add(original, at, edit.start());
        parts.add(edit.by());
        ledger.add(edit.kind(), line.source().line());
        at = edit.end();
      }
      parts.add(original, Math.min(at, end), end);
      parts.add("\n");
      at = Math.max(at, end);
    }
  }

  /** Tells what stood before a line: the time or the number that a terminal program put there. */
  static void tellPrefix(Line line, Parts parts) {
    if (!line.prefix().isEmpty()) {
      parts.add(line.prefix());
      parts.add(" ");
    }
  }
}
