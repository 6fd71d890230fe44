package org.remediationkb.render.vocabulary;

import java.util.List;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.vocabulary.Sentence;
import org.remediationkb.rules.vocabulary.Sentence.Parameter;

/**
 * What there is to know of a sentence that is said of one kind of fact.
 *
 * @param sentence the sentence
 * @param about the kind of fact
 * @param revealedBy the commands that show what it asks
 * @param uses where pages say it, by the ids of the pages
 */
record SentenceEntry(Sentence sentence, FactKind about, List<Command> revealedBy, List<Use> uses) {

  /** A bullet of a page, with the fact that it is said of. */
  record Use(Remediation page, FactPattern pattern, Statement statement) {}

  static SentenceEntry of(Sentence sentence, FactKind about, ContentLibrary library) {
    List<Command> commands = sentence.revealedBy().stream()
        .flatMap(id -> library.commands().withId(id).stream())
        .toList();
    List<Use> uses = library.remediations().values().stream()
        .flatMap(page -> page.when().alternatives().stream()
            .flatMap(alternative -> alternative.patterns().stream())
            .filter(pattern -> pattern.type().equals(about))
            .flatMap(pattern -> pattern.statements().stream()
                .filter(statement -> statement.sentence().equals(sentence.say()))
                .map(statement -> new Use(page, pattern, statement))))
        .toList();
    return new SentenceEntry(sentence, about, commands, uses);
  }

  boolean introduces() {
    return sentence.introduces().isPresent();
  }

  List<Parameter> parameters() {
    return sentence.parameters(about);
  }

  /** The ids of the pages that say it. */
  List<String> pages() {
    return uses.stream().map(use -> use.page().id()).distinct().toList();
  }

  /** The bullet as a page writes it, or might. */
  String example() {
    return uses.isEmpty() ? filledIn() : uses.get(0).statement().text();
  }

  private String filledIn() {
    String text = sentence.say();
    for (Parameter parameter : parameters()) {
      text = text.replace("{" + parameter.name() + "}", parameter.example());
    }
    return text;
  }
}
