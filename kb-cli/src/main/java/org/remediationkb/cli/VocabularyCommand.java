package org.remediationkb.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.fortitoken.FortiTokenFacts;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.vocabulary.Sentence;
import picocli.CommandLine.Command;

/** {@code kb vocabulary}. */
@Command(
    name = "vocabulary",
    description = "List the sentences that pages may use, by what they are about.",
    footer = {"%nExample:", "  kb vocabulary | less"})
final class VocabularyCommand extends LibraryCommand {

  @Override
  int run(ContentLibrary library) {
    for (FactType type : FortiTokenFacts.TYPES) {
      List<Sentence> sentences = library.vocabulary().sentences().stream()
          .filter(s -> s.types().contains(type))
          .toList();
      sentences.stream()
          .filter(s -> s.variable().isPresent())
          .forEach(s -> print(s, "- ", library));
      sentences.stream()
          .filter(s -> s.variable().isEmpty())
          .forEach(s -> print(s, "  - ", library));
      kb().out().println();
    }
    return 0;
  }

  private void print(Sentence sentence, String bullet, ContentLibrary library) {
    PrintStream out = kb().out();
    String indent = " ".repeat(bullet.length() + 2);
    out.println(bullet + sentence.say());
    sentence
        .values()
        .forEach((name, allowed) -> out.println(indent + "{" + name + "}: " + allowed));
    String commands = sentence.revealedBy().stream()
        .flatMap(id -> library.commands().withId(id).stream())
        .map(command -> command.command())
        .collect(Collectors.joining("; "));
    if (!commands.isEmpty()) {
      out.println(indent + "seen in: " + commands);
    }
  }
}
