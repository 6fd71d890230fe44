package org.remediationkb.web;

import java.io.IOException;
import java.util.List;
import org.remediationkb.render.document.MarkdownWriter;
import org.remediationkb.render.html.DocumentHtml;
import org.remediationkb.render.worksheet.Edition;
import org.remediationkb.rules.compiled.CompiledLibrary;
import org.remediationkb.rules.content.MarkdownParser;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnostician;
import org.remediationkb.rules.diagnosis.KnowledgeBase;
import org.teavm.jso.JSExport;

/**
 * What a page in a browser can ask: a library, ready to read captures. It is the same Java that a JDK
 * runs, without Drools: the second reading of the conditions decides, with which Drools has to agree.
 */
public final class CaptureScript {

  private final KnowledgeBase base;
  private final Edition edition;
  private final DocumentHtml html;

  private CaptureScript(CompiledLibrary compiled, String version) {
    this.base =
        KnowledgeBase.of(compiled.library(), Diagnostician.withoutDrools(compiled.library()));
    this.edition = new Edition(version, compiled.hash());
    this.html = new DocumentHtml(base.library().commands());
  }

  /** TeaVM begins here to find out what is needed; a page calls {@link #load}. */
  public static void main(String[] arguments) {}

  /** The build of the program that this is of, which is put here while it is compiled. */
  @JSExport
  public static String program() {
    return "";
  }

  /**
   * Reads a library.
   *
   * @param types what {@link CompiledLibrary#typeTable} says
   * @param data what {@link CompiledLibrary#data} says
   * @param version the version of the program that made both, as worksheets tell it
   */
  @JSExport
  public static CaptureScript load(String types, byte[] data, String version) {
    return new CaptureScript(CompiledLibrary.of(types, data, List.of("")), version);
  }

  /**
   * Reads a capture or a fact file; its name or its beginning tells which.
   *
   * @param name the name of its file, after which the case is called
   * @param bytes what it has, which can be anything
   * @param progress is told how much of it has been read, now and when its copy is made
   */
  @JSExport
  public CaseReading read(String name, byte[] bytes, ReadingProgress progress) throws IOException {
    return new CaseReading(base, edition, name, bytes, progress);
  }

  /** Markdown as a part of a page, in which commands stand out. */
  @JSExport
  public String html(String markdown) {
    return html.write(MarkdownParser.parse(markdown));
  }

  /** Why there is such a problem, in Markdown; empty for a page that there is not. */
  @JSExport
  public String why(String remediation) {
    return base.library().remediation(remediation).map(CaptureScript::why).orElse("");
  }

  private static String why(Remediation page) {
    return MarkdownWriter.write(MarkdownParser.parse(page.why().markdown()));
  }
}
