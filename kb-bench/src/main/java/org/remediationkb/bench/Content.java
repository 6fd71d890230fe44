package org.remediationkb.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.factfile.FactFile;
import org.remediationkb.rules.diagnosis.KnowledgeBase;

/** The shipped content, as it is where benchmarks are run. */
final class Content {

  static final Path FOLDER = Path.of(System.getProperty("kb.content", "content"));

  private Content() {}

  static KnowledgeBase load() {
    try {
      return KnowledgeBase.load(FOLDER).value().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Case read(KnowledgeBase knowledge, String name, byte[] text) {
    try {
      return knowledge
          .readFacts(name, new ByteArrayInputStream(text))
          .value()
          .map(FactFile::facts)
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Case tokens(KnowledgeBase knowledge, int count) {
    byte[] text = GeneratedTokens.json(count).getBytes(StandardCharsets.UTF_8);
    return read(knowledge, "generated.json", text);
  }
}
