package org.remediationkb.model.capture.redact;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.remediationkb.model.secret.HydroConsole;

/** The redacted copy of a text of a made-up vendor's console. */
final class RedactedText {

  private RedactedText() {}

  static String copy(String text) throws IOException {
    Pseudonyms pseudonyms = new Pseudonyms(HydroConsole.SECRETS);
    Redaction.learn(stream(text), pseudonyms);
    StringWriter out = new StringWriter();
    new Redaction(pseudonyms).copy("log", stream(text), out);
    return out.toString();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
