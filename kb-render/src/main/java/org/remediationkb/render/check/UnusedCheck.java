package org.remediationkb.render.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.article.ArticleRenderer;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ContextSwitch;
import org.remediationkb.rules.content.Page;
import org.remediationkb.rules.content.Promises;
import org.remediationkb.rules.content.Promises.NeedForAdvice;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.vocabulary.Sentence;

/** Finds what nothing uses: sentences, commands, and pages that no article shows. */
final class UnusedCheck {

  private final ContentLibrary library;

  UnusedCheck(ContentLibrary library) {
    this.library = library;
  }

  /** The sentences that nothing says, the promises included. */
  List<Problem> sentences(Promises promises) {
    Set<String> said = Stream.of(
            library.remediations().values().stream().map(Remediation::when),
            library.commands().switches().stream().map(ContextSwitch::when),
            promises.needsAdvice().stream().map(NeedForAdvice::when))
        .flatMap(conditions -> conditions)
        .flatMap(UnusedCheck::statements)
        .map(Statement::sentence)
        .collect(Collectors.toSet());
    return library.vocabulary().sentences().stream()
        .filter(sentence -> !said.contains(sentence.say()))
        .map(sentence -> ProblemCode.UNUSED.warning(
            sentence.at(),
            "unused sentence \"" + sentence + "\"",
            "use it or remove it: nothing tests it"))
        .toList();
  }

  private static Stream<Statement> statements(Condition condition) {
    return condition.alternatives().stream()
        .flatMap(alternative -> alternative.patterns().stream())
        .flatMap(pattern -> pattern.statements().stream());
  }

  /** The commands that no text, no context and no sentence names. */
  List<Problem> commands(Collection<Page> pages) {
    Set<String> named = library.vocabulary().sentences().stream()
        .map(Sentence::revealedBy)
        .flatMap(List::stream)
        .collect(Collectors.toCollection(HashSet::new));
    Stream.concat(
            pages.stream().flatMap(page -> commandLines(page, library.commands().language())),
            library.commands().switches().stream()
                .flatMap(s -> (s.enter() + "\n" + s.leave()).lines()))
        .flatMap(line -> library.commands().find(line).stream())
        .map(Command::id)
        .forEach(named::add);
    return library.commands().commands().stream()
        .filter(command -> !named.contains(command.id()))
        .map(command -> ProblemCode.UNUSED.warning(
            command.at(),
            "unused command \"" + command.command() + "\"",
            "use it, or remove it from commands.yaml"))
        .toList();
  }

  /** What may be a command: lines of blocks in the language of commands, and code within a text. */
  private static Stream<String> commandLines(Page page, String language) {
    Stream.Builder<String> lines = Stream.builder();
    page.document().accept(new AbstractVisitor() {
      @Override
      public void visit(FencedCodeBlock block) {
        if (language.equals(block.getInfo())) {
          block.getLiteral().lines().forEach(lines);
        }
      }

      @Override
      public void visit(Code code) {
        lines.add(code.getLiteral());
      }
    });
    return lines.build();
  }

  /** The remediations that no article shows; a library without articles shows none on purpose. */
  List<Problem> pages() {
    Set<String> shown = library.articles().values().stream()
        .map(ArticleRenderer::pages)
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
    return library.remediations().values().stream()
        .filter(page -> !library.articles().isEmpty() && !shown.contains(page.id()))
        .map(this::notShown)
        .toList();
  }

  private Problem notShown(Remediation page) {
    return ProblemCode.UNPUBLISHED.warning(
        page.page().frontMatter().at(),
        "no article shows this page",
        "link to it in its own paragraph, in "
            + library.articles().values().stream()
                .map(Article::id)
                .collect(Collectors.joining(" or ")));
  }
}
