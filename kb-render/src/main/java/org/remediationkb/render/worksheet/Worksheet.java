package org.remediationkb.render.worksheet;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.capture.UnitFacts;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.render.document.MarkdownWriter;
import org.remediationkb.render.terminal.TerminalRenderer;
import org.remediationkb.render.worksheet.WorksheetLayout.Form;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.NextCommand;

/**
 * What to do about a case, with the case's own values. Whatever is in the case, its values can't add
 * markup to a document, a command to what is pasted, or a control character to a terminal.
 */
public final class Worksheet {

  private final ContentLibrary library;
  private final Edition edition;
  private final Diagnosis diagnosis;
  private final List<NextCommand> next;
  private final Optional<Capture> capture;
  private final List<CaseSource> sources;
  private final WorksheetWords words;

  /**
   * The worksheet of a case.
   *
   * @param library the library that the diagnosis is of, which has passed {@code TemplateCheck}
   * @param edition the program and the content that it is made with
   * @param next what to run next, best first
   * @param capture what captures of the case say, empty where there are none
   * @param sources the files that the case was read from, in the order in which they were given
   */
  public Worksheet(
      ContentLibrary library,
      Edition edition,
      Diagnosis diagnosis,
      List<NextCommand> next,
      Optional<Capture> capture,
      List<CaseSource> sources) {
    this(library, edition, diagnosis, next, capture, sources, WorksheetWords.OF_CONTENT);
  }

  private Worksheet(
      ContentLibrary library,
      Edition edition,
      Diagnosis diagnosis,
      List<NextCommand> next,
      Optional<Capture> capture,
      List<CaseSource> sources,
      WorksheetWords words) {
    this.library = library;
    this.edition = edition;
    this.diagnosis = diagnosis;
    this.next = List.copyOf(next);
    this.capture = capture;
    this.sources = List.copyOf(sources);
    this.words = words;
  }

  /** The worksheet with other words around its pages, where its library is a translation. */
  public Worksheet in(WorksheetWords language) {
    return new Worksheet(library, edition, diagnosis, next, capture, sources, language);
  }

  /** The worksheet in Markdown, to be put into a ticket. */
  public String markdown() {
    return MarkdownWriter.write(document(Form.TICKET, SourceLinks.NONE));
  }

  /** The worksheet as a page for a browser. */
  public String html() {
    return new HtmlWorksheet(library, layout(SourceLinks.NONE), words)
        .write(edition, next, capture);
  }

  /**
   * The worksheet for a terminal, or for a file that is read like one.
   *
   * @param width the columns of a line
   */
  public String text(int width, TextStyle style) {
    Node document = style.isForScreen()
        ? document(Form.SCREEN, SourceLinks.to(sources))
        : document(Form.TICKET, SourceLinks.NONE);
    return TerminalRenderer.render(document, width, style);
  }

  /**
   * How much there is to do, and the plan with a line for each step.
   *
   * @param width the columns of a line on a screen; elsewhere no line is broken
   */
  public String brief(int width, TextStyle style) {
    int columns = style.isForScreen() ? width : Integer.MAX_VALUE;
    return TerminalRenderer.render(document(Form.BRIEF, SourceLinks.NONE), columns, style);
  }

  /**
   * Writes the worksheet as JSON in plain ASCII, with a line end after it.
   *
   * @param pretty whether to use a line for each value, instead of one for all
   */
  public void writeJson(Writer out, boolean pretty) throws IOException {
    List<UnitFacts> units = capture.map(Capture::units).orElse(List.of());
    new JsonWorksheet(
            library, edition, diagnosis, layout(SourceLinks.NONE), words, next, sources, units)
        .write(out, pretty);
  }

  private Node document(Form form, SourceLinks links) {
    return layout(links).document(form, edition, next, capture);
  }

  private WorksheetLayout layout(SourceLinks links) {
    return new WorksheetLayout(library, diagnosis, links, words);
  }
}
