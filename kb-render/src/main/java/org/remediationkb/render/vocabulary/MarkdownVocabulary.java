package org.remediationkb.render.vocabulary;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.vocabulary.Sentence.Parameter;

/** A page of reference for authors: each sentence with its values and an example. */
final class MarkdownVocabulary {

  private static final String INTRODUCTION = """
      # Sentences that pages may use

      A bullet under `## When` is one of these sentences as a whole. A bullet of the first level
      introduces a fact; the bullets nested in it are said of that fact, and all have to hold. A
      word in braces stands for a value, which may be written between backticks.
      """;

  private final Writer out;

  MarkdownVocabulary(Writer out) {
    this.out = out;
  }

  void write(Map<FactKind, List<SentenceEntry>> entries) throws IOException {
    out.write(INTRODUCTION);
    for (Map.Entry<FactKind, List<SentenceEntry>> subject : entries.entrySet()) {
      out.write("\n## About: " + subject.getKey().subject().name() + "\n");
      for (SentenceEntry entry : subject.getValue()) {
        write(entry, subject.getValue());
      }
    }
  }

  private void write(SentenceEntry entry, List<SentenceEntry> subject) throws IOException {
    out.write("\n### `" + entry.sentence().say() + "`\n\n");
    out.write(entry.introduces() ? "- introduces a fact\n" : "");
    for (Parameter parameter : entry.parameters()) {
      out.write("- `{" + parameter.name() + "}` is " + allowed(parameter) + "\n");
    }
    list("revealed by", entry.revealedBy().stream().map(Command::command).toList());
    list("said by", entry.pages());
    out.write("- as in:\n\n  ```markdown\n" + example(entry, subject).indent(2) + "  ```\n");
  }

  private static String allowed(Parameter parameter) {
    return parameter.values().isEmpty()
        ? parameter.allowed()
        : (parameter.many() ? "one or more of " : "one of ") + code(parameter.values());
  }

  private void list(String what, List<String> names) throws IOException {
    if (!names.isEmpty()) {
      out.write("- " + what + ": " + code(names) + "\n");
    }
  }

  private static String code(Collection<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  /** The bullets of a page that says it, or of one that might. */
  private static String example(SentenceEntry entry, List<SentenceEntry> subject) {
    if (entry.introduces()) {
      return "- " + entry.example() + "\n";
    }
    String introduction = entry.uses().stream()
        .findFirst()
        .map(use -> use.pattern().introduction().text())
        .orElseGet(() -> subject.get(0).example());
    return "- " + introduction + "\n  - " + entry.example() + "\n";
  }
}
