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
import org.remediationkb.render.document.EscapedMarkdown;
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
            "title", EscapedMarkdown.plain(title),
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
                            .map(article -> "- " + EscapedMarkdown.code(article.id())
                                + ", an article: " + EscapedMarkdown.plain(article.title())))
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
            + EscapedMarkdown.code(sentence.introduces().get().subject().name())
        : "says of a "
            + sentence.types().stream()
                .map(kind -> EscapedMarkdown.code(kind.subject().name()))
                .collect(Collectors.joining(" or a "));
    String where =
        sentence.where().stream().map(EscapedMarkdown::code).collect(Collectors.joining(", "));
    String told = sentence.revealedBy().stream()
        .flatMap(id -> library.commands().withId(id).stream())
        .map(command -> EscapedMarkdown.code(command.command()))
        .collect(Collectors.joining(" or "));
    return Map.of(
        "say",
        EscapedMarkdown.code(sentence.say()),
        "means",
        about
            + (where.isEmpty()
                ? ""
                : (sentence.introduces().isPresent() ? " with " : ": ") + where),
        "told",
        told,
        "values",
        sentence.parameters(sentence.types().get(0)).stream()
            .map(p -> EscapedMarkdown.code("{" + p.name() + "}") + ": "
                + EscapedMarkdown.plain(p.allowed()))
            .toList());
  }

  private static Map<String, String> command(Command command) {
    return Map.of(
        "id", EscapedMarkdown.code(command.id()),
        "command", EscapedMarkdown.code(command.command()),
        "does", ConstantNames.of(command.does()),
        "context", ConstantNames.of(command.context()),
        "shows", EscapedMarkdown.plain(command.shows()));
  }

  private static Map<String, ?> reader(ReaderPage page) {
    Optional<ReaderPage.Sample> sample = page.samples().stream().findFirst();
    return Map.of(
        "title", EscapedMarkdown.plain(page.title()),
        "id", EscapedMarkdown.code(page.id()),
        "reads", reads(page),
        "explanation", explanation(page.page()),
        "lines",
            page.page().section("Lines").map(lines -> lines.markdown().strip()).orElse(""),
        "sample",
            sample
                .map(s -> EscapedMarkdown.block("console", s.console().text().text()))
                .orElse(""));
  }

  private static String reads(ReaderPage page) {
    String commands = page.format().commands().stream()
        .map(command -> EscapedMarkdown.code(command.pattern().toString()))
        .collect(Collectors.joining(", "));
    return page.format()
        .table()
        .map(table -> "the table " + EscapedMarkdown.code(table))
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
    return "- " + EscapedMarkdown.code(page.id()) + ", a " + ConstantNames.of(page.severity())
        + " of a " + EscapedMarkdown.code(page.about().subject().name()) + ": "
        + EscapedMarkdown.plain(page.title());
  }
}
