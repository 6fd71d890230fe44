package org.remediationkb.render.site;

import java.util.Map;
import org.remediationkb.render.document.JsonWriter;
import org.remediationkb.render.template.TemplateEngine;

/**
 * The page into which a capture is pasted. The script runs in a worker that the page makes of its text,
 * because a page from a disk can't load one.
 */
final class CapturePage {

  static final String PATH = "capture.html";

  private CapturePage() {}

  static SitePage of() {
    return SitePage.of(
            PATH,
            "I have a capture",
            "Paste what a console printed: it is read in the browser.",
            "paste.html",
            Map.of())
        .allowing("; worker-src blob:");
  }

  /** The scripts of the page, by their paths. */
  static Map<String, String> scripts(CaptureScript script, String version) {
    return Map.of(
        "diagnosis.js", "function kbDiagnosis() {\n" + script.text() + "\n}\n",
        "paste-data.js", "const KB_LIBRARY = " + data(script, version).strip() + ";\n",
        "paste.js", TemplateEngine.resource(CapturePage.class, "paste.js"));
  }

  private static String data(CaptureScript script, String version) {
    return JsonWriter.text(false, json -> {
      json.text("types", script.types());
      json.text("data", script.library());
      json.text("version", version);
      json.text("program", script.program());
    });
  }
}
