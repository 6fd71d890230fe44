package org.remediationkb.model.problem;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.secret.Secrets;

/** A text with the name of its file, for messages that show where they belong. */
public final class SourceText {

  private final String file;
  private final String text;
  private final boolean reviewed;

  /** By what messages mask secrets, null for what is secret anywhere; set before anybody sees the text. */
  private @Nullable Secrets secrets;

  /** Divided when somebody asks: few texts are looked at line by line. */
  private volatile @Nullable List<String> lines;

  /** The last one that was asked for: much stands on one line. Threads may see different ones. */
  private @Nullable Source last;

  private SourceText(String file, String text, boolean reviewed) {
    this.file = file;
    this.text = text;
    this.reviewed = reviewed;
  }

  /** A text that may hold secrets. */
  public static SourceText of(String file, String text) {
    return new SourceText(file, text, false);
  }

  /** A text that is published anyway. */
  public static SourceText reviewed(String file, String text) {
    return new SourceText(file, text, true);
  }

  /** The same text, in which what is secret follows from what a library says. */
  public SourceText maskedBy(Secrets others) {
    SourceText masked = new SourceText(file, text, reviewed);
    masked.secrets = others;
    return masked;
  }

  /** By what messages mask what is secret in it. */
  public Secrets secrets() {
    return secrets == null ? Secrets.GENERAL : secrets;
  }

  /** The path as the user named it, or {@code -} for standard input. */
  public String file() {
    return file;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** Its lines without their ends; any of the usual line ends divide it. */
  public List<String> lines() {
    List<String> divided = lines;
    if (divided == null) {
      divided = text.lines().toList();
      lines = divided;
    }
    return divided;
  }

  /**
   * Whether it is published anyway, so that messages may quote it as it is; what looks like a secret
   * is masked otherwise.
   */
  public boolean reviewed() {
    return reviewed;
  }

  /** The file and a line, counted from 1. */
  Source source(int line) {
    Source known = last;
    if (known == null || known.line() != line) {
      known = new Source(file, line);
      last = known;
    }
    return known;
  }

  /** The place at a line and a column, both counted from 1. */
  public Location at(int line, int column) {
    return new Location(this, line, column);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof SourceText source
            && file.equals(source.file)
            && text.equals(source.text)
            && reviewed == source.reviewed);
  }

  @Override
  public int hashCode() {
    return Objects.hash(file, text);
  }

  @Override
  public String toString() {
    return file;
  }
}
