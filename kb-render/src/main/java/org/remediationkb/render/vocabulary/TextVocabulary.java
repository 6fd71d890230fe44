package org.remediationkb.render.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.problem.TextStyle.Part;
import org.remediationkb.render.terminal.TerminalLines;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.vocabulary.Sentence.Parameter;

/** The sentences as bullets of a page, with what may be filled in below each. */
final class TextVocabulary {

  private TextVocabulary() {}

  static String of(Map<FactKind, List<SentenceEntry>> entries, TerminalLines lines) {
    for (List<SentenceEntry> subject : entries.values()) {
      for (SentenceEntry entry : subject) {
        write(entry, entry.introduces() ? 0 : 1, lines);
      }
      lines.space();
    }
    return lines.toString();
  }

  private static void write(SentenceEntry entry, int depth, TerminalLines lines) {
    lines.line(depth, Part.STRONG, "- " + entry.sentence().say());
    for (Parameter parameter : entry.parameters()) {
      lines.line(depth + 2, Part.TEXT, "{" + parameter.name() + "}: " + parameter.allowed());
    }
    if (!entry.revealedBy().isEmpty()) {
      String commands =
          entry.revealedBy().stream().map(Command::command).collect(Collectors.joining("; "));
      lines.line(depth + 2, Part.TEXT, "revealed by: " + commands);
    }
  }
}
