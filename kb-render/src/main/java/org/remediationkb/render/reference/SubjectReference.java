package org.remediationkb.render.reference;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.remediationkb.model.problem.Location;
import org.remediationkb.render.template.TemplateEngine;
import org.remediationkb.rules.ConstantNames;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Page;
import org.remediationkb.rules.content.ReaderPage;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.vocabulary.Sentence;

/**
 * A page of reference about one subject: its kinds of fact, its sentences, the commands and how their
 * outputs are read, and the ids of its pages. It says what the files of the subject's folder declare.
 */
public final class SubjectReference {

  private final ContentLibrary library;
  private final Path folder;

  /** The reference of the subject in a folder of a library. */
  public SubjectReference(ContentLibrary library, Path folder) {
    this.library = library;
    this.folder = folder;
  }

  /** The page in Markdown. */
  public String text(String title) {
    return TemplateEngine.expand(
        "subject.md",
        TemplateEngine.resource(SubjectReference.class, "subject.md"),
        Map.of(
            "title", MarkdownText.plain(title),
            "facts",
                library.kinds().stream()
                    .filter(kind -> isHere(kind.file()))
                    .map(FactReference::of)
                    .toList(),
            "sentences",
                here(library.vocabulary().sentences(), Sentence::at)
                    .map(this::sentence)
                    .toList(),
            "commands",
                here(library.commands().commands(), Command::at)
                    .map(SubjectReference::command)
                    .toList(),
            "readers",
                here(library.readers().pages(), ReaderPage::top)
                    .map(SubjectReference::reader)
                    .toList(),
            "pages",
                Stream.concat(
                        library.remediations().values().stream()
                            .filter(page -> isHere(page.page().text().file()))
                            .map(SubjectReference::page),
                        library.articles().values().stream()
                            .filter(article -> isHere(article.page().text().file()))
                            .map(article -> "- " + MarkdownText.code(article.id())
                                + ", an article: " + MarkdownText.plain(article.title())))
                    .toList()));
  }

  private interface Place<T> {
    Location of(T declared);
  }

  private <T> Stream<T> here(List<T> all, Place<T> place) {
    return all.stream().filter(one -> isHere(place.of(one).text().file()));
  }

  private boolean isHere(String file) {
    return Path.of(file).startsWith(folder);
  }

  private Map<String, ?> sentence(Sentence sentence) {
    String about = sentence.introduces().isPresent()
        ? "introduces a "
            + MarkdownText.code(sentence.introduces().get().subject().name())
        : "says of a "
            + sentence.types().stream()
                .map(kind -> MarkdownText.code(kind.subject().name()))
                .collect(Collectors.joining(" or a "));
    String where =
        sentence.where().stream().map(MarkdownText::code).collect(Collectors.joining(", "));
    String told = sentence.revealedBy().stream()
        .flatMap(id -> library.commands().withId(id).stream())
        .map(command -> MarkdownText.code(command.command()))
        .collect(Collectors.joining(" or "));
    return Map.of(
        "say",
        MarkdownText.code(sentence.say()),
        "means",
        about
            + (where.isEmpty()
                ? ""
                : (sentence.introduces().isPresent() ? " with " : ": ") + where),
        "told",
        told,
        "values",
        sentence.parameters(sentence.types().get(0)).stream()
            .map(p ->
                MarkdownText.code("{" + p.name() + "}") + ": " + MarkdownText.plain(p.allowed()))
            .toList());
  }

  private static Map<String, String> command(Command command) {
    return Map.of(
        "id", MarkdownText.code(command.id()),
        "command", MarkdownText.code(command.command()),
        "does", ConstantNames.of(command.does()),
        "context", ConstantNames.of(command.context()),
        "shows", MarkdownText.plain(command.shows()));
  }

  private static Map<String, ?> reader(ReaderPage page) {
    Optional<ReaderPage.Sample> sample = page.samples().stream().findFirst();
    return Map.of(
        "title", MarkdownText.plain(page.title()),
        "id", MarkdownText.code(page.id()),
        "reads", reads(page),
        "explanation", explanation(page.page()),
        "lines",
            page.page().section("Lines").map(lines -> lines.markdown().strip()).orElse(""),
        "sample",
            sample
                .map(s -> MarkdownText.block("console", s.console().text().text()))
                .orElse(""));
  }

  private static String reads(ReaderPage page) {
    String commands = page.format().commands().stream()
        .map(command -> MarkdownText.code(command.pattern().toString()))
        .collect(Collectors.joining(", "));
    return page.format()
        .table()
        .map(table -> "the table " + MarkdownText.code(table))
        .orElse(commands.isEmpty() ? "what stands in a log without a command" : commands);
  }

  /** What stands above the first heading, as it is. */
  private static String explanation(Page page) {
    StringBuilder text = new StringBuilder();
    List<String> lines = page.body().lines().toList();
    for (Node node = page.document().getFirstChild();
        node != null && !(node instanceof Heading);
        node = node.getNext()) {
      node.getSourceSpans()
          .forEach(span -> text.append(lines.get(span.getLineIndex())).append('\n'));
      text.append('\n');
    }
    return text.toString().strip();
  }

  private static String page(Remediation page) {
    return "- " + MarkdownText.code(page.id()) + ", a " + ConstantNames.of(page.severity())
        + " of a " + MarkdownText.code(page.about().subject().name()) + ": "
        + MarkdownText.plain(page.title());
  }
}
