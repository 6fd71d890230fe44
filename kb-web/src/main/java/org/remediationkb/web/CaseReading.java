package org.remediationkb.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.capture.redact.Pseudonyms;
import org.remediationkb.model.capture.redact.Redaction;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.factfile.FactFile;
import org.remediationkb.model.factfile.InputForm;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.ProblemFormatter;
import org.remediationkb.render.worksheet.CaseSource;
import org.remediationkb.render.worksheet.Edition;
import org.remediationkb.render.worksheet.Worksheet;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.KnowledgeBase;
import org.teavm.jso.JSExport;

/** A capture or a fact file that was read, and what is to be done about its case. */
public final class CaseReading {

  private final KnowledgeBase base;
  private final Edition edition;
  private final String name;
  private final byte[] bytes;
  private final ReadingProgress progress;
  private final Optional<Case> facts;
  private final Optional<Capture> capture;
  private final List<Problem> problems;

  CaseReading(
      KnowledgeBase base, Edition edition, String name, byte[] bytes, ReadingProgress progress)
      throws IOException {
    this.base = base;
    this.edition = edition;
    this.name = name;
    this.bytes = bytes;
    this.progress = progress;
    switch (InputForm.of(name, new ByteArrayInputStream(bytes), base.factFiles().keys())) {
      case PAGE -> throw new IOException("this is a content page, not a case");
      case FACT_FILE -> {
        Checked<FactFile> read = base.readFacts(name, stream(0, 100));
        this.facts = read.value().map(FactFile::facts);
        this.capture = Optional.empty();
        this.problems = read.problems();
      }
      case CAPTURE -> {
        Capture read = base.readCapture(name, stream(0, 100));
        this.facts = Optional.of(read.facts());
        this.capture = Optional.of(read);
        this.problems = read.problems();
      }
      default -> throw new AssertionError();
    }
    progress.at(100); // whatever was left unread
  }

  /** The file, for the part of the work between two percentages. */
  private InputStream stream(int from, int to) {
    return new WatchedBytes(bytes, progress, from, to);
  }

  /**
   * The worksheet, as {@code kb evaluate --format json} prints it in one line; empty for a fact file
   * that can't be used.
   */
  @JSExport
  public String worksheet() throws IOException {
    return facts.isEmpty() ? "" : worksheet(base.diagnose(facts.get()));
  }

  private String worksheet(Diagnosis diagnosis) throws IOException {
    CaseSource.Kind kind =
        capture.isPresent() ? CaseSource.Kind.CAPTURE : CaseSource.Kind.FACT_FILE;
    StringWriter out = new StringWriter();
    new Worksheet(
            base.library(),
            edition,
            diagnosis,
            base.next(diagnosis, capture),
            capture,
            List.of(new CaseSource(name, kind)))
        .writeJson(out, false);
    return out.toString();
  }

  /** What is wrong with the file, as {@code kb evaluate} tells it: a text of some lines for each. */
  @JSExport
  public String[] problems() {
    return problems.stream().map(new ProblemFormatter()::format).toArray(String[]::new);
  }

  /** The first lines of a capture that nobody reads: the number, a colon, and the text. */
  @JSExport
  public String[] unread() {
    return capture.stream()
        .flatMap(read -> read.unread().first().stream())
        .map(line -> line.source().line() + ":" + line.text())
        .toArray(String[]::new);
  }

  /** How many such lines there are. */
  @JSExport
  public int unreadCount() {
    return capture
        .map(read -> (int) Math.min(Integer.MAX_VALUE, read.unread().count()))
        .orElse(0);
  }

  /** A copy without secrets, and with other names; what {@code kb redact} writes. */
  @JSExport
  public String redacted() throws IOException {
    Pseudonyms pseudonyms = new Pseudonyms(base.library().kinds().secrets());
    Redaction.learn(stream(0, 50), pseudonyms);
    StringWriter copy = new StringWriter();
    new Redaction(pseudonyms).copy(name, stream(50, 100), copy);
    progress.at(100);
    return copy.toString();
  }
}
