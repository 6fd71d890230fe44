package org.remediationkb.render.article;

import java.util.Set;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.Article.Details;
import org.remediationkb.rules.content.MarkdownParser;

/** What an article begins with: its title, its summary, and what its front matter says of it. */
final class ArticleHead {

  private static final String PLACEHOLDERS =
      "Words in capitals, such as {word}, are placeholders: replace each with your own value.";
  private static final String REPEAT =
      "Where you have several values, repeat the lines for each of them.";

  private ArticleHead() {}

  /**
   * Puts it before the text of an article.
   *
   * @param placeholders the words in the text that stand for a reader's own values
   */
  static void prepend(
      Article article, Set<String> placeholders, ArticleWords words, Node document) {
    Node head = MarkdownParser.parse("# " + article.title() + "\n\n" + article.summary() + "\n");
    BulletList details = details(article.details(), words);
    if (details.getFirstChild() != null) {
      head.appendChild(details);
    }
    placeholders.stream().findFirst().map(word -> note(word, words)).ifPresent(head::appendChild);
    for (Node last = head.getLastChild(); last != null; last = head.getLastChild()) {
      document.prependChild(last);
    }
  }

  private static BulletList details(Details details, ArticleWords words) {
    BulletList list = new BulletList();
    list.setTight(true);
    details.scope().ifPresent(scope -> list.appendChild(item(words.of("Applies to"), scope)));
    details.number().ifPresent(number -> list.appendChild(item(words.of("Article"), number)));
    details.author().ifPresent(author -> list.appendChild(item(words.of("Author"), author)));
    details
        .created()
        .ifPresent(day -> list.appendChild(item(words.of("Published"), day.toString())));
    details.updated().ifPresent(day -> list.appendChild(item(words.of("Updated"), day.toString())));
    if (!details.tags().isEmpty()) {
      list.appendChild(item(words.of("Tags"), String.join(", ", details.tags())));
    }
    return list;
  }

  /** The values are plain text, unlike the title: nothing in them is markup. */
  private static ListItem item(String name, String value) {
    StrongEmphasis label = new StrongEmphasis();
    label.appendChild(new Text(name + ":"));
    Paragraph line = new Paragraph();
    line.appendChild(label);
    line.appendChild(new Text(" " + value));
    ListItem item = new ListItem();
    item.appendChild(line);
    return item;
  }

  private static Node note(String placeholder, ArticleWords words) {
    String first = words.of(PLACEHOLDERS).replace("{word}", "`" + placeholder + "`");
    return MarkdownParser.parse(first + "\n" + words.of(REPEAT) + "\n").getFirstChild();
  }
}
