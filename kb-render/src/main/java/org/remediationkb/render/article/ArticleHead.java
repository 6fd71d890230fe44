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

  private ArticleHead() {}

  /**
   * Puts it before the text of an article.
   *
   * @param placeholders the words in the text that stand for a reader's own values
   */
  static void prepend(Article article, Set<String> placeholders, Node document) {
    Node head = MarkdownParser.parse("# " + article.title() + "\n\n" + article.summary() + "\n");
    BulletList details = details(article.details());
    if (details.getFirstChild() != null) {
      head.appendChild(details);
    }
    placeholders.stream().findFirst().map(ArticleHead::note).ifPresent(head::appendChild);
    for (Node last = head.getLastChild(); last != null; last = head.getLastChild()) {
      document.prependChild(last);
    }
  }

  private static BulletList details(Details details) {
    BulletList list = new BulletList();
    list.setTight(true);
    details.scope().ifPresent(scope -> list.appendChild(item("Applies to", scope)));
    details.number().ifPresent(number -> list.appendChild(item("Article", number)));
    details.author().ifPresent(author -> list.appendChild(item("Author", author)));
    details.created().ifPresent(day -> list.appendChild(item("Published", day.toString())));
    details.updated().ifPresent(day -> list.appendChild(item("Updated", day.toString())));
    if (!details.tags().isEmpty()) {
      list.appendChild(item("Tags", String.join(", ", details.tags())));
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

  private static Node note(String placeholder) {
    return MarkdownParser.parse("Words in capitals, such as `" + placeholder
            + "`, are placeholders: replace each with your own value.\n"
            + "Where you have several values, repeat the lines for each of them.\n")
        .getFirstChild();
  }
}
