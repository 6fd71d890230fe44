package org.remediationkb.render.vocabulary;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.render.terminal.TerminalLines;
import org.remediationkb.rules.content.ContentLibrary;

/**
 * The sentences that pages may use, by what they are about: first those that introduce a fact, then
 * those that are said of one.
 */
public final class VocabularyReference {

  private final Map<FactKind, List<SentenceEntry>> entries = new LinkedHashMap<>();

  /** The sentences of a library about some kinds of fact. */
  public VocabularyReference(ContentLibrary library, Collection<FactKind> kinds) {
    for (FactKind type : kinds) {
      List<SentenceEntry> all = library.vocabulary().sentences().stream()
          .filter(sentence -> sentence.types().contains(type))
          .map(sentence -> SentenceEntry.of(sentence, type, library))
          .sorted(introductionsFirst())
          .toList();
      if (all.stream().anyMatch(SentenceEntry::introduces)) { // of others, a page can say nothing
        entries.put(type, all);
      }
    }
  }

  private static Comparator<SentenceEntry> introductionsFirst() {
    return Comparator.comparing(entry -> !entry.introduces());
  }

  /**
   * The sentences as a list for a terminal.
   *
   * @param width the columns of a line, where the style is for a screen
   */
  public String text(int width, TextStyle style) {
    return TextVocabulary.of(entries, new TerminalLines(width, style));
  }

  /** Writes a page of reference in Markdown. */
  public void markdown(Writer out) throws IOException {
    new MarkdownVocabulary(out).write(entries);
  }

  /** Writes a list for other programs. */
  public void json(Writer out) throws IOException {
    JsonVocabulary.write(entries, out);
  }
}
