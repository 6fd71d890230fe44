package org.remediationkb.model.capture.redact;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.capture.console.Prompt;
import org.remediationkb.model.capture.redact.Passages.Passage;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.capture.transcript.Transcript;
import org.remediationkb.model.problem.Problem;

/**
 * Copies a capture without secrets, and with other names for whom and what it is about: the same
 * name for the same thing throughout, so that the copy has the same findings. Streaming.
 */
public final class Redaction {

  private final Pseudonyms pseudonyms;
  private final Ledger ledger = new Ledger();
  private final SecretFinder secrets;
  private final IdentifierFinder identifiers;
  private final NameFinder names;

  /** Captures of one case share their pseudonyms, and so do two readings of one. */
  public Redaction(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
    this.secrets = new SecretFinder(pseudonyms);
    this.identifiers = new IdentifierFinder(pseudonyms);
    this.names = new NameFinder(pseudonyms);
  }

  /**
   * Learns the names in a capture, so that they are also replaced before they are first seen as
   * names. It does not close the stream.
   */
  public static void learn(InputStream in, Pseudonyms pseudonyms) throws IOException {
    new Redaction(pseudonyms).copy("-", in, Writer.nullWriter());
  }

  /** Copies a capture, as the screen showed it, line by line; closes neither. */
  public List<Problem> copy(String file, InputStream in, Writer out) throws IOException {
    Transcript transcript = new Transcript(file, in);
    Passages passages = new Passages(transcript);
    SettingFinder settings = new SettingFinder(names);
    Optional<Passage> passage = passages.next();
    while (passage.isPresent()) {
      Iterator<Line> sources = passage.get().lines().iterator();
      for (String line : lines(passage.get(), settings)) {
        out.write(prefix(sources.next()) + line);
        out.write('\n');
      }
      passage = passages.next();
    }
    return transcript.problems();
  }

  /** The time or the number that a terminal program put before a line. */
  private static String prefix(Line line) {
    return line.prefix().isEmpty() ? "" : line.prefix() + " ";
  }

  private List<String> lines(Passage passage, SettingFinder settings) {
    StringBuilder text = new StringBuilder();
    List<Integer> ends = new ArrayList<>();
    for (Line line : passage.lines()) {
      text.append(line.text());
      ends.add(text.length());
    }
    Edits edits = new Edits(text.toString());
    if (passage.isRest()) {
      rest(edits);
    }
    Optional<Prompt> prompt = prompt(edits, passage.first().text());
    settings.find(edits, prompt);
    secrets.find(edits);
    int from = 0;
    for (int end : ends) { // a serial ends where its line does, unless it goes on
      identifiers.findSerials(edits, from, end);
      from = end;
    }
    identifiers.findSerials(edits, 0, edits.text().length());
    identifiers.findEmails(edits);
    names.find(edits);
    identifiers.findAddresses(edits);
    names.findKnown(edits);
    if (!edits.text().startsWith("#config-version")) {
      secrets.findOpaque(edits);
    }
    return edits.lines(ends, passage.first().source().line(), ledger);
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

  private Optional<Prompt> prompt(Edits edits, String line) {
    String text = line.strip();
    Optional<Prompt> prompt = Prompt.parse(text);
    Optional<String> unit = prompt.flatMap(Prompt::unit);
    if (unit.isPresent()) {
      int start = line.indexOf(unit.get());
      names.host(edits, start, start + unit.get().length());
    }
    Optional<String> user = prompt
        .flatMap(Prompt::context)
        .flatMap(context -> pseudonyms.known(Kind.USER, context))
        .filter(name -> text.indexOf('(') > 0);
    user.ifPresent(name -> {
      int start = line.indexOf(" (" + prompt.get().context().orElse("") + ")") + 2;
      int end = start + prompt.get().context().orElse("").length();
      edits.replace(Kind.USER, start, end, name);
    });
    return prompt;
  }

  /** What was replaced so far. */
  public Ledger ledger() {
    return ledger;
  }
}
