package org.remediationkb.render.vocabulary;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.vocabulary.Sentence.Parameter;

/** The sentences as bullets of a page, with what may be filled in below each. */
final class TextVocabulary {

  private final Writer out;

  TextVocabulary(Writer out) {
    this.out = out;
  }

  void write(Map<FactKind, List<SentenceEntry>> entries) throws IOException {
    for (List<SentenceEntry> subject : entries.values()) {
      for (SentenceEntry entry : subject) {
        write(entry, entry.introduces() ? "- " : "  - ");
      }
      out.write("\n");
    }
  }

  private void write(SentenceEntry entry, String bullet) throws IOException {
    String indent = " ".repeat(bullet.length() + 2);
    out.write(bullet + entry.sentence().say() + "\n");
    for (Parameter parameter : entry.parameters()) {
      out.write(indent + "{" + parameter.name() + "}: " + parameter.allowed() + "\n");
    }
    if (!entry.revealedBy().isEmpty()) {
      String commands =
          entry.revealedBy().stream().map(Command::command).collect(Collectors.joining("; "));
      out.write(indent + "revealed by: " + commands + "\n");
    }
  }
}
