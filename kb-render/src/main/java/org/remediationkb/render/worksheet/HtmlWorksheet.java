package org.remediationkb.render.worksheet;

import freemarker.template.TemplateMethodModelEx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.render.document.EscapedMarkdown;
import org.remediationkb.render.html.DocumentHtml;
import org.remediationkb.render.html.PageAssets;
import org.remediationkb.render.template.TemplateEngine;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.diagnosis.NextCommand;

/** Writes a worksheet as one file for a browser and for paper. */
final class HtmlWorksheet {

  private static final String LAYOUT =
      TemplateEngine.resource(HtmlWorksheet.class, "worksheet.html");

  private final ContentLibrary library;
  private final WorksheetLayout layout;
  private final DocumentHtml html;
  private final WorksheetWords words;

  HtmlWorksheet(ContentLibrary library, WorksheetLayout layout, WorksheetWords words) {
    this.library = library;
    this.layout = layout;
    this.words = words;
    this.html = new DocumentHtml(library.commands());
  }

  /** The page. Its template says of each piece of Markdown what it is to become. */
  String write(Edition edition, List<NextCommand> next, Optional<Capture> capture) {
    Map<String, Object> variables = new HashMap<>(layout.variables(edition, next, capture));
    variables.put("say", words.inTemplate());
    variables.put("language", words.language());
    variables.put("words", words());
    variables.put("name", layout.name());
    variables.put("policy", PageAssets.policyOfOneFile());
    variables.put("style", TemplateEngine.markup(PageAssets.STYLE));
    variables.put("script", TemplateEngine.markup(PageAssets.COPY_SCRIPT));
    variables.put("inline", method(text -> html.writeInline(layout.document(text))));
    variables.put("blocks", method(text -> html.write(layout.document(text))));
    variables.put("tasks", method(text -> html.writeTasks(layout.document(text))));
    variables.put("commands", method(text -> block(library.commands().language(), text)));
    variables.put("lines", method(text -> block("text", text)));
    return TemplateEngine.expandHtml("worksheet.html", LAYOUT, variables);
  }

  /** What the script says; empty where it says its own words. */
  private String words() {
    return words.equals(WorksheetWords.OF_CONTENT)
        ? ""
        : PageAssets.words(PageAssets.COPY_WORDS, words::of);
  }

  private String block(String language, String lines) {
    return html.write(layout.document(EscapedMarkdown.fenced(language, lines)));
  }

  private static TemplateMethodModelEx method(UnaryOperator<String> writer) {
    return arguments -> TemplateEngine.markup(writer.apply(String.valueOf(arguments.get(0))));
  }
}
