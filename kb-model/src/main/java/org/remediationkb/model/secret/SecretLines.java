package org.remediationkb.model.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds secrets line by line, where one may go on over several lines. */
public final class SecretLines {

  /** No secret in quotes is longer; what seems so was never closed. */
  private static final int MOST_LINES = 40;

  /** A chain of certificates can be this long. */
  private static final int MOST_PEM_LINES = 2000;

  /** A console's own line, which is no part of a value. */
  private static final Pattern OWN = Pattern.compile(
      "\\s*+(?:(?:set|unset|edit|config) .*+|next|end"
          + "|[\\p{L}\\p{N}_.()*-]{1,80}+(?: \\([^()]{1,80}+\\))?+ ?[#$](?: .*+)?"
          + "|[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:.*+|[a-z][a-z0-9_ ]{2,60}+\\[[0-9]{1,6}+\\] ?:.*+"
          + "|(?:(?!error)[a-z]{2,20}+ ){1,5}+error(?: from [a-z]{2,20}+)?+[ :]{0,3}+\\[?-?[0-9]{1,9}\\]?)");

  private static final Pattern PIECE = Pattern.compile(
      "(?!\\S*://)\\s*+(?:(?=[^\\s]{0,200}[0-9A-Z+/=])[A-Za-z0-9+/=_.:!@-]{2,}+|[A-Za-z0-9+/=_-]{9,}+)[\"',}\\]]*+");
  private static final Pattern PEM_LINE =
      Pattern.compile("\\s*+(?:\\S*+|[\"']?[A-Z][A-Za-z-]{2,20}: .{1,120}+)");
  private static final Pattern PAIR =
      Pattern.compile("\\s*+-? ?[\"']?[A-Za-z_][\\w.-]{0,60}+[\"']? ?[:=].*+");

  private final Secrets secrets;
  private final boolean isFactFile;
  private Open open = Open.NONE;
  private int lines;

  private SecretLines(Secrets secrets, boolean isFactFile) {
    this.secrets = secrets;
    this.isFactFile = isFactFile;
  }

  /** Of a console capture. */
  public static SecretLines ofCapture(Secrets secrets) {
    return new SecretLines(secrets, false);
  }

  /** Of a file that may say in a word whether there is a secret. */
  public static SecretLines ofFactFile(Secrets secrets) {
    return new SecretLines(secrets, true);
  }

  /** The next line with a mask for each secret. */
  public String masked(String line) {
    return masked(line, 0).text();
  }

  /** The next line with a mask for each secret, and where a place in it has gone. */
  public Secrets.Masked masked(String line, int index) {
    return Secrets.masked(line, find(line), index);
  }

  /** Forgets what is open: what follows belongs to something else. */
  public void end() {
    open = Open.NONE;
  }

  /** Whether the next line may be within a secret. */
  public boolean isOpen() {
    return open.isOpen();
  }

  /** The secrets of the next line, in their order. */
  public List<Span> find(String line) {
    return find(line, Clues.of(line, secrets));
  }

  /** The secrets of the next line, in their order, given what one look at it told. */
  public List<Span> find(String line, Clues clues) {
    if (!open.isOpen() && !clues.maySuspect()) {
      return List.of();
    }
    if (!open.isOpen() || OWN.matcher(line).matches() || ++lines > most()) {
      return begin(line, 0, List.of(), clues);
    }
    return switch (open.form()) {
      case QUOTE -> quoted(line);
      case PEM -> pem(line);
      case WORD -> PIECE.matcher(line).matches() ? whole(line, open) : begin(line, 0, List.of());
      case KEY_ALONE -> keyAlone(line);
      case BLOCK -> block(line);
      case NONE -> begin(line, 0, List.of());
    };
  }

  private int most() {
    return open.form() == Open.Form.PEM ? MOST_PEM_LINES : MOST_LINES;
  }

  private List<Span> begin(String line, int from, List<Span> before) {
    return begin(line, from, before, Clues.of(line, secrets));
  }

  private List<Span> begin(String line, int from, List<Span> before, Clues clues) {
    Secrets.Found found = secrets.find(line, from, isFactFile, clues);
    open = found.open();
    lines = from > 0 ? lines : 0;
    List<Span> all = new ArrayList<>(before);
    all.addAll(found.spans());
    return all;
  }

  private List<Span> whole(String line, Open next) {
    open = next;
    int start = indent(line);
    int end = line.stripTrailing().length();
    return start < end ? List.of(new Span(start, end, false)) : List.of();
  }

  private List<Span> quoted(String line) {
    int close =
        open.quote() == ']' ? line.indexOf(']') : SecretValue.closing(line, 0, open.quote(), 0);
    return close < 0 ? whole(line, open) : begin(line, close, span(line, close));
  }

  private static List<Span> span(String line, int end) {
    int start = indent(line);
    return start < end ? List.of(new Span(start, end, false)) : List.of();
  }

  private List<Span> pem(String line) {
    int end = line.indexOf("-----END");
    if (end >= 0) {
      return begin(line, end, span(line, end));
    }
    return PEM_LINE.matcher(line).matches() ? whole(line, open) : begin(line, 0, List.of());
  }

  private List<Span> keyAlone(String line) {
    int indent = indent(line);
    boolean isValue = indent < line.length()
        && (indent > open.indent() || "\"'-".indexOf(line.charAt(indent)) >= 0)
        && !line.startsWith("- {", indent)
        && !PAIR.matcher(line).matches();
    if (!isValue) {
      return line.isBlank() ? List.of() : begin(line, 0, List.of());
    }
    boolean isItem = line.startsWith("- ", indent);
    int start = isItem ? indent + 2 : indent;
    SecretValue value = SecretValue.at(line, Math.min(start, line.length()), true);
    open = value.isOpen() ? Open.quote(value.quote()) : isItem ? open : Open.WORD;
    return value.start() < value.end()
        ? List.of(new Span(value.start(), value.end(), false))
        : List.of();
  }

  private List<Span> block(String line) {
    boolean isIn = line.isBlank() || indent(line) > open.indent();
    return isIn ? whole(line, open) : begin(line, 0, List.of());
  }

  private static int indent(String line) {
    int at = 0;
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return at;
  }
}
