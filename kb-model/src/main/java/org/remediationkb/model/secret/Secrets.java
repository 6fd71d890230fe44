package org.remediationkb.model.secret;

import java.util.List;

/** Finds seeds, passwords, codes and keys in a text, and masks them. */
public final class Secrets {

  /** What stands for a secret. */
  public static final String MASK = "***";

  private Secrets() {}

  /**
   * A text in which a mask hides the secrets, and where a place in it has gone.
   *
   * @param text the text
   * @param index the place, as an index into {@code text}
   */
  public record Masked(String text, int index) {}

  /** Secrets of a line, and how the last one goes on in the next. */
  record Found(List<Span> spans, Open open) {}

  private static final Found NOTHING = new Found(List.of(), Open.NONE);

  /** The secrets of a line, in their order. */
  public static List<Span> find(String line) {
    return find(line, 0, false).spans();
  }

  /** The text with a mask for each secret. */
  public static String masked(String text) {
    return masked(text, find(text, 0, true).spans(), 0).text();
  }

  /** What {@code value} may be shown as, given the key that it stands under. */
  public static String masked(String key, String value) {
    String prefix = key + ": ";
    boolean isSecret = SecretKey.of(key) != SecretKey.NONE
        && !find(prefix + value, 0, true).spans().isEmpty();
    return isSecret ? MASK : masked(value);
  }

  /** The text with a mask for each secret, and where a place in it has gone. */
  static Masked masked(String text, List<Span> spans, int index) {
    StringBuilder masked = new StringBuilder();
    int moved = index;
    int copied = 0;
    for (Span span : spans) {
      masked.append(text, copied, span.start()).append(MASK);
      copied = span.end();
      moved -= shift(index, span.start(), span.end());
    }
    return new Masked(masked.append(text, copied, text.length()).toString(), moved);
  }

  /** How far an index moves to the left when a mask replaces what stands between two others. */
  private static int shift(int index, int from, int to) {
    return index >= to ? to - from - MASK.length() : Math.max(0, index - from);
  }

  /** The secrets from a place in a line on. */
  static Found find(String line, int from, boolean isFactFile) {
    if (!Clues.of(line).maySuspect()) {
      return NOTHING;
    }
    Unescaped text = Unescaped.of(line.substring(from));
    Spans spans = new Spans();
    Open open = Open.NONE;
    int start = 0;
    for (int end : text.lineEnds()) {
      open = inLine(text.text().substring(start, end), start, isFactFile, spans);
      start = Math.min(end + 1, text.text().length());
    }
    List<Span> found =
        spans.inOrder().stream().map(span -> text.original(span).plus(from)).toList();
    return new Found(found, open);
  }

  private static Open inLine(String text, int offset, boolean isFactFile, Spans all) {
    Spans spans = new Spans();
    FormFinder forms = new FormFinder(text, spans);
    Clues clues = Clues.of(text);
    Open open = forms.find(clues);
    if (clues.mayHaveArgument()) {
      new ArgumentFinder(text, spans).find();
    }
    if (clues.mayHaveKey()) {
      forms.findBearer();
      PairFinder pairs = new PairFinder(text, spans, isFactFile);
      new StatementFinder(text, spans, pairs).find();
      pairs.find();
      open = open.isOpen() ? open : pairs.open();
    }
    if (clues.hasLongWord()) {
      forms.findLong();
    }
    spans.inOrder().forEach(s -> all.add(s.start() + offset, s.end() + offset, s.isLicenceCode()));
    return open;
  }
}
