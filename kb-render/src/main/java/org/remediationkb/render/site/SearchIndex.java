package org.remediationkb.render.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.render.document.JsonWriter;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.content.ReaderPage;
import org.remediationkb.rules.content.Remediation;

/** What a search looks through, as a script: a page opened from a disk may load nothing else. */
final class SearchIndex {

  /** What can be found; a translation has the path of its original and its language. */
  private record Entry(
      String path, String kind, String title, String text, String original, SiteLanguage language) {

    Entry(String path, String kind, String title, String text) {
      this(path, kind, title, text, path, SiteLanguage.OF_CONTENT);
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  void add(Article article, SiteLanguage language) {
    String text = article.summary() + " " + String.join(" ", article.details().tags()) + " "
        + SearchText.of(article.page().document());
    entries.add(new Entry(
        language.path(article),
        "article",
        article.title(),
        text,
        SiteLinks.path(article),
        language));
  }

  void add(Remediation page, SiteLanguage language) {
    String when = page.when().alternatives().stream()
        .flatMap(alternative -> alternative.patterns().stream())
        .flatMap(pattern -> pattern.statements().stream())
        .map(Statement::text)
        .distinct()
        .collect(Collectors.joining(" "));
    String id = page.id().replace('-', ' ');
    String text = Stream.concat(
            Stream.of(when, page.why().markdown(), page.check().markdown(), id),
            page.bug().stream())
        .map(SearchText::of)
        .collect(Collectors.joining(" "));
    entries.add(new Entry(
        language.path(page), "remediation", page.title(), text, SiteLinks.path(page), language));
  }

  void add(MessageIndex.Message message) {
    String text = Stream.concat(message.also().stream(), Stream.of(message.where()))
        .collect(Collectors.joining(" "));
    entries.add(
        new Entry(MessagesPage.PATH + "#" + message.anchor(), "message", message.text(), text));
  }

  void add(Command command, String path) {
    entries.add(new Entry(path, "command", command.command(), command.shows()));
  }

  void add(ReaderPage reader, String path) {
    entries.add(new Entry(path, "reader", reader.title(), ""));
  }

  /** The script. */
  String script() {
    String index = JsonWriter.text(
        false,
        json -> json.objects("entries", entries, entry -> {
          json.text("p", entry.path());
          json.text("k", entry.kind());
          json.text("t", entry.title());
          json.text("x", entry.text());
          if (!entry.language().isOfContent()) {
            json.text("o", entry.original());
            json.text("l", entry.language().tag());
            json.text("n", entry.language().name());
          }
        }));
    return "var kbSearchIndex = " + index.stripTrailing() + ";\n";
  }
}
