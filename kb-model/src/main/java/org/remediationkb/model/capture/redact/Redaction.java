package org.remediationkb.model.capture.redact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.redact.FirstLook.Seen;
import org.remediationkb.model.capture.redact.Passages.Passage;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.capture.transcript.ReadAhead;
import org.remediationkb.model.capture.transcript.Transcript;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.secret.Clues;
import org.remediationkb.model.secret.SecretLines;
import org.remediationkb.model.secret.Span;

/**
 * Copies a capture without secrets, and with other names for whom and what it is about: the same
 * name for the same thing throughout, so that the copy has the same findings. Streaming.
 */
public final class Redaction {

  /** A prompt of a unit, whatever its name is; what follows it is nothing, or begins as a command. */
  private static final Pattern PROMPT = Pattern.compile(
      "(?:\\[?[0-9][0-9T:., /+-]{4,40}+[\\]Z]?\\s?)?([\\p{L}\\p{N}_][\\p{L}\\p{N}_.*-]{0,63}+(?: [\\p{L}\\p{N}_.-]{1,30}+)?)(?:\\([A-Za-z][A-Za-z0-9 -]{0,20}+\\))?+"
          + "(?: ?\\(([^()]{1,80}+)\\))?+ ?+[#$](?:\\s.*+)?");

  /** Begins the line of a backup that says what it is of. */
  private static final String VERSION = "#config-version";

  private final Pseudonyms pseudonyms;
  private final Ledger ledger = new Ledger();
  private final NameFinder names;
  private final IdentifierFinder identifiers;
  private final boolean isQuick;
  private final boolean isForTemplates;

  /**
   * Captures of one case share their pseudonyms, and so do two readings of one; what is to be replaced
   * is what their library says.
   */
  public Redaction(Pseudonyms pseudonyms) {
    this(pseudonyms, true);
  }

  /** The same; {@code isQuick} tells whether finders are left out that can't find anything in a line. */
  Redaction(Pseudonyms pseudonyms, boolean isQuick) {
    this(pseudonyms, isQuick, false);
  }

  private Redaction(Pseudonyms pseudonyms, boolean isQuick, boolean isForTemplates) {
    this.isQuick = isQuick;
    this.isForTemplates = isForTemplates;
    this.pseudonyms = pseudonyms;
    this.names = new NameFinder(pseudonyms);
    this.identifiers = new IdentifierFinder(pseudonyms, names);
  }

  /**
   * Learns the names in a capture, so that they are also replaced before they are first seen as
   * names. It does not close the stream.
   */
  public static void learn(InputStream in, Pseudonyms pseudonyms) throws IOException {
    Redaction redaction = new Redaction(pseudonyms);
    Pass pass = redaction.new Pass(Writer.nullWriter());
    Passages passages = new Passages(new Transcript("-", in));
    each(passages::next, Passage::length, passage -> {
      if (redaction.mayTeach(passage)) {
        pass.add(pass.look.at(passage));
      }
    });
  }

  /**
   * Redacts lines of which only templates are made: these have holes in place of words with digits, so
   * addresses stay in lines that have nothing else to hide.
   */
  public static Redaction forTemplates(Pseudonyms pseudonyms) {
    return new Redaction(pseudonyms, true, true);
  }

  /** Copies a capture, as the screen showed it, line by line; closes neither. */
  public List<Problem> copy(String file, InputStream in, Writer out) throws IOException {
    Transcript transcript = new Transcript(file, in);
    Passages passages = new Passages(transcript);
    Pass pass = new Pass(out);
    each(() -> passages.next().map(pass.look::at), Seen::length, pass::add);
    pass.parts.flush();
    return transcript.problems();
  }

  /** Takes all that a source supplies, on a second thread where that is much. */
  private static <T> void each(
      Supplier<Optional<T>> source, ToIntFunction<T> size, Consumer<T> task) throws IOException {
    try (ReadAhead<T> ahead = new ReadAhead<>(source, size)) {
      for (Optional<T> next = ahead.next(); next.isPresent(); next = ahead.next()) {
        task.accept(next.get());
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Parts that go to a stream, many at a time. */
  private static final class Written implements Edits.Parts {
    private final Writer out;
    private final char[] kept = new char[16 * 1024];
    private int length;

    Written(Writer out) {
      this.out = out;
    }

    @Override
    public void add(char[] text, int start, int end) {
      int more = end - start;
      try {
        if (more > kept.length - length) {
          flush();
        }
        if (more > kept.length) {
          out.write(text, start, more);
        } else {
          System.arraycopy(text, start, kept, length, more);
          length += more;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void add(String part) {
      add(part.toCharArray(), 0, part.length());
    }

    /** Writes what is kept. */
    void flush() throws IOException {
      out.write(kept, 0, length);
      length = 0;
    }
  }

  /** One reading of a capture, with what is known from line to line. */
  private final class Pass {
    private final FirstLook look = new FirstLook(names, identifiers, isQuick);
    private final SettingFinder settings =
        new SettingFinder(names, pseudonyms.secrets().terms().plainKeys());
    private final SecretLines secrets = SecretLines.ofCapture(pseudonyms.secrets());
    private final Written parts;

    Pass(Writer out) {
      this.parts = new Written(out);
    }

    void add(Seen seen) {
      boolean isOrdinary = seen.isOrdinary() && !settings.isInValue() && !secrets.isOpen();
      Edits edits = seen.edits();
      boolean mayHaveKnown = isOrdinary && pseudonyms.known().mayBeIn(edits.chars(), edits.runs());
      if (isOrdinary && !mayHaveKnown && !isForTemplates) {
        seen.tell(pseudonyms, parts, ledger);
        return;
      }
      if (mayHaveKnown) {
        identifiers.replaceIpv4(edits, seen.addresses());
        names.findKnown(edits);
      } else if (!isOrdinary) {
        edit(edits, seen.passage(), settings, secrets);
      }
      edits.tell(seen.passage().lines(), parts, ledger);
    }
  }

  private void edit(Edits edits, Passage passage, SettingFinder settings, SecretLines secrets) {
    if (passage.isRest()) {
      rest(edits);
    }
    int start = 0;
    for (int end : edits.lineEnds()) {
      inLine(edits, start, end, settings, secrets);
      start = end + 1;
    }
    start = 0;
    for (int end : ends(passage)) { // it ends there, or goes on
      identifiers.findSerials(edits, edits.place(start), edits.place(end));
      start = end;
    }
    identifiers.findSerials(edits);
    identifiers.findEmails(edits);
    names.find(edits);
    identifiers.findAddresses(edits);
    if (!edits.text().startsWith(VERSION)) { // where a unit may be named after its model
      names.findKnown(edits);
    }
  }

  /** Where the lines of a passage end in its text, if there are several. */
  private static List<Integer> ends(Passage passage) {
    if (passage.lines().size() == 1) {
      return List.of();
    }
    List<Integer> ends = new ArrayList<>();
    int end = 0;
    for (Line line : passage.lines()) {
      end += line.text().length();
      ends.add(end);
    }
    return ends;
  }

  /** Whether there may be a name that is found elsewhere once it is known. */
  private boolean mayTeach(Passage passage) {
    return passage.lines().size() > 1 || names.mayTeach(passage.first());
  }

  private void inLine(
      Edits edits, int start, int end, SettingFinder settings, SecretLines secrets) {
    String line = edits.text().substring(start, end);
    boolean mayHavePrompt = edits.clues().has('#') || edits.clues().has('$');
    Matcher prompt = PROMPT.matcher(mayHavePrompt ? line.stripTrailing() : "");
    boolean hasPrompt = mayHavePrompt && prompt.matches();
    boolean isTop = hasPrompt && prompt.start(2) < 0;
    settings.find(edits, start, end, hasPrompt, isTop);
    if (hasPrompt) {
      names.name(Kind.HOST, edits, start + prompt.start(1), start + prompt.end(1));
    }
    if (hasPrompt && !isTop && isVdom(prompt.group(2), settings)) {
      names.name(Kind.VDOM, edits, start + prompt.start(2), start + prompt.end(2));
    }
    if (line.startsWith(VERSION)) {
      return;
    }
    boolean isAll = line.length() == edits.text().length();
    Clues clues = isAll ? edits.clues() : Clues.of(line, pseudonyms.secrets());
    for (Span span : secrets.find(line, clues)) {
      String secret = line.substring(span.start(), span.end());
      boolean isCode = span.isLicenceCode();
      edits.replaceRest(
          isCode ? Kind.LICENCE_CODE : Kind.SECRET,
          start + span.start(),
          start + span.end(),
          isCode ? pseudonyms.of(Kind.LICENCE_CODE, secret) : Pseudonyms.REDACTED);
    }
  }

  /** In parentheses there is a VDOM, or what was opened in the configuration. */
  private boolean isVdom(String context, SettingFinder settings) {
    return !settings.isOpened(context) && !names.words().has(context);
  }

  /** What is before the first quote can be the rest of a seed. */
  private static void rest(Edits edits) {
    String text = edits.text();
    int end = 0;
    while (end < text.length() && "\"{}[],".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    edits.replace(Kind.SECRET, 0, end, Pseudonyms.REDACTED);
  }

  /** What was replaced so far. */
  public Ledger ledger() {
    return ledger;
  }
}
