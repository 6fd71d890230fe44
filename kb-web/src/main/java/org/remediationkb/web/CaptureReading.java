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
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.worksheet.CaseSource;
import org.remediationkb.render.worksheet.Edition;
import org.remediationkb.render.worksheet.Worksheet;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.KnowledgeBase;
import org.teavm.jso.JSExport;

/** A capture that was read, and what is to be done about it. */
public final class CaptureReading {

  private final KnowledgeBase base;
  private final Edition edition;
  private final String name;
  private final byte[] bytes;
  private final Capture capture;

  CaptureReading(KnowledgeBase base, Edition edition, String name, byte[] bytes)
      throws IOException {
    this.base = base;
    this.edition = edition;
    this.name = name;
    this.bytes = bytes;
    this.capture = base.readCapture(name, stream());
  }

  private InputStream stream() {
    return new ByteArrayInputStream(bytes);
  }

  /** The worksheet, as {@code kb evaluate --format json} prints it in one line. */
  @JSExport
  public String worksheet() throws IOException {
    Diagnosis diagnosis = base.diagnose(capture.facts());
    StringWriter out = new StringWriter();
    new Worksheet(
            base.library(),
            edition,
            diagnosis,
            base.next(diagnosis, Optional.of(capture)),
            Optional.of(capture),
            List.of(new CaseSource(name, CaseSource.Kind.CAPTURE)))
        .writeJson(out, false);
    return out.toString();
  }

  /** What is wrong with the capture: the line, 1 where it is about the whole, a colon, and a message. */
  @JSExport
  public String[] problems() {
    return capture.problems().stream().map(CaptureReading::text).toArray(String[]::new);
  }

  private static String text(Problem problem) {
    String help = problem.help().isEmpty() ? "" : "; " + problem.help();
    return problem.location().line() + ":" + problem.message() + help;
  }

  /** The first lines that nobody reads: the number, a colon, and the text. */
  @JSExport
  public String[] unread() {
    return capture.unread().first().stream()
        .map(line -> line.source().line() + ":" + line.text())
        .toArray(String[]::new);
  }

  /** How many such lines there are. */
  @JSExport
  public int unreadCount() {
    return (int) Math.min(Integer.MAX_VALUE, capture.unread().count());
  }

  /** A copy without secrets, and with other names; what {@code kb redact} writes. */
  @JSExport
  public String redacted() throws IOException {
    Pseudonyms pseudonyms = new Pseudonyms(base.library().kinds().secrets());
    Redaction.learn(stream(), pseudonyms);
    StringWriter copy = new StringWriter();
    new Redaction(pseudonyms).copy(name, stream(), copy);
    return copy.toString();
  }
}
